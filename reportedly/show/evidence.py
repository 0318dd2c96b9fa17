"""The places that show a finding, in words: who says it, what is said there, and which claim it is.

Invariants
- A place that stands in a claim of the finding is told with that claim, and each claim is told once.
- Every span of a finding is told or counted; so is every claim, unless there are more spans than are looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from reportedly.model import Claim, Document, Finding, Sheet, Voice
from reportedly.rulebook.identified import is_identified
from reportedly.rulebook.reading import WITHOUT_NAME
from reportedly.rulebook.standing import words_on
from reportedly.show.harmless import OMITTED, shortened, visible
from reportedly.show.linted.page import FEW, around
from reportedly.show.outline import Stretch, part_at, stretches
from reportedly.show.wording import part_name, quote
from reportedly.text import Span

MOST_SHOWN = 5
"""Places of one finding that are told; the rest is counted."""

MOST_READ = 24
"""Places and claims of one finding that are looked at, so that one over a whole page costs no more than another."""

MOST_PIECES = 2
"""Stretches of one claim that are quoted."""

LONGEST_PIECE = 90
"""Characters of a stretch that is quoted whole."""

REACH = 40
"""Characters on either side of a few words that are quoted with them."""

MARKS = '“”"„«»'
"""Double quotation marks."""

ENDS = (".", "!", "?")
"""What needs no sign that the line goes on."""


class Piece(msgspec.Struct, frozen=True):
    """Some words, and what stands on either side where they tell little by themselves."""

    words: str
    before: str = ""
    after: str = ""

    @property
    def quoted(self) -> str:
        """The words in quotation marks; words of the page that have some themselves need no more."""
        return self.words if any(mark in self.words for mark in MARKS) else f"“{self.words}”"


class Evidence(msgspec.Struct, frozen=True):
    """A place that shows something: on whose word it stands, or in which part where it stands in no claim.

    `spans` lead to the place; `pieces` quote it, or the first words of the claim where the place is only its source.
    """

    who: str
    is_named: bool
    pieces: tuple[Piece, ...]
    spans: tuple[Span, ...]
    claim: str | None = None


class Shown(msgspec.Struct, frozen=True):
    """The first places of a finding, and how many more there are."""

    places: tuple[Evidence, ...]
    more: int = 0


class Witness:
    """Looks up who says what on one page, which is read once for all its findings."""

    def __init__(self, sheet: Sheet) -> None:
        self._document = sheet.document
        self._claims = {claim.id: claim for claim in sheet.claims}
        self._voices = {voice.id: voice for voice in sheet.voices}
        self._words: Mapping[str, str] = words_on(sheet)
        self._stretches: Sequence[Stretch] = stretches(sheet)

    def of(self, finding: Finding) -> Shown:
        """The places of a finding in its order, those of one claim together; then its claims that no place shows."""
        claims = [self._claims[each] for each in finding.claims[:MOST_READ]]
        groups: dict[str, tuple[Claim | None, list[Span]]] = {}
        for span in finding.spans[:MOST_READ]:
            claim = _holder(span, claims=claims)
            key = claim.id if claim else f"{span.start}-{span.end}"
            groups.setdefault(key, (claim, []))[1].append(span)
        told = [self._told(claim, spans) for claim, spans in groups.values()]
        told += [self.at(claim) for claim in claims if claim.id not in groups]
        rest = len(finding.spans[MOST_READ:]) or len(finding.claims[MOST_READ:])
        return Shown(tuple(told[:MOST_SHOWN]), more=max(len(told) - MOST_SHOWN, 0) + rest)

    def at(self, claim: Claim, *, showing: Sequence[Span] = ()) -> Evidence:
        """A claim by its first words, or by those of its stretches that are to be shown."""
        voice = self._voices[self._words[claim.id]]
        is_own = voice.id == claim.voice and claim.firmness.polarity == "affirmed"
        pieces = tuple(_pieces(self._document, showing)) or _beginning(self._document, claim, is_own=is_own)
        spans = tuple(showing) or claim.content
        return Evidence(_called(voice), voice.named or is_identified(voice), pieces=pieces, spans=spans, claim=claim.id)

    def _told(self, claim: Claim | None, spans: Sequence[Span]) -> Evidence:
        if claim is None:
            part = part_at(spans[0].start, among=self._stretches)
            pieces = tuple(_pieces(self._document, spans))
            return Evidence(part_name(part) if part else "the page", is_named=True, pieces=pieces, spans=tuple(spans))
        inside = [span for span in spans if any(span.overlaps(held) for held in claim.content)]
        if not inside and self._words[claim.id] != claim.voice:
            inside = list(spans)  # what is ascribed to somebody who did not say it is told with the words that do so
        return msgspec.structs.replace(self.at(claim, showing=inside), spans=tuple(spans))


def _called(voice: Voice) -> str:
    """A voice by its name; who has none by what stands for one: `nobody named (reportedly)`."""
    words = voice.name.removeprefix(WITHOUT_NAME)
    return visible(f"nobody named ({words}" if voice.name.startswith(WITHOUT_NAME) else voice.name)


def _holder(span: Span, *, claims: Iterable[Claim]) -> Claim | None:
    """The innermost of these claims in which the place begins, else one whose words, cue or source it touches."""
    holding = [one for one in claims if any(held.start <= span.start < held.end for held in one.content)]
    if not holding:
        holding = [one for one in claims if any(span.overlaps(held) for held in (*one.content, *one.cue, *one.source))]
    return max(holding, key=lambda one: (len(one.chain), one.content[0].start), default=None)


def _pieces(document: Document, spans: Sequence[Span]) -> Iterator[Piece]:
    for span in spans[:MOST_PIECES]:
        words = quote(document, [span])
        if len(words) > FEW:
            yield Piece(shortened(words, LONGEST_PIECE))
        else:
            yield _in_context(document, span, words=words)


def _in_context(document: Document, span: Span, *, words: str) -> Piece:
    """Few words with a few on either side; `…` where the line goes on."""
    before, after = around(document.text, span, reach=REACH)
    first, last = span.start - len(before), span.end + len(after)
    goes_on = document.text[last : last + 1].strip("\n") and not after.rstrip().endswith(ENDS)
    ahead = "… " if before and document.text[first - 1 : first].strip("\n") else ""
    behind = " …" if after and goes_on else ""
    return Piece(words, f"{ahead}{_beside(before)}", f"{_beside(after).rstrip()}{behind}")


def _beside(words: str) -> str:
    """The words on one line with the blank at their edge kept, since what stands there may be glued to them."""
    told = visible(words)
    return f"{' ' if words[:1].isspace() and told else ''}{told}{' ' if words[-1:].isspace() and told else ''}"


def _beginning(document: Document, claim: Claim, *, is_own: bool) -> tuple[Piece, ...]:
    """The first words of a claim, and a sign where there are more.

    What is denied, or ascribed to somebody who did not say it, is told with the words that do so: “that the wall held”
    alone would put the contrary into a mouth.
    """
    words = quote(document, claim.content if is_own else [_attributed(claim)])
    if len(words) <= LONGEST_PIECE:
        return (Piece(words),)
    end = max(words.rfind(" ", 0, LONGEST_PIECE), LONGEST_PIECE // 2)
    return (Piece(words[:end].rstrip() + OMITTED.rstrip()),)


def _attributed(claim: Claim) -> Span:
    """A claim with its source and cue, and whatever stands between them."""
    spans = (*claim.source, *claim.cue, *claim.content)
    return Span(min(span.start for span in spans), max(span.end for span in spans))
