"""Every source of a page is given to a character: by name, by description, by pronoun."""

import re
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

import msgspec

from reportedly.attribute.coreference.bodies import body_meant
from reportedly.attribute.coreference.cast import Character, People, character_of, learn
from reportedly.attribute.coreference.descriptions import AMBIGUOUS, Descriptions
from reportedly.attribute.coreference.issuers import Issuers
from reportedly.attribute.coreference.led import How, Said, Source
from reportedly.attribute.coreference.organizations import Organizations, alone_in, places_of
from reportedly.attribute.coreference.owners import owner_meant
from reportedly.attribute.coreference.pronouns import (
    LOST,
    NOBODY_FITS,
    Answer,
    Seen,
    antecedent,
    told_by_speaker,
)
from reportedly.attribute.coreference.relatives import PERSONAL, may_precede, noun_before
from reportedly.attribute.coreference.sightings import sightings
from reportedly.attribute.coreference.sole import person_meant
from reportedly.attribute.coreference.somebody import own_gender, people_told_of
from reportedly.attribute.coreference.unlisted import LATELY, Unlisted
from reportedly.attribute.language.lemmas import lemmas
from reportedly.attribute.language.mention import Mention
from reportedly.attribute.language.mentions import mention_of
from reportedly.attribute.language.vouching import between_words
from reportedly.attribute.language.words import plain
from reportedly.attribute.layout import Layout, overlapping, own_sentences
from reportedly.attribute.reasons import (
    BODY,
    COMING,
    DESCRIBED,
    ISSUER,
    NAMED,
    PAPER,
    PLACED,
    PRONOUN,
    RELATIVE,
    SOLE,
    SPEAKER,
)
from reportedly.text import Span, covering, without

NEAR = 1
"""Paragraphs back in which a full name still settles whose last name is meant."""


PAPERS = frozenset(("document", "paper", "text", "file"))
"""What a document is called again, whatever it was called first."""

NEAR_PAPERS = 4
"""Sentences back in which such a document is looked for."""

NOBODY = {
    "hearer": "the page does not say who is addressed",
    "pointing": "it points to what was said, not to who said it",
}

TOLD_ASIDE = re.compile(r",?\s(?:who|whom|whose|which)\s")
"""Where a clause begins that tells of a source, and of others."""

BEARERS = frozenset(("person", "organization"))
"""Kinds of voice whose names are looked for in the text."""

POSSESSIVES = frozenset(("his", "her", "their", "its"))
"""What a speaker repeats or denies as "his claim" is another's."""

LONGEST_NOUN = 40
"""Characters after a possessive in which its noun ends."""


class Casting:
    """Gives each source to a character, in text order.

    Invariant: a name is settled against the names of the whole page, a description or pronoun only against what
    stands before it.
    """

    def __init__(
        self,
        layout: Layout,
        *,
        contents: Sequence[Span],
        authors: Mapping[str, Character],
        said: Mapping[Source, Said] = MappingProxyType({}),
        carriers: Collection[Source] = (),
    ) -> None:
        self._carriers = carriers
        self._layout = layout
        self._said = said
        self._settled: dict[Source, Character | None] = {}
        self._how: dict[Source, How] = {}
        self._contents = contents
        self._authors = authors
        self._people = People()
        self._organizations = Organizations(layout.text)
        self._places = places_of(layout.text)
        self._alone = alone_in(layout.text)
        self._descriptions = Descriptions()
        self._issuers = Issuers()
        self._media: set[int] = set()
        self._seen: list[Seen] = []
        self._own = own_sentences(layout, contents=contents)
        self._unlisted = Unlisted(layout, people=self._people, places=self._places, own=self._own)

    def cast(self, sources: Sequence[Source]) -> dict[Source, Character | None]:
        """The character of each source; None for an `I` or `we` inside a quotation: whoever speaks there is meant."""
        mentions = {source: self._mention(source) for source in sources}
        self._introduce_authors()
        self._introduce(list(mentions.items()))
        others = self._sightings(mentions)
        self._introduce_titled([*mentions.items(), *others])
        for source, mention in sorted([*mentions.items(), *others], key=lambda event: self._turn(event[0])):
            quoted = source in mentions and source not in self._carriers
            self._settled[source] = self._settle(source, mention, quoted=quoted)
        return {source: self._settled[source] for source in sources}

    def _mention(self, source: Source) -> Mention:
        """What the source's words name; who only carries is no person, though he be called "the Courier"."""
        found = mention_of(self._words(source))
        name = found.name.removeprefix("the ")
        if source in self._carriers and found.form == "definite" and name[:1].isupper():
            return Mention("name", name, "organization", head=plain(name), named=True, sure=True)
        return found

    def how(self, source: Source) -> How | None:
        """How a source was led to its voice; None for one that was not cast."""
        return self._how.get(source)

    def _turn(self, source: Source) -> tuple[int, bool, Source]:
        """In text order, but a speaker before the pronouns in what he says: "He would come, Ruiz said"."""
        within = self._said[source].within if source in self._said else ()
        return (max(source[0].start, within[0].start if within else -1), bool(within), source)

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
                character = character_of(mention, place=place)
                character.by_last_name = mention.head in self._alone
                self._people.introduce(mention.name, character=character, place=place)
                self._descriptions.foresee(character, scope=self._layout.scope(self._layout.part_at(place)))

    def _introduce_titled(self, mentions: Sequence[tuple[Source, Mention]]) -> None:
        """Makes people known who are only named by office and last name, where another bears that name too."""
        for source, mention in sorted(mentions, key=lambda event: event[0]):
            if mention.given is None and mention.role and _is_person(mention):
                self._people.introduce_titled(mention, place=source[0].start)

    def _sightings(self, mentions: Mapping[Source, Mention]) -> list[tuple[Source, Mention]]:
        """People named in the text besides the sources."""
        covered = sorted(self._own_name(span) for source in mentions for span in source)
        free = [sighting for sighting in sightings(self._layout) if not overlapping(covered, sighting.span)]
        self._organizations.hear(sighting.words for sighting in free if sighting.body)
        self._unlisted.sightings = [sighting for sighting in free if not sighting.certain and not sighting.body]
        certain = [(sighting, mention_of(sighting.words)) for sighting in free if sighting.certain]
        self._introduce([((sighting.span,), mention) for sighting, mention in certain])
        known = ((sighting, mention_of(sighting.words)) for sighting in free if self._is_known(sighting.words))
        named = ((sighting, mention_of(sighting.words)) for sighting in free if sighting.body)
        bodies = ((sighting, mention) for sighting, mention in named if mention.kind == "organization")
        all_of_them = {sighting.span: mention for sighting, mention in (*bodies, *known, *certain)}
        return [((span,), one) for span, one in all_of_them.items() if one.form == "name" and one.kind in BEARERS]

    def _own_name(self, span: Span) -> Span:
        """A source without the clause that tells of others: "Ms Ruiz[, who had written to the mayor, Odo Brant]"."""
        match = TOLD_ASIDE.search(self._layout.text, span.start, span.end)
        return Span(span.start, match.start()) if match is not None else span

    def _is_known(self, words: str) -> bool:
        return plain(words) in self._people.tails()

    def _settle(self, source: Source, mention: Mention, *, quoted: bool) -> Character | None:
        """The character of one mention, which is remembered for the pronouns after it."""
        here = self._here(source, quoted=quoted)
        self._how[source] = How(NAMED if mention.form == "name" else DESCRIBED)
        if mention.form == "pronoun":
            character = self._pronoun(mention, here=here, source=source)
        else:
            character = self._named(mention, here=here, source=source)
        if character is not None and character.spans and self._how[source].at is None:
            self._how[source] = self._how[source]._replace(at=character.spans[-1])
        if character is None:
            return None
        if character.body is None and mention.form != "pronoun":
            owner = owner_meant(here, layout=self._layout, seen=self._lately())
            character.body = owner.name if owner is not None and owner is not character else None
        for span in source:
            character.seen(span)
        opens = (here.opens and mention.form == "name") or mention.form == "definite"
        if character.human and character.gender is None and opens:
            character.gender = own_gender(self._layout, span=here.span)
        if quoted and not here.inside:
            self._issuers.note(character, told=self._own_words(here.span), scope=self._layout.scope_at(here.part))
        if source in self._carriers:
            self._media.add(id(character))
        if self._may_be_meant(character, here=here):
            self._seen.append(here._replace(character=character))
        return character

    def _own_words(self, source: Span) -> str:
        """The words of the source's sentence that are nobody's: not the source, not what is claimed."""
        number = self._layout.sentence_at(source.start)
        sentence = self._layout.sentences[number].span if number >= 0 else source
        return " ".join(piece.of(self._layout.text) for piece in without(sentence, self._near(sentence)))

    def _near(self, sentence: Span) -> Sequence[Span]:
        return overlapping(self._contents, sentence)

    def _may_be_meant(self, character: Character, *, here: Seen) -> bool:
        """False for unresolved pronouns, and for a part's own author, who is `I` there and never `he`."""
        return character is not self._authors[here.part] and not (character.role or "").startswith(LOST)

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

    def _named(self, mention: Mention, *, here: Seen, source: Source = ()) -> Character:
        place = here.span.start
        scope = self._layout.scope_at(here.part)
        if self._is_unintroduced(mention):
            mention = self._impersonal(mention)
        if mention.form == "name" and (mention.kind == "person" or self._is_known(mention.name)):
            character = self._person(mention, here=here)
        elif mention.form == "name":
            character = self._organizations.resolve(mention, place=place)
        elif mention.form != "several" and self._is_lone_surname(mention):
            character = self._person(mention, here=here)
        else:
            return self._described(mention, here=here, scope=scope, source=source)
        learn(character, mention)
        self._descriptions.know(character, heads=character.heads, scope=scope)
        return character

    def _described(self, mention: Mention, *, here: Seen, scope: str, source: Source) -> Character:
        """Whom a description means: whoever issued a document so called, a body or person so called, or a new voice."""
        seen = self._lately()
        issuer = self._issuers.issuer(mention, scope=scope, here=here, seen=seen)
        if issuer is not None:
            self._how[source] = How(ISSUER)
            return issuer
        if mention.form == "definite" and mention.head in PAPERS and not self._descriptions.knows(mention, scope=scope):
            papers = [one for one in seen if one.part == here.part and one.character.kind == "document"]
            if papers and here.sentence - papers[-1].sentence <= NEAR_PAPERS:
                self._how[source] = How(PAPER)
                return papers[-1].character
        if not self._descriptions.knows(mention, scope=scope):
            body = body_meant(mention, here=here, seen=seen, carries=self._carries)
            headline = self._layout.by_id[here.part].kind == "headline"
            coming = self._descriptions.coming(mention, scope=scope, headline=headline)
            if body is None and coming is not None:
                self._how[source] = How(COMING)
                return coming
            if body is not None:
                self._how[source] = How(BODY)
                body.kind = "organization" if body.kind == "person" else body.kind
                body.human = False
                return body
            holder = self._descriptions.holder(mention, scope=scope, text=self._layout.text)
            person = holder or person_meant(mention, here=here, seen=seen)
            if person is not None:
                self._how[source] = How(SOLE if holder is None else PLACED)
                return person
        return self._descriptions.resolve(mention, place=here.span.start, scope=scope)

    def _carries(self, character: Character) -> bool:
        """True for a medium that has only carried what others say."""
        return id(character) in self._media

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
            return self._unlisted.full(mention) or self._people.lone(mention, place=place)
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

    def _pronoun(self, mention: Mention, *, here: Seen, source: Source) -> Character | None:
        if mention.head == "speaker":
            self._how[source] = How(SPEAKER)
            return None if here.inside else self._authors[here.part]
        rule = RELATIVE if mention.head == "relative" else PRONOUN
        if mention.head == "relative":
            answer = self._relative(mention, here=here)
        elif mention.head in NOBODY:
            answer = Answer(None, NOBODY[mention.head])
        else:
            answer = self._third(mention, here=here, source=source)
        if mention.head == "plural":
            answer = people_told_of(here, seen=self._lately(), layout=self._layout) or answer
        elif answer.character is None and mention.head == "thing":
            answer = self._unlisted.body(here, seen=self._lately()) or answer
        elif answer.why == NOBODY_FITS and mention.gender is not None:
            answer = self._unlisted.person(mention, here=here) or answer
        self._how[source] = How(answer.rule or rule, answer.at, answer.refused)
        if answer.character is None:
            return Character(mention.name, "unnamed", here.span.start, role=LOST + answer.why, many=mention.many)
        answer.character.gender = answer.character.gender or mention.gender
        return answer.character

    def _lately(self) -> Sequence[Seen]:
        """Those named last: nothing means anybody named long before."""
        return self._seen[-LATELY:]

    def _third(self, mention: Mention, *, here: Seen, source: Source) -> Answer:
        """Whom a pronoun of the third person means: never somebody who is only told of in what it says itself."""
        said = self._said.get(source, Said(()))
        others = [one for one in self._lately() if not any(span.covers(one.span) for span in said.contents)]
        speaker = self._settled.get(said.within) if said.within else None
        if speaker is None:
            return antecedent(mention, here=here, seen=others)
        if self._layout.quotation_at(here.span.start) is not None or self._is_anothers(mention, here=here):
            return antecedent(mention, here=here, seen=[one for one in others if one.character is not speaker])
        around = self._said[said.within].contents
        near = [one for one in others if any(span.covers(one.span) for span in around)]
        return told_by_speaker(mention, speaker=speaker, near=near) or antecedent(mention, here=here, seen=others)

    def _is_anothers(self, mention: Mention, *, here: Seen) -> bool:
        """True for "denied his claim"; not for "announced their intention"."""
        following = self._layout.text[here.span.end : here.span.end + LONGEST_NOUN].split()[:2]
        said = between_words()["said_things"]
        return mention.name in POSSESSIVES and any(base in said for word in following for base in lemmas(plain(word)))

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
        if span is None or found is None or not may_precede(found, pronoun=mention):
            return Answer(None, "what stands before it names nobody")
        character = self._named(found, here=here._replace(span=span))
        character.seen(span)
        return Answer(character)


def _is_person(mention: Mention) -> bool:
    return mention.form == "name" and mention.kind == "person"
