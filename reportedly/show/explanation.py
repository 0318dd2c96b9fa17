"""Why one claim stands as it does: every link of its chain with the words and the rule that made it."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from reportedly.model import Claim, Explained, Json, Reason, Refused, Sheet, Value, Voice
from reportedly.show.figures import interval, reading
from reportedly.show.harmless import shortened, visible
from reportedly.show.wording import part_name, quote
from reportedly.text import Span

LONGEST_QUOTE = 160
"""Characters of a quote before its middle is left out, unless all is asked for."""

COUNTED_RULES = frozenset(
    (
        "relation_by_links.v2",
        "relation_inside_content.v1",
        "sentence_in_own_voice.v1",
        "quotation_goes_on.v1",
        "quotation_without_speaker.v1",
        "speaker_after_dash.v1",
        "speaker_before_colon.v1",
    )
)
"""The rules of which the share of right claims was counted (docs/confidence.md)."""

COUNTED = "about this share of claims read so are right"
UNCOUNTED = "of what it was found by; no share of right ones was counted for this rule"
"""What a confidence means."""

LABEL = 11
"""Width of the column of labels."""


class Setting(msgspec.Struct, frozen=True):
    """What every line needs: the sheet, its claims, reasons and voices by id, and how long a quote may be."""

    explained: Explained
    claims: Mapping[str, Claim]
    reasons: Mapping[str, Reason]
    voices: Mapping[str, Voice]
    is_full: bool

    @property
    def sheet(self) -> Sheet:
        """The sheet that is explained."""
        return self.explained.sheet


def claim_at(sheet: Sheet, offset: int) -> Claim | None:
    """The innermost claim whose content holds the character; else the one whose cue or source does."""
    held = [claim for claim in sheet.claims if _holds(claim.content, offset)]
    if held:
        return min(held, key=lambda claim: (sum(map(len, claim.content)), -len(claim.chain)))
    return next((claim for claim in sheet.claims if _holds((*claim.cue, *claim.source), offset)), None)


def _holds(spans: Sequence[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def as_text(explained: Explained, claim: Claim, *, is_full: bool = False) -> str:
    """The explanation of a claim for the eye, its lines ending in a newline."""
    setting = _setting(explained, is_full=is_full)
    return "".join(f"{line.rstrip()}\n" for line in _lines(claim, setting=setting))


def _setting(explained: Explained, *, is_full: bool) -> Setting:
    return Setting(
        explained,
        claims={claim.id: claim for claim in explained.sheet.claims},
        reasons={reason.claim: reason for reason in explained.reasons},
        voices={voice.id: voice for voice in explained.sheet.voices},
        is_full=is_full,
    )


def _lines(claim: Claim, *, setting: Setting) -> Iterator[str]:
    part = next(part for part in setting.sheet.parts if part.id == claim.part)
    yield f"{claim.id} in {visible(setting.sheet.document.origin.uri)}, {part_name(part)}"
    yield ""
    yield from _field("claimed", _words(claim.content, setting=setting))
    yield ""
    yield "Through whom it has come"
    links = _links(claim, claims=setting.claims)
    authors = _authors(links[0] if links else claim)
    for number, voice in enumerate(authors, start=1):
        yield f"{number:>3}  {_voice(setting.voices[voice])}"
        yield from _field("", "wrote the text it stands in")
    number, before = len(authors), ""
    for link in links:
        number += link.voice != before
        again = "the same voice" if link.voice == before else _voice(setting.voices[link.voice])
        yield f"{number if link.voice != before else '':>3}  {again}  ({link.id})"
        yield from _link(link, setting=setting)
        before = link.voice
    yield ""
    yield from _how(claim, setting=setting)


def _links(claim: Claim, *, claims: Mapping[str, Claim]) -> list[Claim]:
    """The attributed claims from the outermost to this one; none for what an author tells himself."""
    if not (claim.cue or claim.source or claim.mode != "narrated"):
        return []
    path = [claim]
    while path[0].within is not None:
        path.insert(0, claims[path[0].within])
    return path


def _authors(outermost: Claim) -> tuple[str, ...]:
    """The voices of a chain that no cue names: the page, the republished author, the commenter."""
    return outermost.chain[:-1] if outermost.mode != "narrated" else outermost.chain


def _link(claim: Claim, *, setting: Setting) -> Iterator[str]:
    reason = setting.reasons[claim.id]
    if claim.cue:
        yield from _field("cue", _words(claim.cue, setting=setting))
    yield from _field("source", _words(claim.source, setting=setting) if claim.source else "none is named")
    yield from _ruled("link", claim.rule, setting=setting)
    for repair in reason.repairs:
        yield from _ruled("mended by", repair, setting=setting)
    if reason.nested is not None:
        yield from _ruled("within", reason.nested, setting=setting)
    if reason.voice is not None:
        yield from _ruled("voice", reason.voice, setting=setting)
    if reason.antecedent is not None:
        yield from _field("led by", _words((reason.antecedent,), setting=setting))
    for refused in reason.refused:
        yield from _field("refused", _refusal(refused, setting=setting))


def _how(claim: Claim, *, setting: Setting) -> Iterator[str]:
    """What the claim is, how firm, and how sure the reading."""
    reason, firm = setting.reasons[claim.id], claim.firmness
    yield "What it is, and how firmly"
    yield from _field("act", claim.act)
    if reason.act is not None:
        yield from _ruled("", reason.act, setting=setting)
    yield from _field("firmness", f"{firm.certainty}, {firm.polarity}, {firm.mood}")
    shown = [_words((span,), setting=setting) for span in firm.cues]
    yield from _field("by", "; ".join(shown) if shown else "no word that says otherwise")
    values = [value for value in setting.sheet.values if value.id in claim.values]
    if values:
        yield from _field("values", "; ".join(_value(value, setting=setting) for value in values))
    yield ""
    yield "How sure the reading is"
    yield from _field("confidence", f"{claim.confidence:.2f}: {COUNTED if claim.rule in COUNTED_RULES else UNCOUNTED}")
    if setting.explained.model is not None:
        yield from _field("model", setting.explained.model)


def _refusal(refused: Refused, *, setting: Setting) -> str:
    words = "none at all" if refused.span is None else _words((refused.span,), setting=setting)
    score = "" if refused.score is None else f", {refused.score:.2f}"
    return f"for its {refused.what}: {words}{score}"


def _ruled(label: str, rule: str, *, setting: Setting) -> Iterator[str]:
    yield from _field(label, rule)
    yield from _field("", setting.explained.sentences.get(rule, ""))


def _field(label: str, words: str) -> Iterator[str]:
    if words:
        yield f"     {label:<{LABEL}}{words}"


def _words(spans: Sequence[Span], *, setting: Setting) -> str:
    """The words, and where they stand."""
    said = quote(setting.sheet.document, spans)
    said = said if setting.is_full else shortened(said, LONGEST_QUOTE)
    return f"“{said}”  {', '.join(f'{span.start}-{span.end}' for span in spans)}"


def _value(value: Value, *, setting: Setting) -> str:
    """The words of a value, where they stand, and the interval that they denote, if it is one."""
    told = _words((value.span,), setting=setting)
    return f"{told} = {reading(value)}" if interval(value) else told


def _voice(voice: Voice) -> str:
    told = [voice.kind, "" if voice.named else "not named", voice.role or ""]
    return f"{visible(voice.name)}: {', '.join(visible(words) for words in told if words)}"


def as_json(explained: Explained, claim: Claim) -> bytes:
    """The explanation as JSON: the links from the outermost to the claim itself, each with its rules and sentences."""
    setting = _setting(explained, is_full=True)
    links = _links(claim, claims=setting.claims) or [claim]
    body: dict[str, Json] = {
        "claim": claim.id,
        "uri": setting.sheet.document.origin.uri,
        "model": explained.model,
        "confidence": claim.confidence,
        "chain": [setting.voices[voice].name for voice in claim.chain],
        "firmness": msgspec.to_builtins(claim.firmness),
        "links": [_record(link, setting=setting) for link in links],
    }
    return msgspec.json.format(msgspec.json.encode(body), indent=1) + b"\n"


def _record(claim: Claim, *, setting: Setting) -> dict[str, Json]:
    reason = setting.reasons[claim.id]
    rules = [rule for rule in (claim.rule, *reason.repairs, reason.nested, reason.voice, reason.act) if rule]
    told: dict[str, Json] = {
        "claim": claim.id,
        "voice": setting.voices[claim.voice].name,
        **{role: msgspec.to_builtins(getattr(claim, role)) for role in ("content", "cue", "source")},
        "rule": claim.rule,
        "repairs": list(reason.repairs),
        "nested": reason.nested,
        "voice_rule": reason.voice,
        "act": claim.act,
        "act_rule": reason.act,
        "antecedent": msgspec.to_builtins(reason.antecedent),
        "refused": msgspec.to_builtins(reason.refused),
        "sentences": {rule: setting.explained.sentences.get(rule, "") for rule in rules},
    }
    return told
