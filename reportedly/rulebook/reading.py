"""A page as the rules read it: its sheet, the marks it was made from, and both looked up by id and by place.

Invariants
- Everything here is computed once for a page and when it is first asked for.
- No look-up walks the page: `sentence`, `part_at` and `claims_over` find their place by bisection.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TypeVar, cast

import msgspec

from reportedly.model import Claim, Mark, Marks, Part, Party, Sheet, Value, Voice
from reportedly.rulebook.standing import Standing, innermost, standing_of, words_on
from reportedly.text import Span

Made = TypeVar("Made")

WITHOUT_NAME = "unnamed ("
"""Begins the name of a voice that the page does not call by any; the words that show it follow."""


class Reading(msgspec.Struct, frozen=True, dict=True):
    """A sheet without its findings, and the marks of the document it was made from."""

    sheet: Sheet
    marks: Marks

    @property
    def text(self) -> str:
        """The canonical text, over which all spans run."""
        return self.sheet.document.text

    @cached_property
    def claims(self) -> Mapping[str, Claim]:
        """Each claim by its id, in text order."""
        return {claim.id: claim for claim in self.sheet.claims}

    @cached_property
    def voices(self) -> Mapping[str, Voice]:
        """Each voice by its id."""
        return {voice.id: voice for voice in self.sheet.voices}

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """Each value by its id, in text order."""
        return {value.id: value for value in self.sheet.values}

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """Each part by its id, outer before inner."""
        return {part.id: part for part in self.sheet.parts}

    @cached_property
    def parties(self) -> Mapping[str, Party]:
        """Each party by its id."""
        return {party.id: party for party in self.sheet.parties}

    @cached_property
    def words_on(self) -> Mapping[str, str]:
        """For each claim, the voice on whose word it stands (see `standing.words_on`)."""
        return words_on(self.sheet)

    def sentence(self, span: Span) -> Span:
        """The sentence in which `span` begins; `span` itself where it begins in none."""
        mark = _around(self.marks.sentences, starts=self._sentence_starts, at=span.start)
        return mark.span if mark is not None else span

    def paragraph(self, span: Span) -> Span:
        """The paragraph in which `span` begins; `span` itself where it begins in none."""
        mark = _around(self.marks.paragraphs, starts=self._paragraph_starts, at=span.start)
        return mark.span if mark is not None else span

    def part_at(self, span: Span) -> Part | None:
        """The innermost part in which `span` begins; None outside of all."""
        mark = _around(self.marks.paragraphs, starts=self._paragraph_starts, at=span.start)
        return self.parts.get(mark.part) if mark is not None else None

    def claim_over(self, span: Span) -> Claim | None:
        """The innermost claim whose content holds the first character of `span`; None where nothing is claimed."""
        index = bisect_right(self._stretch_starts, span.start) - 1
        if index < 0 or span.start >= self._stretches[index][0].end:
            return None
        return self._stretches[index][1]

    def values_in(self, span: Span) -> tuple[Value, ...]:
        """The values that begin in `span`, of all kinds."""
        first, last = (bisect_left(self._value_starts, at) for at in (span.start, span.end))
        return self.sheet.values[first:last]

    def once(self, make: Callable[["Reading"], Made]) -> Made:
        """What `make` makes of this page, made once however many rules ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(Made, self._made[make])

    def outer(self, claim: Claim) -> Claim | None:
        """The claim through which this one has come."""
        return self.claims.get(claim.within or "")

    def voice(self, claim: Claim) -> Voice:
        """On whose word the claim stands: its voice where it asserts, else the one outside it."""
        return self.voices[self.words_on[claim.id]]

    def quoted(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.of(self.text).split())

    def called(self, voice: str) -> str:
        """What a sentence calls a voice: by its name, or by the words of the page for who has none."""
        found = self.voices[voice]
        words = found.name.removeprefix(WITHOUT_NAME).removesuffix(")")
        if found.kind in ("author", "commenter") and not found.named:
            return "the page itself" if found.kind == "author" else found.name
        return f"nobody named (“{words}”)" if words != found.name else found.name

    def standing(self, claim: Claim) -> Standing:
        """What kind of word the claim stands on; the author of a part is no source of it."""
        voice = self.voice(claim)
        return standing_of(voice, is_cited=voice.kind == "author" and voice.id not in claim.chain[:2])

    def content(self, claim: Claim) -> str:
        """The claimed words, its stretches joined by a blank."""
        return " ".join(span.of(self.text) for span in claim.content)

    def claimed(self, claim: Claim) -> str:
        """The claimed words on one line."""
        return " ".join(self.content(claim).split())

    @cached_property
    def _made(self) -> dict[Callable[["Reading"], object], object]:
        return {}

    @cached_property
    def _value_starts(self) -> list[int]:
        return [value.span.start for value in self.sheet.values]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [mark.span.start for mark in self.marks.sentences]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [mark.span.start for mark in self.marks.paragraphs]

    @cached_property
    def _stretches(self) -> list[tuple[Span, Claim]]:
        return list(innermost(self.sheet.claims))

    @cached_property
    def _stretch_starts(self) -> list[int]:
        return [span.start for span, _ in self._stretches]


def _around(marks: tuple[Mark, ...], *, starts: list[int], at: int) -> Mark | None:
    index = bisect_right(starts, at) - 1
    return marks[index] if index >= 0 and at < marks[index].span.end else None
