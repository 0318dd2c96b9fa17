"""Names that no list tells of, met by a pronoun: "Keldine was warned. It said …", "Oru Tamsin came. She said …"."""

from bisect import bisect_left
from collections.abc import Collection, Sequence

from reportedly.attribute.coreference.cast import Character, People, character_of, may_be_body
from reportedly.attribute.coreference.pronouns import Answer, Seen
from reportedly.attribute.coreference.sightings import Sighting
from reportedly.attribute.coreference.somebody import somebody_told_of
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout
from reportedly.attribute.reasons import LONE_NAME, TOLD_OF, UNLISTED
from reportedly.text import Span

LATELY = 100
"""Names looked back over for whom a pronoun or a description means: those of some pages of text."""

NEAR = 2
"""Sentences back in which a name that may be a person's is looked for."""


class Unlisted:
    """Whom a pronoun means that no known name fits."""

    def __init__(self, layout: Layout, *, people: People, places: Collection[str], own: Sequence[int]) -> None:
        self._layout = layout
        self._people = people
        self._places = places
        self._own = own
        self.sightings: Sequence[Sighting] = ()
        """Names in the text that may be anything's, in text order."""

    def full(self, mention: Mention) -> Character | None:
        """The person of a last name whose full name stands in the text, though no list tells that it is a person's."""
        fitting = {one.words: one for one in self.sightings if plain(one.words).endswith(f" {mention.head}")}
        if len(fitting) != 1 or mention.given is not None or " " in mention.name:
            return None
        sighting = next(iter(fitting.values()))
        found = mention_of(sighting.words)
        if found.form != "name" or found.kind != "person" or not found.given:
            return None
        character = self._people.full(found) or character_of(found, place=sighting.span.start)
        self._people.introduce(found.name, character=character, place=sighting.span.start)
        character.seen(sighting.span)
        return character

    def body(self, here: Seen, *, seen: Sequence[Seen]) -> Answer | None:
        """What an `it` means where a lone name spoke just before: no person is so called."""
        near = [one for one in seen if one.source and one.part == here.part and not one.inside]
        last = near[-1] if near else None
        if last is None or here.sentence - last.sentence > 1 or not may_be_body(last.character):
            return None
        last.character.kind = "state" if plain(last.character.name) in self._places else "organization"
        last.character.human = False
        return Answer(last.character, rule=LONE_NAME)

    def person(self, mention: Mention, *, here: Seen) -> Answer | None:
        """Whom a "she" means: somebody told of without a name, or the only name of several words just before it."""
        place = here.span.start
        told = somebody_told_of(mention, place=place, layout=self._layout)
        if told is not None:
            return Answer(told, at=told.spans[0], rule=TOLD_OF)
        last = bisect_left(self.sightings, place, key=lambda one: one.span.start)
        lately = self.sightings[max(0, last - LATELY) : last]
        near = [one for one in lately if self._just_before(one.span, here=here) and " " in one.words]
        names = {one.words for one in near}
        found = mention_of(near[0].words) if len(names) == 1 else None
        if found is None or found.form != "name" or found.kind != "person" or not found.given:
            return None
        character = self._people.full(found) or character_of(found, place=near[0].span.start)
        self._people.introduce(found.name, character=character, place=near[0].span.start)
        character.seen(near[0].span)
        character.gender = character.gender or mention.gender
        return Answer(character, rule=UNLISTED)

    def _just_before(self, span: Span, *, here: Seen) -> bool:
        """True within the two sentences before, of the same part."""
        sentence = self._own[self._layout.sentence_at(span.start) + 1]
        part = self._layout.part_at(span.start).id
        return span.end <= here.span.start and part == here.part and here.sentence - sentence <= NEAR
