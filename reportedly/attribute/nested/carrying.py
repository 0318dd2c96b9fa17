"""Attributions that carry on another: "The Herald reported that two officials said … They added that …".

The second sentence does not name the Herald again, and still it is the Herald that tells what they added.
"""

from collections.abc import Mapping, Sequence

from reportedly.attribute.coreference.cast import Character
from reportedly.attribute.coreference.led import Source
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain, words_of
from reportedly.attribute.layout import Layout
from reportedly.attribute.nested.between import ABOVE
from reportedly.attribute.relating.near import NEAR
from reportedly.attribute.relating.relations import Relation
from reportedly.text import Span, covering, merged, without

SHORT = 3
"""Words in the longest content that only answers: "denied it", "rejected the account"."""

REACH = 1
"""Paragraphs on in which whoever speaks under another may still speak under him."""

PRINTING = frozenset(("organization", "document"))
"""Kinds of voice that print what others say; all others only tell of them."""

Heard = Sequence[Character]
Cast = Mapping[Source, Character | None]


def carried(
    relations: Sequence[Relation], *, outer: Sequence[int | None], cast: Cast, layout: Layout
) -> list[int | None]:
    """For each relation the one it stands within, those counted that carry on.

    A voice that was heard through another is heard through him until somebody else speaks, or it speaks for itself:
    denies what was told of it, or is told to another medium.
    """
    carrying = list(outer)
    inner = _inner(outer)
    order = sorted(range(len(relations)), key=lambda number: covering(relations[number].spans))
    frame: int | None = None
    heard: Heard = ()
    for number in order:
        relation = relations[number]
        if carrying[number] is not None:
            continue
        voice = cast.get(relation.source) if relation.source else None
        if frame is not None:
            told = relations[frame]
            teller = cast.get(told.source)
            if _goes_on(relation, voice=voice, frame=told, teller=teller, heard=heard, layout=layout):
                carrying[number] = frame
                continue
        beneath = _beneath(number, relations=relations, inner=inner, cast=cast)
        frame, heard = (number, beneath) if beneath else (None, ())
    return carrying


def _inner(outer: Sequence[int | None]) -> Mapping[int, Sequence[int]]:
    """For each that holds others the numbers of those."""
    inner: dict[int, list[int]] = {}
    for number, around in enumerate(outer):
        if around is not None:
            inner.setdefault(around, []).append(number)
    return inner


def _beneath(
    number: int, *, relations: Sequence[Relation], inner: Mapping[int, Sequence[int]], cast: Cast
) -> list[Character]:
    """The voices heard through this one, other than itself; through a document that it shows, those it tells of."""
    own = cast.get(relations[number].source) if relations[number].source else None
    voices: list[Character] = []
    for index in inner.get(number, ()):
        voice = cast.get(relations[index].source) if relations[index].source else None
        voices += [] if voice is None or voice is own else [voice]
        if voice is not None and voice.kind == "document":
            voices += _beneath(index, relations=relations, inner=inner, cast=cast)
    return voices


def _goes_on(
    relation: Relation,
    *,
    voice: Character | None,
    frame: Relation,
    teller: Character | None,
    heard: Heard,
    layout: Layout,
) -> bool:
    """True when the relation is told under the frame: one heard through it goes on, or a document tells of another."""
    here, there = layout.paragraph_at(relation.content[0].start), layout.paragraph_at(frame.content[-1].end - 1)
    if not 0 <= here - there <= REACH or layout.part_at(relation.content[0].start) != layout.part_at(
        frame.content[0].start
    ):
        return False
    if _answers(relation, layout=layout) or _is_news(relation, layout=layout):
        return False
    if _speaks_himself(relation, frame=frame, teller=teller, layout=layout):
        return False
    if voice in heard:
        return True
    told = teller is not None and teller.kind == "document" and voice is not None and _is_new(relation, layout=layout)
    return here == there and (told or _is_one_of_them(relation, heard=heard, layout=layout))


def _speaks_himself(relation: Relation, *, frame: Relation, teller: Character | None, layout: Layout) -> bool:
    """True for who is named or quoted after somebody told of him: he is heard without that one.

    What a paper or a document tells goes on under it all the same, and so does what somebody "added".
    """
    cue = [word.low for span in relation.cue for word in words_of(layout.text, span)]
    adds = any(lemma in between_words()["adding"] for low in cue for lemma in lemmas(low))
    prints = frame.rule in ABOVE or (teller is not None and teller.kind in PRINTING)
    if adds or prints:
        return False
    quoted = layout.quotation_at(relation.content[0].start) is not None
    found = mention_of(" ".join(span.of(layout.text) for span in relation.source))
    return quoted or found.form == "name"


def _is_new(relation: Relation, *, layout: Layout) -> bool:
    """True for "a deputy": somebody of whom only the document has told so far."""
    found = mention_of(" ".join(span.of(layout.text) for span in relation.source))
    first = plain(found.name).split(" ", 1)[0]
    return found.form == "indefinite" and not found.named and first not in between_words()["owners"]


def _answers(relation: Relation, *, layout: Layout) -> bool:
    """True for "denied it": what was told is answered, not carried on."""
    words = [word for span in relation.content for word in words_of(layout.text, span)]
    cue = [word.low for span in relation.cue for word in words_of(layout.text, span)]
    bases = {lemma for low in cue for lemma in lemmas(low)}
    keeps_back = bool(bases & between_words()["keeping_back"])
    return keeps_back or (len(words) <= SHORT and bool(bases & between_words()["answering"]))


def _is_news(relation: Relation, *, layout: Layout) -> bool:
    """True for "On Friday she assured colleagues": said at another time, or to others."""
    sentence = layout.sentences[max(0, layout.sentence_at(relation.content[0].start))].span
    hull = covering(relation.spans)
    about = Span(max(sentence.start, hull.start - NEAR), max(hull.end, min(sentence.end, hull.end + NEAR)))
    told = " ".join(piece.of(layout.text) for piece in without(about, merged(relation.spans)) if piece)
    return any(plain(word) in between_words()["times"] for word in told.replace(",", " ").split())


def _is_one_of_them(relation: Relation, *, heard: Heard, layout: Layout) -> bool:
    """True for "one of the traders", and for "one trader" after several traders: somebody of those just heard."""
    words = plain(" ".join(span.of(layout.text) for span in relation.source)).replace(",", "").split()
    many = [voice for voice in heard if voice.many]
    if not words or not many or words[0] not in between_words()["partitive"]:
        return False
    several = {lemma for voice in many for word in plain(voice.name).split() for lemma in lemmas(word)}
    return len(words) == 1 or words[1] == "of" or words[1] in several
