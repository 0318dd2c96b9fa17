"""A sheet opened in a real browser, for the tests that read it there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from reportedly.model import Part, Sheet
from reportedly.text import Span
from tests.show.samples import claim, commentary

MARKED = """() => Array.from(CSS.highlights.get("linked") || []).map((range) => range.toString())"""

OVERLAPS = """() => {
  const boxes = Array.from(document.querySelectorAll("main .card"))
    .map((card) => card.getBoundingClientRect()).filter((box) => box.height).sort((a, b) => a.top - b.top);
  return boxes.filter((box, at) => at && boxes[at - 1].bottom > box.top + 1).length;
}"""

ACTIVE = """() => Array.from(document.querySelectorAll(".card.on")).map((card) => card.id)"""
LIT = """() => Array.from(document.querySelectorAll(".seg.lit")).map((piece) => piece.textContent)"""


def furnished() -> Sheet:
    """The commentary with a long foot that nobody reads."""
    whole = commentary()
    foot = "\n".join(f"Subscribe to our letter {number}" for number in range(9))
    text = f"{whole.document.text}\n{foot}\n"
    part = Part(id="p8", kind="boilerplate", span=Span(len(text) - len(foot) - 1, len(text)))
    document = msgspec.structs.replace(whole.document, text=text)
    return msgspec.structs.replace(whole, document=document, parts=(*whole.parts, part))


def threaded() -> Sheet:
    """The commentary with a thread of thirty comments, each a claim of its author."""
    whole = commentary()
    thread = whole.parts[-3]
    lines = [f"{number}. Stone {number} was loose." for number in range(2, 32)]
    start = len(whole.document.text) + 1
    text = f"{whole.document.text}\n" + "\n\n".join(lines)
    spans = [Span(text.index(line, start), text.index(line, start) + len(line)) for line in lines]
    comments = [
        Part(id=f"p{number}", kind="comment", span=span, parent=thread.id, number=str(number))
        for number, span in enumerate(spans, start=20)
    ]
    claims = [
        claim(number, part=f"p{number}", chain=["v9", "v2"], content=(span,))
        for number, span in enumerate(spans, start=20)
    ]
    longer = msgspec.structs.replace(thread, span=Span(thread.span.start, len(text)))
    parts = [longer if part.id == thread.id else part for part in whole.parts]
    return msgspec.structs.replace(
        whole,
        document=msgspec.structs.replace(whole.document, text=text),
        parts=(*parts, *comments),
        claims=(*whole.claims, *claims),
    )


class Tab:
    """One page opened for one test; what it asked for and what went wrong are kept."""

    def __init__(self, browser: Any, path: Path, *, place: str = "", **settings: Any) -> None:
        context = {"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", **settings}
        self.page = browser.new_page(**context)
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.page.goto(path.as_uri() + place)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)


Open = Callable[..., Tab]
