"""Every source of a page is given to a character: by name, by description, by pronoun."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

import msgspec

from reportedly.attribute.cast import Character, People, character_of, learn
from reportedly.attribute.descriptions import AMBIGUOUS, Descriptions
from reportedly.attribute.layout import Layout, overlapping
from reportedly.attribute.mentions import Mention, mention_of, pronouns
from reportedly.attribute.organizations import Organizations, places_of
from reportedly.attribute.pronouns import UNRESOLVED, Answer, Seen, antecedent
from reportedly.attribute.relatives import noun_before
from reportedly.attribute.sightings import sightings
from reportedly.attribute.words import plain
from reportedly.model import Part
from reportedly.text import Span, covering

Source = tuple[Span, ...]

NEAR = 1
"""Paragraphs back in which a full name still settles whose last name is meant."""


NOBODY = {
    "hearer": "the page does not say who is addressed",
    "pointing": "it points to what was said, not to who said it",
}

BEARERS = frozenset(("person", "organization"))
"""Kinds of voice whose names are looked for in the text."""

PERSONAL = frozenset(("who", "whom"))
"""Relative pronouns that mean people."""


class Casting:
    """Gives each source to a character, in text order.

    Invariant: a name is settled against the names of the whole page, a description or pronoun only against what
    stands before it.
    """

    def __init__(self, layout: Layout, *, contents: Sequence[Span], authors: Mapping[str, Character]) -> None:
        self._layout = layout
        self._contents = contents
        self._authors = authors
        self._people = People()
        self._organizations = Organizations(layout.text)
        self._places = places_of(layout.text)
        self._descriptions = Descriptions()
        self._seen: list[Seen] = []
        self._own = _own_sentences(layout, contents=contents)

    def cast(self, sources: Sequence[Source]) -> dict[Source, Character | None]:
        """The character of each source; None for an `I` or `we` inside a quotation: whoever speaks there is meant."""
        mentions = {source: mention_of(self._words(source)) for source in sources}
        self._introduce_authors()
        self._introduce(list(mentions.items()))
        others = self._sightings(mentions)
        self._introduce_titled([*mentions.items(), *others])
        cast: dict[Source, Character | None] = {}
        for source, mention in sorted([*mentions.items(), *others], key=lambda event: event[0]):
            cast[source] = self._settle(source, mention, quoted=source in mentions)
        return {source: cast[source] for source in sources}

    def _words(self, source: Source) -> str:
        return " ".join(span.of(self._layout.text) for span in source)

    def _introduce_authors(self) -> None:
        for character in dict.fromkeys(self._authors.values()):
            if character.kind == "author" and character.named:
                mention = mention_of(character.name)
                if mention.kind == "person" and mention.given:
                    self._people.introduce(mention.name, character=character, place=-1)
                elif mention.kind == "organization":
                    self._organizations.introduce(mention.name, character=character)

    def _introduce(self, mentions: Sequence[tuple[Source, Mention]]) -> None:
        """Makes full names known, the longest first: `Lopez Duarte` is then the last name of `Inés Lopez Duarte`."""
        full = [(source[0].start, mention) for source, mention in mentions if mention.given and _is_person(mention)]
        for place, mention in sorted(full, key=lambda event: (-event[1].name.count(" "), event[0])):
            if self._people.full(mention) is None and (mention.sure or not self._people.candidates(mention)):
                self._people.introduce(mention.name, character=character_of(mention, place=place), place=place)

    def _introduce_titled(self, mentions: Sequence[tuple[Source, Mention]]) -> None:
        """Makes people known who are only named by office and last name, where another bears that name too."""
        for source, mention in sorted(mentions, key=lambda event: event[0]):
            if mention.given is None and mention.role and _is_person(mention):
                self._people.introduce_titled(mention, place=source[0].start)

    def _sightings(self, mentions: Mapping[Source, Mention]) -> list[tuple[Source, Mention]]:
        """People named in the text besides the sources."""
        covered = sorted(span for source in mentions for span in source)
        free = [sighting for sighting in sightings(self._layout) if not overlapping(covered, sighting.span)]
        self._organizations.hear(sighting.words for sighting in free if sighting.body)
        certain = [(sighting, mention_of(sighting.words)) for sighting in free if sighting.certain]
        self._introduce([((sighting.span,), mention) for sighting, mention in certain])
        known = ((sighting, mention_of(sighting.words)) for sighting in free if self._is_known(sighting.words))
        named = ((sighting, mention_of(sighting.words)) for sighting in free if sighting.body)
        bodies = ((sighting, mention) for sighting, mention in named if mention.kind == "organization")
        all_of_them = {sighting.span: mention for sighting, mention in (*bodies, *known, *certain)}
        return [((span,), one) for span, one in all_of_them.items() if one.form == "name" and one.kind in BEARERS]

    def _is_known(self, words: str) -> bool:
        return plain(words) in self._people.tails()

    def _settle(self, source: Source, mention: Mention, *, quoted: bool) -> Character | None:
        """The character of one mention, which is remembered for the pronouns after it."""
        here = self._here(source, quoted=quoted)
        meant = self._pronoun if mention.form == "pronoun" else self._named
        character = meant(mention, here=here)
        if character is None:
            return None
        for span in source:
            character.seen(span)
        if self._may_be_meant(character, here=here):
            self._seen.append(here._replace(character=character))
        return character

    def _may_be_meant(self, character: Character, *, here: Seen) -> bool:
        """False for unresolved pronouns, and for a part's own author, who is `I` there and never `he`."""
        return character is not self._authors[here.part] and not (character.role or "").startswith(UNRESOLVED)

    def _here(self, source: Source, *, quoted: bool) -> Seen:
        place = source[0].start
        number = self._layout.sentence_at(place)
        opening = self._layout.text[self._layout.sentences[number].span.start : place] if number >= 0 else ""
        return Seen(
            span=covering(source),
            sentence=self._own[number + 1],
            part=self._layout.part_at(place).id,
            character=Character("", "unnamed", first=place),
            source=quoted,
            opens=plain(opening.strip()) in ("", "the"),
            inside=bool(overlapping(self._contents, source[0])) or self._layout.quotation_at(place) is not None,
        )

    def _named(self, mention: Mention, *, here: Seen) -> Character:
        place = here.span.start
        scope = self._scope(self._layout.by_id[here.part])
        if self._is_unintroduced(mention):
            mention = self._impersonal(mention)
        if mention.form == "name" and (mention.kind == "person" or self._is_known(mention.name)):
            character = self._person(mention, here=here)
        elif mention.form == "name":
            character = self._organizations.resolve(mention, place=place)
        elif mention.form != "several" and self._is_lone_surname(mention):
            character = self._person(mention, here=here)
        else:
            return self._descriptions.resolve(mention, place=place, scope=scope)
        learn(character, mention)
        self._descriptions.know(character, heads=character.heads, scope=scope)
        return character

    def _is_unintroduced(self, mention: Mention) -> bool:
        """True for a lone name that nothing on the page shows to be a person's."""
        lone = _is_person(mention) and mention.given is None and mention.gender is None and not mention.role
        return lone and not self._is_known(mention.name)

    def _impersonal(self, mention: Mention) -> Mention:
        """The mention of an organization that the name begins, or of a place; else as it is."""
        if self._organizations.begins(mention.name) is not None:
            return msgspec.structs.replace(mention, kind="organization")
        return msgspec.structs.replace(mention, kind="state") if plain(mention.name) in self._places else mention

    def _is_lone_surname(self, mention: Mention) -> bool:
        """True for `Banks` or `Baker` where the page has an Ana Banks."""
        return mention.form == "indefinite" and " " not in mention.name and self._is_known(mention.name)

    def _person(self, mention: Mention, *, here: Seen) -> Character:
        place = here.span.start
        character = self._people.full(mention) if mention.given else None
        if character is not None:
            self._people.told(character, place=place, quoted=here.source)
            return character
        fitting = self._people.candidates(mention)
        if not fitting:
            return self._people.lone(mention, place=place)
        character = fitting[0] if len(fitting) == 1 else self._nearest(fitting, place=place)
        if character is None:
            character = self._people.lone(mention, place=place)
            character.role = AMBIGUOUS + " or ".join(one.name for one in fitting)
        elif mention.role:
            self._people.told(character, place=place, quoted=False)
        return character

    def _nearest(self, fitting: Sequence[Character], *, place: int) -> Character | None:
        paragraph = max(0, self._layout.paragraph_at(place) - NEAR)
        return self._people.nearest(fitting, since=self._layout.paragraphs[paragraph].span.start, place=place)

    def _scope(self, part: Part) -> str:
        """The part whose author speaks: what one author calls `the mayor` is not what another does."""
        kinds = ("republication", "comment")
        return next((one.id for one in self._layout.above(part) if one.kind in kinds), "")

    def _pronoun(self, mention: Mention, *, here: Seen) -> Character | None:
        if mention.head == "speaker":
            return None if here.inside else self._authors[here.part]
        if mention.head == "relative":
            answer = self._relative(mention, here=here)
        elif mention.head in NOBODY:
            answer = Answer(None, NOBODY[mention.head])
        else:
            answer = antecedent(mention, here=here, seen=self._seen)
        if answer.character is None:
            return Character(mention.name, "unnamed", here.span.start, role=UNRESOLVED + answer.why, many=mention.many)
        answer.character.gender = answer.character.gender or mention.gender
        return answer.character

    def _relative(self, mention: Mention, *, here: Seen) -> Answer:
        """Whom a `who` or `which` means: what stands right before it."""
        last = self._seen[-1] if self._seen else None
        between = self._layout.text[last.span.end : here.span.start] if last is not None else ""
        adjacent = last is not None and last.span.end <= here.span.start and not between.strip(" ,\n\u00a0")
        if adjacent and last and (mention.name not in PERSONAL or last.character.human or last.character.many):
            return Answer(last.character)
        sentence = self._layout.sentences[self._layout.sentence_at(here.span.start)].span
        span = noun_before(self._layout.text, Span(sentence.start, here.span.start))
        found = mention_of(span.of(self._layout.text)) if span is not None else None
        if span is None or found is None or not _may_precede(found, pronoun=mention):
            return Answer(None, "what stands before it names nobody")
        character = self._named(found, here=here._replace(span=span))
        character.seen(span)
        return Answer(character)


def _may_precede(found: Mention, *, pronoun: Mention) -> bool:
    """True when a relative pronoun may follow the noun: `who` follows people."""
    people = found.many or found.kind in ("person", "unnamed", "group")
    listed = found.sure or found.head in pronouns()["indefinite"]
    return found.form != "pronoun" and listed and (people or pronoun.name not in PERSONAL)


def _is_person(mention: Mention) -> bool:
    return mention.form == "name" and mention.kind == "person"


def _own_sentences(layout: Layout, *, contents: Sequence[Span]) -> list[int]:
    """For each sentence, after a zero, how many up to it hold text that is not attributed to anybody."""
    own = (
        not any(content.covers(mark.span) for content in overlapping(contents, mark.span)) for mark in layout.sentences
    )
    return [0, *accumulate(own)]
