"""How firmly a claim is made: certainty, polarity and mood, with the words that show it.

Certainty is that of the claim's own voice, as FactBank has it: "Ruiz said the bridge was closed" is `certain` for Ruiz,
whatever anybody else knows. A plain statement without any sign of doubt is `certain`. What has not happened (a plan,
a demand), a question and a condition are `unspecified` unless a word says more; so is what the writer only passes on
("reportedly"), and a content whose sentences differ. Only main clauses count: a "may" in a relative clause does not
make the statement possible. Polarity and mood are those of the first sentence and of the cue; of several clauses that
"but" or "and that" joins, the first has the polarity. What denies another of them, or a contrast ("open, [not] shut"),
is among the cues all the same: whoever reads them sees which words it stands before.
"""

from collections.abc import Iterator, Sequence

from reportedly.attribute.language.words import Word, words_of
from reportedly.attribute.layout import Layout
from reportedly.attribute.qualities.signs import Signs, cue_signs, sentence_signs
from reportedly.model import Act, Firmness, Mood, Polarity
from reportedly.text import Span, merged

SHORTEST = 3
"""Words in the shortest of several coordinated clauses."""

HOLDING = frozenset(("could", "may", "might", "should", "will", "would"))
"""Signs of doubt and of plans, which deny nothing."""

READ_AT_MOST = 10_000
"""Characters of a content that are read for signs."""


def firmness_of(
    content: Sequence[Span], *, cue: Sequence[Span], act: Act | None, layout: Layout, source: Sequence[Span] = ()
) -> Firmness:
    """The firmness of a claim.

    Args:
        content: what is claimed.
        cue: the words that attribute it; `()` for what the author narrates.
        act: what the cue makes of it; None for what is narrated.
        layout: the document.
        source: the words that name who claims it; "nobody" denies.
    """
    told = list(_by_sentence(content, layout))
    sentences = [sentence_signs(words, attributed=bool(cue), text=layout.text) for words in told]
    whole = _without_contrasts(told[0], text=layout.text) if told else []
    leading = _leading(whole)
    first = sentences[0] if sentences else Signs()
    said = cue_signs(cue, content=content, act=act, text=layout.text, source=source)
    mood: Mood = "question" if "question" in (first.mood, said.mood) else said.mood or first.mood or "statement"
    agreed = {sentence.certainty for sentence in sentences}
    hedge = said.certainty or (agreed.pop() if len(agreed) == 1 else "unspecified" if agreed else None)
    denied = sentence_signs(leading or whole, attributed=bool(cue), text=layout.text).denied if whole else first.denied
    polarity: Polarity = "denied" if denied != said.denied else "affirmed"
    apart = _denied_apart(told[0], whole=whole, leading=leading, text=layout.text) if told else []
    cues = merged((*(span for signs in (said, *sentences) for span in signs.cues), *apart))
    return Firmness(hedge or ("certain" if mood == "statement" else "unspecified"), polarity, mood, cues)


def _denied_apart(
    words: Sequence[Word], *, whole: Sequence[Word], leading: Sequence[Word], text: str
) -> Iterator[Span]:
    """What denies a clause behind the first, or a contrast beside it."""
    kept = {word.start for word in whole}
    yield from (word.span for word in words if word.low == "not" and word.start not in kept)
    rest = whole[len(leading) :] if leading else []
    start = 2 if [word.low for word in rest[:2]] == ["and", "that"] else 1
    signs = sentence_signs(rest[start:], attributed=True, text=text) if rest[start:] else Signs()
    if signs.denied:
        yield from (span for span in signs.cues if span.of(text).lower() not in HOLDING)


def _without_contrasts(words: Sequence[Word], *, text: str) -> list[Word]:
    """The words less what is set against them: "the bridge was open[, not shut]", "troops[, not rebels,] fired"."""
    kept: list[Word] = []
    inside = False
    for index, word in enumerate(words):
        comma = index > 0 and "," in text[words[index - 1].end : word.start]
        inside = (comma and word.low == "not") or (inside and not comma)
        if not inside:
            kept.append(word)
    return kept


def _leading(words: Sequence[Word]) -> Sequence[Word]:
    """The first of several coordinated clauses: "[talks had been held] but that nobody had spoken"; else nothing."""
    lows = [word.low for word in words]
    ends = (i for i in range(SHORTEST, len(lows) - SHORTEST) if lows[i] == "but" or lows[i : i + 2] == ["and", "that"])
    return words[: next(ends, 0)]


def _by_sentence(content: Sequence[Span], layout: Layout) -> Iterator[list[Word]]:
    """The words of a content, sentence by sentence."""
    group: list[Word] = []
    end = -1
    for word in (word for span in content for word in words_of(layout.text, _readable(span))):
        if word.start >= end:
            if group:
                yield group
            group = []
            number = layout.sentence_at(word.start)
            end = layout.sentences[number].span.end if number >= 0 else len(layout.text)
            end = end if end > word.start else word.end
        group.append(word)
    if group:
        yield group


def _readable(span: Span) -> Span:
    return Span(span.start, min(span.end, span.start + READ_AT_MOST))
