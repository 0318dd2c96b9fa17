"""What a sheet looks like on its way out: for people, for programs, for a browser."""

import os
import shutil
import sys
from collections.abc import Callable

import msgspec

from reportedly.cli.request import FOR_FOLDERS, Request, Target
from reportedly.cli.streams import is_terminal
from reportedly.model import Problem, Sheet
from reportedly.show.contract import as_json, as_line, problem_line
from reportedly.show.narrow import narrowed
from reportedly.show.terminal import PIPED_WIDTH, TerminalOptions, as_lines, as_text

DIM, PLAIN = "\x1b[2m", "\x1b[0m"


class Format(msgspec.Struct, frozen=True):
    """One form, ready to be written.

    `ending` is that of a file that holds one sheet.
    `problem` writes what stands in place of a sheet; None when nothing does.
    `between` separates two sheets in one stream.
    """

    sheet: Callable[[Sheet], bytes]
    ending: str = ""
    problem: Callable[[Problem], bytes] | None = None
    between: bytes = b""

    def body(self, found: Sheet | Problem) -> bytes | None:
        """The bytes for one outcome; None when it leaves no trace."""
        if isinstance(found, Sheet):
            return self.sheet(found)
        return self.problem(found) if self.problem else None


def format_of(request: Request, *, aim: Target) -> Format:
    """The form that was asked for."""
    ending = FOR_FOLDERS.get(aim.form, "")
    if aim.form == "jsonl":
        return Format(as_line, problem=problem_line)
    if aim.form == "json":
        return Format(as_json, ending)
    return (
        Format(_as_page, ending) if aim.form == "html" else _text(request, ending=ending, is_printed=aim.path is None)
    )


def narrowing(request: Request) -> Callable[[Sheet], Sheet]:
    """Leaves out what was not asked for."""
    return lambda sheet: narrowed(
        sheet, parts=request.parts, voices=request.voices, min_confidence=request.min_confidence
    )


def _as_page(sheet: Sheet) -> bytes:
    from reportedly.show.html import as_html  # the template is paid for by those who want a page

    return as_html(sheet).encode("utf-8", "replace")


def _text(request: Request, *, ending: str, is_printed: bool) -> Format:
    encoding = (sys.stdout.encoding if is_printed and sys.stdout else None) or "utf-8"
    width = shutil.get_terminal_size((PIPED_WIDTH, 24)).columns if is_printed else PIPED_WIDTH
    is_coloured = is_printed and wants_colour(request.color)
    options = TerminalOptions(width=width, is_coloured=is_coloured, is_full=request.is_full)
    write = as_lines if request.quiet else lambda sheet: as_text(sheet, options)
    rule = f"{DIM}{'─' * width}{PLAIN}\n" if is_coloured else f"{'─' * width}\n"
    return Format(
        lambda sheet: write(sheet).encode(encoding, "replace"),
        ending,
        between=b"" if request.quiet else rule.encode(encoding, "replace"),
    )


def wants_colour(color: str) -> bool:
    """True when standard output is to be coloured."""
    if color == "auto":
        return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return color == "always"
