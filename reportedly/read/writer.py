"""The canonical text as it grows, chunk by chunk, each with its way back to the source."""

import re

from reportedly.read.marks import BLANKS, UNSEEN, Segment, segments
from reportedly.text import Piece, Span

SPACE, CELL, LINE, BLOCK = " ", "\t", "\n", "\n\n"
"""What may stand between two chunks of visible text, weakest first."""

_STRENGTH = {"": 0, SPACE: 1, CELL: 2, LINE: 3, BLOCK: 4}
_RUN = re.compile(rf"(?P<blanks>[ \t\n\f\r]{{2,}})|[{UNSEEN}]+")
_TO_SPACES = str.maketrans("\t\n\f\r", "    ")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
"""A raised digit is a character of its own: the 2 of a note behind "17" does not make it 172."""
_LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Writer:
    """Appends visible text; white space is collapsed, and separators are written only between two texts."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self.pieces: list[Piece] = []
        self._chunks: list[str] = []
        self._pending = ""
        self._broken = False
        self._kept_blanks = ""
        self._canonical = 0
        self._start = 0
        self._end = 0

    def text(self) -> str:
        """All that was written."""
        return "".join(self._chunks)

    def closed(self) -> tuple[Piece, ...]:
        """The pieces of all that was written, in order."""
        self._flush()
        return tuple(self.pieces)

    def separate(self, separator: str) -> None:
        """The next text will be set apart at least so much from what is written."""
        if separator != SPACE:
            self._kept_blanks = ""
            self._broken = False
        if _STRENGTH[separator] > _STRENGTH[self._pending]:
            self._pending = separator

    def break_line(self) -> None:
        """A `<br>`; two of them make a blank line, as authors mean them."""
        again = self._broken
        self.separate(BLOCK if again else LINE)
        self._broken = True

    def write(self, text: str, *, verbatim: bool = False) -> Span | None:
        """The text of one node, its marks read and left out; where its visible characters now stand, if it has any."""
        start: int | None = None
        for segment in segments(text):
            written = self._verbatim(segment) if verbatim else self._collapsed(segment)
            start = written if start is None else start
        return None if start is None else Span(start, self.length)

    def _verbatim(self, segment: Segment) -> int | None:
        """Writes preformatted text; blanks wait until visible text follows."""
        if not segment.text.strip(BLANKS):
            self._kept_blanks += segment.text
            return None
        core = segment.text.rstrip(BLANKS)
        blanks = self._kept_blanks if not self._pending else self._kept_blanks.split("\n")[-1]
        self._separator()
        start = self.length
        at = segment.start
        before = at is not None and self.source.startswith(blanks, max(0, at - len(blanks)))
        self._put(blanks, at=at - len(blanks) if at is not None and before else None, end=at)
        self._put(core, at=at, end=segment.end)
        self._kept_blanks = segment.text[len(segment.text.rstrip(BLANKS)) :]
        return start

    def _collapsed(self, segment: Segment) -> int | None:
        text = segment.text
        core = text.strip(BLANKS)
        if not core:
            if text:
                self.separate(SPACE)
            return None
        lead = len(text) - len(text.lstrip(BLANKS))
        if lead:
            self.separate(SPACE)
        self._separator()
        start = self.length
        at = segment.start + lead if segment.start is not None else None
        self._put_words(core, at=at, end=segment.end)
        if text[-1] in BLANKS:
            self.separate(SPACE)
        return start

    def _separator(self) -> None:
        if self._pending and self.length:
            self._chunks.append(self._pending)
            self.length += len(self._pending)
        self._pending = ""
        self._broken = False

    def _put_words(self, core: str, *, at: int | None, end: int | None) -> None:
        """Writes words, each run of white space between them as one space."""
        if at is None or not self.source.startswith(core, at):
            self._put(_RUN.sub(_joined, core).translate(_TO_SPACES), at=at, end=end)
            return
        done = 0
        for run in _RUN.finditer(core):
            self._put(core[done : run.start()].translate(_TO_SPACES), at=at + done, end=at + run.start())
            if run["blanks"]:
                self._put(" ", at=at + run.start(), end=at + run.end())
            done = run.end()
        self._put(core[done:].translate(_TO_SPACES), at=at + done, end=at + len(core))

    def _put(self, text: str, *, at: int | None, end: int | None) -> None:
        """Writes characters that stand for `source[at:end]`, or for nothing that is known."""
        if at is not None and text:
            end = self._checked(text, at=at, end=end)
            if end is not None:
                self._extend(len(text), at=at, end=end)
        self._chunks.append(text)
        self.length += len(text)

    def _checked(self, text: str, *, at: int, end: int | None) -> int | None:
        """Where the source of these characters ends; None when the source does not show them."""
        same = self.source[at : at + len(text)]
        if same == text or same.translate(_TO_SPACES) == text or same == text.translate(_LOWERED):
            return at + len(text)
        if end is not None and self.source.startswith("&", at):
            return end
        return end if text == " " else None

    def _extend(self, length: int, *, at: int, end: int) -> None:
        """One more stretch of the way back; it joins the last one when both go on where that one stopped."""
        joins = (
            self._end == at
            and self._canonical + (self._end - self._start) == self.length
            and end - at == length
            and self._end > self._start
        )
        if joins:
            self._end = end
            return
        self._flush()
        if end - at == length:
            self._canonical, self._start, self._end = self.length, at, end
        else:
            self.pieces.append(Piece(Span(self.length, self.length + length), Span(at, end)))

    def _flush(self) -> None:
        if self._end > self._start:
            whole = Span(self._canonical, self._canonical + self._end - self._start)
            self.pieces.append(Piece(whole, Span(self._start, self._end)))
        self._start = self._end = 0


def _joined(run: re.Match[str]) -> str:
    return " " if run["blanks"] else ""
