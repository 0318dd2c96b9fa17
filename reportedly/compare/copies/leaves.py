"""A page made ready to be laid beside others: its words, what each weighs, which are quoted, whom it credits."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec

from reportedly.carrying import Credit, Page
from reportedly.compare.copies.credits import credits_of
from reportedly.compare.copies.furniture import foot
from reportedly.compare.copies.quoted import quotations
from reportedly.compare.copies.weighing import weights
from reportedly.compare.copies.words import Words, words_of
from reportedly.text import Span


class Leaf(msgspec.Struct, frozen=True):
    """A page with what is compared of it; `weighs` and `is_quoted` have one entry for each word."""

    page: Page
    words: Words
    weighs: tuple[float, ...]
    is_quoted: bytes
    credits: tuple[Credit, ...]

    @property
    def name(self) -> str:
        """What the page is called: d17, with its outlet where that is known."""
        outlet = f" ({self.page.outlet})" if self.page.outlet else ""
        return f"d{self.page.document}{outlet}"


def compared(text: str) -> Words:
    """The words of a page in which it is compared: those before the site's own lines at its foot."""
    return words_of(text[: foot(text)])


def leaf(page: Page, *, words: Words | None = None) -> Leaf:
    """The page ready to be laid beside others; `words` are those that are compared, where they are known."""
    words = compared(page.text) if words is None else words
    return Leaf(
        page,
        words,
        weights(words, text=page.text, language=page.language),
        _within(words, quotations(page.text)),
        credits_of(page.text),
    )


def first_word(starts: Sequence[int], at: int) -> int:
    """The number of the first word that begins at this character or behind it."""
    return bisect_left(starts, at)


def _within(words: Words, spans: Iterable[Span]) -> bytes:
    """For each word 1 where it begins within one of the spans, else 0."""
    found = bytearray(len(words.starts))
    for span in spans:
        first, end = first_word(words.starts, span.start), first_word(words.starts, span.end)
        found[first:end] = b"\x01" * (end - first)
    return bytes(found)
