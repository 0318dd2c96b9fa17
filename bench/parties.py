"""How well the actors of a page are found, and joined into parties.

    python -m bench.parties [DATA] [--misses] [--develop]

DATA is the folder of the development data (default: ../shared/data beside the repository). Two measures:

- mentions: on re3d's held publisher (`--develop`: on the others, which rules and head were made on), exact span and
  kind: person, organization (states as actors, groups, firms and governments, too), place, nationality. Once for all
  that annotators marked, once for names alone: pronouns and descriptions ("the town") are left out on both sides.
- joined: the share of mentions in tests/cases/parties that lie in the right party, each half by itself, and the share
  of re3d's pairs "is the same as" between two names of persons or organizations whose two mentions are in one party.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from bench import re3d
from bench.product import DATA, ROOT
from bench.voices import document_of
from reportedly.attribute import attribute
from reportedly.link import link
from reportedly.link.mentioned import mentions
from reportedly.link.stage import Linked
from reportedly.model import NameKind
from reportedly.structure import structure
from reportedly.tag import tag
from reportedly.text import Span
from tests.joined import OPEN, Mentioned
from tests.joined import texts as golden_texts

CASES = ROOT / "tests" / "cases" / "parties"
KINDS: tuple[NameKind, ...] = ("person", "organization", "place", "nationality")
OPENERS = re.compile(
    r"^(?:The|A|An|Our|His|My|Her|Their|These|This|That|Those|Both|Some|We|It|He|They|She|I|You|In|All|Many|Two)\b"
)
CAPITAL = re.compile(r"[A-Z]")

Found = Mapping[Span, str]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=DATA)
    parser.add_argument("--misses", action="store_true", help="show what was missed and what was wrong")
    parser.add_argument("--develop", action="store_true", help="measure on what rules and head were made on")
    asked = parser.parse_args()
    for name, share in joined_cases().items():
        print(f"{name:44} {share:6.1f}")
    folder = asked.data / "parties" / "re3d"
    if not folder.is_dir():
        print(f"There is no re3d in {folder}; only the golden texts were measured.")
        return
    texts = list(re3d.texts(held=not asked.develop, folder=folder))
    read = [_read(text) for text in texts]
    for name, share in told(texts, read).items():
        print(f"{name:44} {share:6.1f}")
    if asked.misses:
        _show_misses(texts, [found for found, _ in read])


def figures(data: Path) -> dict[str, float]:
    """The figures the gate holds, in percent: mentions on re3d's held publisher, and the golden texts' test half."""
    folder = data / "parties" / "re3d"
    if not folder.is_dir():
        print(f"Parties were not measured: there is no data at {folder}.")
        return {}
    texts = list(re3d.texts(held=True, folder=folder))
    found = [found for found, _ in map(_read, texts)]
    mentioned = {
        f"{name}.f1": round(scored(texts, found, kind=None, named=name == "named")[0], 1) for name in ("all", "named")
    }
    return mentioned | {"joined": round(joined_cases()["joined, test"], 1)}


def told(texts: list[re3d.Text], read: list[tuple[Found, Linked]]) -> dict[str, float]:
    """F1, precision and recall of mentions in percent, and the share of pairs joined."""
    found = [one for one, _ in read]
    made: dict[str, float] = {}
    for name in ("all", "named"):
        for kind in (*KINDS, None):
            score = scored(texts, found, kind=kind, named=name == "named")
            label = f"mentions, {name}, {kind or 'every kind'}"
            made[f"{label}: F1"] = score[0]
            if kind is None:
                made[f"{label}: precision"], made[f"{label}: recall"] = score[1:]
    pairs = list(_pairs(texts, [linked for _, linked in read]))
    made[f"re3d pairs joined (of {len(pairs)})"] = 100 * sum(pairs) / max(1, len(pairs))
    return made


def _read(text: re3d.Text) -> tuple[Found, Linked]:
    """The mentions that the product finds, by span, and its parties."""
    document = document_of(text.text)
    marks = structure(document)
    tags = tag(document, marks)
    voices = attribute(document, marks, tags).voices
    return mentions(document, marks, tags), link(document, marks, tags, voices)


def is_named(words: str) -> bool:
    """True for words with a name in them; a capital that only begins a sentence is none."""
    return CAPITAL.search(OPENERS.sub("", words)) is not None


def scored(
    texts: Iterable[re3d.Text], found: Iterable[Found], *, kind: str | None, named: bool
) -> tuple[float, float, float]:
    """F1, precision and recall in percent over mentions with their spans and kinds; None is every kind."""
    right = told = gold = 0
    for text, one in zip(texts, found, strict=True):
        wanted = _kept(text.text, text.mentions, kind=kind, named=named)
        given = _kept(text.text, one, kind=kind, named=named)
        right, told, gold = right + len(wanted & given), told + len(given), gold + len(wanted)
    return 200 * right / max(1, told + gold), 100 * right / max(1, told), 100 * right / max(1, gold)


def _kept(text: str, spans: Found, *, kind: str | None, named: bool) -> set[tuple[Span, str]]:
    pairs = ((span, one) for span, one in spans.items() if kind in (None, one))
    return {(span, one) for span, one in pairs if not named or is_named(span.of(text))}


def _pairs(texts: Iterable[re3d.Text], read: Iterable[Linked]) -> Iterator[bool]:
    """Of each gold pair of named persons or organizations whether one party holds both."""
    for text, linked in zip(texts, read, strict=True):
        for one, other in text.same:
            kinds = (text.mentions.get(one), text.mentions.get(other))
            if all(kind in ("person", "organization") for kind in kinds) and all(
                is_named(span.of(text.text)) for span in (one, other)
            ):
                yield any(_holds(party.mentions, one) and _holds(party.mentions, other) for party in linked.parties)


def _holds(mentions: Iterable[Span], wanted: Span) -> bool:
    return any(span.overlaps(wanted) for span in mentions)


def joined_cases() -> dict[str, float]:
    """The share of mentions in the right party, in percent, for each half of the golden texts."""
    return {f"joined, {half}": 100 * joined_share(golden_texts(CASES / half)) for half in ("develop", "test")}


def joined_share(texts: Iterable[Mentioned]) -> float:
    """Mentions whose party is the one that most mentions of their label are in, and none of another label more."""
    right = total = 0
    for text in texts:
        placed = _placed(text)
        total += len(text.labels)
        right += sum(
            _is_right(label, placed.get(span), text=text, placed=placed) for span, label in text.labels.items()
        )
    return right / max(1, total)


def _placed(text: Mentioned) -> dict[Span, str]:
    """For each mention that is found its party's identifier, else its id; `?` where it is left open."""
    document = document_of(text.text)
    marks = structure(document)
    tags = tag(document, marks)
    linked = link(document, marks, tags, attribute(document, marks, tags).voices)
    names = {party.id: party.identifier or party.id for party in linked.parties}
    return {value.span: names.get(str((value.ref or {}).get("party")), OPEN) for value in linked.values}


def _is_right(label: str, party: str | None, *, text: Mentioned, placed: Mapping[Span, str]) -> bool:
    if party is None or label == OPEN or ":" in label:
        return party == label
    labels = Counter(one for span, one in text.labels.items() if placed.get(span) == party)
    parties = Counter(placed[span] for span, one in text.labels.items() if one == label and span in placed)
    return labels.most_common(1)[0][0] == label and parties.most_common(1)[0][0] == party and party != OPEN


def _show_misses(texts: Iterable[re3d.Text], found: Iterable[Found]) -> None:
    missed: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    for text, one in zip(texts, found, strict=True):
        missed.update(f"{kind} {span.of(text.text)!r}" for span, kind in text.mentions.items() if one.get(span) != kind)
        wrong.update(f"{kind} {span.of(text.text)!r}" for span, kind in one.items() if text.mentions.get(span) != kind)
    for name, counted in (("missed", missed), ("wrong", wrong)):
        print(name, *(f"  {count:3} {words}" for words, count in counted.most_common(80)), sep="\n")


if __name__ == "__main__":
    main()
