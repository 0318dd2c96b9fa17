"""How firmly a claim is made: certainty, polarity and mood, with the words that show it.

Certainty is that of the claim's own voice, as FactBank has it: "Ruiz said the bridge was closed" is `certain` for Ruiz,
whatever anybody else knows. A plain statement without any sign of doubt is `certain`. What has not happened (a plan,
a demand), a question and a condition are `unspecified` unless a word says more; so is what the writer only passes on
("reportedly"), and a content whose sentences differ. Only main clauses count: a "may" in a relative clause does not
make the statement possible. Polarity and mood are those of the first sentence and of the cue; of several clauses that
"but" or "and that" joins, the first has the polarity.
"""

from collections.abc import Iterator, Sequence

from reportedly.attribute.language.words import Word, words_of
from reportedly.attribute.layout import Layout
from reportedly.attribute.qualities.signs import Signs, cue_signs, sentence_signs
from reportedly.model import Act, Firmness, Mood, Polarity
from reportedly.text import Span, merged

SHORTEST = 3
"""Words in the shortest of several coordinated clauses."""

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
    leading = _leading(told[0]) if told else []
    first = sentences[0] if sentences else Signs()
    said = cue_signs(cue, content=content, act=act, text=layout.text, source=source)
    mood: Mood = "question" if "question" in (first.mood, said.mood) else said.mood or first.mood or "statement"
    agreed = {sentence.certainty for sentence in sentences}
    hedge = said.certainty or (agreed.pop() if len(agreed) == 1 else "unspecified" if agreed else None)
    denied = sentence_signs(leading, attributed=bool(cue), text=layout.text).denied if leading else first.denied
    polarity: Polarity = "denied" if denied != said.denied else "affirmed"
    cues = merged(span for signs in (said, *sentences) for span in signs.cues)
    return Firmness(hedge or ("certain" if mood == "statement" else "unspecified"), polarity, mood, cues)


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
