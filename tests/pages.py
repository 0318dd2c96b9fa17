"""The example pages, read by the whole line: what a test asks of a sheet as its JSON gives it."""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportedly.model import Capture
from reportedly.pipeline import examine
from reportedly.show.contract import as_line

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = tuple(sorted(path.name for path in EXAMPLES.iterdir()))

Record = dict[str, Any]


def line(name: str) -> bytes:
    """The sheet of an example page as one line of JSON, made anew."""
    return as_line(examine(Capture(uri=f"examples/{name}", body=(EXAMPLES / name).read_bytes())))


@lru_cache
def page(name: str) -> "Page":
    """The sheet of an example page, made once for the run."""
    return Page(json.loads(line(name)))


class Page:
    """A sheet's JSON, and the few questions that tests put to it."""

    def __init__(self, sheet: Record) -> None:
        self.sheet = sheet
        self.text: str = sheet["document"]["text"]
        self.parts: list[Record] = sheet["parts"]
        self.claims: list[Record] = sheet["claims"]
        self.values: list[Record] = sheet["values"]
        self.voices: dict[str, Record] = {voice["id"]: voice for voice in sheet["voices"]}

    def words(self, span: list[int]) -> str:
        """The characters of one span."""
        return self.text[span[0] : span[1]]

    def joined(self, spans: list[list[int]]) -> str:
        """The characters of several spans, ` … ` between them."""
        return " … ".join(self.words(span) for span in spans)

    def kind(self, kind: str) -> list[Record]:
        """The parts of one kind."""
        return [part for part in self.parts if part["kind"] == kind]

    def only(self, kind: str) -> Record:
        """The one part of a kind."""
        found = self.kind(kind)
        assert len(found) == 1, f"{len(found)} parts are a {kind}"
        return found[0]

    def thread(self) -> dict[str, str]:
        """The comments: their authors by their numbers, in text order."""
        return {part["number"]: part["author"] for part in self.kind("comment")}

    def chain(self, claim: Record) -> list[str]:
        """The names of a claim's voices, outermost first."""
        return [self.voices[voice]["name"] for voice in claim["chain"]]

    def holding(self, words: str) -> list[Record]:
        """The claims whose content holds these words, innermost (the shortest) first."""
        found = [claim for claim in self.claims if words in self.joined(claim["content"])]
        return sorted(found, key=lambda claim: len(self.joined(claim["content"])))

    def claim(self, words: str) -> Record:
        """The innermost claim whose content holds these words."""
        found = self.holding(words)
        assert found, f"no claim holds {words!r}"
        return found[0]

    def innermost(self, words: str) -> str:
        """The name of the innermost voice of the claim that holds these words."""
        return self.chain(self.claim(words))[-1]

    def value(self, words: str) -> Record:
        """The one value whose span holds, or lies within, the first place where these words stand."""
        start = self.text.index(words)
        end = start + len(words)
        found = [value for value in self.values if value["span"][0] < end and start < value["span"][1]]
        assert len(found) == 1, f"{words!r} has {[self.words(value['span']) for value in found]}"
        return found[0]

    def interval(self, words: str) -> tuple[object, object, str]:
        """Low, high and bound of the value at these words."""
        value = self.value(words)
        return value["low"], value["high"], value["bound"]

    def rules(self) -> set[str]:
        """The rules that found something, without their versions."""
        return {finding["rule"].split(".")[0] for finding in self.sheet["findings"]}

    def own(self, part: Record) -> str:
        """The words of a part, those of its children among them."""
        return self.words(part["span"])
