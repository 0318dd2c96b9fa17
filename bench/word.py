"""On whose word, of what kind, by whom, how firmly: the golden sets of tests/cases that no other corpus has.

    python -m bench.word [--half test] [--set chains]
    python -m bench.word --half develop --misses     also shows what was got wrong; the test half shows none

The product reads the texts without their marks. An attribution that it did not find counts as wrong, in every figure
but those that end in `_found`, which are of the found ones alone.

- chains: of the attributions within others, the share whose innermost voice is right, and whose whole chain is;
  `flat` is the share of exact chains among those within none; `inside` of what was read inside others, the share that
  the gold has with this cue, this source and half of the content.
- acts: the share with the right act; `none` is right where nothing was claimed, or an eventuality.
- voices: the share of pronouns and descriptions that lead to the voice they mean (`?`: to none); the share of all
  mentions that stand with another's voice; and of each fact told of a voice the share that is right.
- firmness: the share of claims with the right certainty, polarity, mood.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bench.halves import CASES, Judged, options, shares, show
from bench.matching import LEAST, Read, likeness, touch
from reportedly.attribute.nested.inside import RULE as INSIDE
from reportedly.model import Claim, Voice
from reportedly.text import Span
from tests.annotated import UNKNOWN, Told, texts

PROPER = re.compile(r"(?<!^)\b[A-Z]")
"""A capital that does not only begin the mention."""


def chains(read: Read) -> Iterator[Judged]:
    """Innermost voice and exact chain of every attribution."""
    for number, told in read.gold.told.items():
        wanted, claim = read.told_chain(number), read.claim(told)
        found = read.chain(claim) if claim is not None else []
        shown = f"{_words(read, told.cue)!r} {{{_words(read, told.content)}}}: {wanted}, not {found or 'found'}"
        nested = len(wanted) > 1
        if nested:
            yield Judged("innermost", found[-1:] == wanted[-1:], read.gold.key, shown)
        yield Judged("exact" if nested else "flat", found == wanted, read.gold.key, shown)
    for claim, is_right in inside(read):
        shown = (
            f"{_words(read, claim.source)!r} {_words(read, claim.cue)!r} {{{_words(read, claim.content)}}}: none such"
        )
        yield Judged("inside", is_right, read.gold.key, shown)


def inside(read: Read) -> Iterator[tuple[Claim, bool]]:
    """Each claim that was read inside another, and whether the gold has it."""
    for claim in read.sheet.claims:
        if claim.rule == INSIDE:
            yield claim, any(_is(claim, told) for told in read.gold.told.values())


def _is(claim: Claim, told: Told) -> bool:
    source = touch(claim.source, told.source) or not (claim.source or told.source)
    return touch(claim.cue, told.cue) and source and likeness(claim.content, told.content) >= LEAST


def acts(read: Read) -> Iterator[Judged]:
    """The act of every attribution."""
    for number, told in read.gold.told.items():
        wanted, claim = read.gold.facts[str(number)], read.under(told)
        found = claim.act if claim is not None else None
        right = found == wanted or (wanted == "none" and found in (None, "eventuality"))
        shown = f"{_words(read, told.cue)!r} {{{_words(read, told.content)}}}: {wanted}, not {found}"
        yield Judged("acts", right, read.gold.key, shown)
        if claim is not None:
            yield Judged("acts_found", right, read.gold.key, "")


def firmness(read: Read) -> Iterator[Judged]:
    """The firmness of every claim."""
    for number, told in read.gold.told.items():
        claim = read.claim(told)
        found = claim.firmness if claim is not None else None
        for name, wanted in zip(("certainty", "polarity", "mood"), read.gold.facts[str(number)].split(), strict=True):
            given = getattr(found, name, None)
            shown = f"{_words(read, told.cue)!r} {{{_words(read, told.content)}}}: {wanted}, not {given}"
            yield Judged(name, given == wanted, read.gold.key, shown)
            if claim is not None:
                yield Judged(f"{name}_found", given == wanted, read.gold.key, "")


def voices(read: Read) -> Iterator[Judged]:
    """Where mentions lead, what stands together that should not, and what is told of each voice."""
    earlier: list[str] = []
    known = {voice.id: voice for voice in read.sheet.voices}
    ordered = sorted((one for one in read.gold.told.values() if one.source), key=lambda one: one.source)
    for told in ordered:
        voice = read.voice_at(told.source)
        found = known[voice] if voice is not None else None
        words = _words(read, told.source)
        shown = f"{words!r}: {told.voice}, not {_shown(found)}"
        known_before = told.voice in earlier or "; named" in read.gold.facts.get(told.voice, "")
        if told.voice == UNKNOWN or (known_before and not PROPER.search(words)):
            right = found is not None and _led(read, told.voice, voice=found, at=told.source)
            yield Judged("led", right, read.gold.key, shown)
            if found is not None:
                yield Judged("led_found", right, read.gold.key, "")
        apart = found is None or read.labels[found.id] in (None, told.voice)
        yield Judged("apart", apart, read.gold.key, shown)
        earlier.append(told.voice)
    yield from _facts(read, known=known)


def _led(read: Read, label: str, *, voice: Voice, at: Sequence[Span]) -> bool:
    """True when the voice also stands at another place so marked, bears the label in its name, or has the role told."""
    if label == UNKNOWN:
        return voice.is_unresolved
    if read.labels[voice.id] != label:
        return False
    others = [spans for name, spans in read.marked if name == label and not touch(spans, at)]
    named = label.casefold() in re.sub(r"[\W_]", "", voice.name.casefold())
    role = dict(piece.strip().split(":", 1) for piece in read.gold.facts.get(label, "").split(";")[2:]).get("role", "")
    so_called = voice.named and not others and _agree(role.strip(), voice.role or "")
    return named or so_called or any(touch(spans, read.places[voice.id]) for spans in others)


def _facts(read: Read, *, known: Mapping[str, Voice]) -> Iterator[Judged]:
    """Kind, named or not, role, affiliation, number and terms of each voice, at its first mention found."""
    for label, line in read.gold.facts.items():
        voice = next((known[one] for one, found in read.labels.items() if found == label), None)
        kind, named, *more = (piece.strip() for piece in line.split(";"))
        told = dict(piece.split(":", 1) for piece in more)
        shown = f"{label}: {line}, not {_shown(voice)}"
        yield Judged("kind", voice is not None and voice.kind == kind, read.gold.key, shown)
        yield Judged("named", voice is not None and voice.named == (named == "named"), read.gold.key, shown)
        for name in ("role", "affiliation", "count", "terms"):
            wanted, given = told.get(name, "").strip(), _given(read, voice, name=name)
            if wanted or given:
                right = _agree(wanted, given)
                yield Judged(name, right, read.gold.key, f"{label}: {name} {wanted!r}, not {given!r}")


def _given(read: Read, voice: Voice | None, *, name: str) -> str:
    value = getattr(voice, name, None)
    if isinstance(value, Span):
        return value.of(read.sheet.document.text)
    return "" if value is None else str(value)


def _agree(wanted: str, given: str) -> bool:
    """True when half of the words of either are in both; articles do not count."""
    one, other = (set(re.findall(r"\w+", words.casefold())) - {"the", "a", "an", "of"} for words in (wanted, given))
    return len(one & other) >= 0.5 * len(one | other) and bool(one & other)


def _shown(voice: Voice | None) -> str:
    return "found" if voice is None else f"{voice.name} ({voice.kind}, {voice.role})"


def _words(read: Read, spans: Sequence[Span]) -> str:
    return " … ".join(span.of(read.gold.text) for span in spans)


SETS: Mapping[str, Callable[[Read], Iterator[Judged]]] = {
    "chains": chains,
    "acts": acts,
    "voices": voices,
    "firmness": firmness,
}


def judged(name: str, *, half: str) -> list[Judged]:
    """All that one half of one set asks."""
    return [one for gold in texts(CASES / name / half) for one in SETS[name](Read(gold))]


def figures(_data: Path) -> dict[str, float]:
    """The figures the gate holds: those of the test halves, in percent."""
    return {
        f"{name}.{figure}": share for name in SETS for figure, (share, _) in shares(judged(name, half="test")).items()
    }


def main() -> None:
    asked = options(__doc__, sets=SETS)
    for name in asked.sets or SETS:
        show(name, asked=judged(name, half=asked.half), misses=asked.misses)


if __name__ == "__main__":
    main()
