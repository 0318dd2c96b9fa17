"""Who speaks on a page: mentions that are the same name become one character.

A wrong merge puts words into somebody's mouth, a missed one only lists a speaker twice: in doubt, two.
"""

from collections.abc import Collection, Container, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from reportedly.attribute.language.kinds import Gender, given_gender, is_given, noun, persons, voices
from reportedly.attribute.language.mention import AGENTIVE, Mention
from reportedly.attribute.language.phrases import phrase_of
from reportedly.attribute.language.words import WORD, plain
from reportedly.model import VoiceKind
from reportedly.text import Span

NAMESAKES = 20
"""People of one name that are told apart; of more, none is meant by the name alone."""

PERSONAL: tuple[VoiceKind, ...] = ("person", "unnamed")
BODILY: tuple[VoiceKind, ...] = ("organization",)


@dataclass(slots=True, eq=False)
class Character:
    """A voice in the making. `spans` are the words that name it; `first` is where it first shows itself.

    `heads` are the nouns by which it may be meant later; `human` says that `he` or `she` may mean it,
    `by_last_name` that the page calls it by the last word of its name alone. `body` is the one its office belongs to.
    """

    name: str
    kind: VoiceKind
    first: int
    named: bool = False
    role: str | None = None
    gender: Gender | None = None
    many: bool = False
    human: bool = False
    spans: list[Span] = field(default_factory=list)
    heads: tuple[str, ...] = ()
    by_last_name: bool = False
    body: str | None = None

    def seen(self, span: Span) -> None:
        """The span names this character too."""
        self.spans.append(span)
        self.first = min(self.first, span.start)


class People:
    """The persons of a page, found by full name, by last name, by given name."""

    def __init__(self) -> None:
        self._full: dict[tuple[str, str], Character] = {}
        self._tails: dict[str, list[Character]] = {}
        self._given: dict[str, list[Character]] = {}
        self._middles: dict[str, list[Character]] = {}
        self._lone: dict[str, list[Character]] = {}
        self._first: dict[int, int] = {}
        self._last: dict[int, int] = {}
        self._quoted: set[int] = set()

    def introduce(self, name: str, *, character: Character, place: int) -> None:
        """Makes a full name known; a second one with the same first and last word is the same person."""
        tokens = [token.rstrip(".") for token in plain(name).split()]
        self._full.setdefault((tokens[0], tokens[-1]), character)
        for start in range(1, len(tokens)):
            _append(self._tails.setdefault(" ".join(tokens[start:]), []), character)
        for middle in tokens[1:-1]:
            _append(self._middles.setdefault(middle, []), character)
        _append(self._given.setdefault(tokens[0], []), character)
        self._first.setdefault(id(character), place)

    def introduce_titled(self, mention: Mention, *, place: int) -> None:
        """Makes `President Reed` known as somebody else than an Ana Reed who is only introduced later."""
        words = plain(mention.name)
        others = [one for one in self._tails.get(words, [])[:NAMESAKES] if fits(one, mention.gender)]
        if others and all(self._first[id(one)] > place and not _same_office(one, mention) for one in others):
            character = character_of(mention, place=place)
            self._tails[words].append(character)
            self._first[id(character)] = place

    def full(self, mention: Mention) -> Character | None:
        """The person of this first and last name."""
        return self._full.get((mention.given or "", mention.head))

    def tails(self) -> Container[str]:
        """The last names known."""
        return self._tails.keys() | self._middles.keys()

    def told(self, character: Character, *, place: int, quoted: bool) -> None:
        """Remembers where a person was named in full or by title, and that somebody of this full name is quoted."""
        self._last[id(character)] = place
        if quoted:
            self._quoted.add(id(character))

    def candidates(self, mention: Mention) -> list[Character]:
        """Those whose last name the words are, else the first of two last names, else the given name.

        Gender and office do not differ.
        """
        words = plain(mention.name)
        found = self._tails.get(words) or self._middles.get(words)
        found = found or (self._given.get(words, []) if mention.gender is None else [])
        fitting = [one for one in found[:NAMESAKES] if fits(one, mention.gender)]
        return [one for one in fitting if _same_office(one, mention)] or fitting

    def nearest(self, fitting: Sequence[Character], *, since: int, place: int) -> Character | None:
        """Of several people of one last name, the one who must be meant; None when it may be another.

        It is the only one quoted under a full name on the page, unless only others have just been named;
        else the only one who has just been named; else the only one named so far.
        """
        so_far = [one for one in fitting if 0 <= self._last.get(id(one), -1) < place]
        near = [one for one in so_far if self._last[id(one)] >= since]
        quoted = [one for one in fitting if id(one) in self._quoted]
        if len(quoted) == 1:
            return quoted[0] if not near or quoted[0] in near else None
        return only(near) if near else only(so_far)

    def lone(self, mention: Mention, *, place: int) -> Character:
        """The person of a name that has no full form on the page; `Mr. Feld` and `Mrs. Feld` are two."""
        words = plain(mention.name)
        known = only([one for one in self._lone.get(words, [])[:NAMESAKES] if fits(one, mention.gender)])
        if known is not None:
            return known
        character = character_of(mention, place=place)
        character.gender = mention.gender or given_gender(mention.name)
        self._lone.setdefault(words, []).append(character)
        return character


def fits(character: Character, gender: Gender | None) -> bool:
    """True unless both genders are known and differ."""
    return gender is None or character.gender in (None, gender)


def character_of(mention: Mention, *, place: int) -> Character:
    """A new character as its first mention tells it."""
    character = Character(
        name=mention.name,
        kind=mention.kind,
        first=place,
        named=mention.named,
        role=mention.role,
        gender=mention.gender,
        many=mention.many,
        human=not mention.many and (mention.kind == "person" or (mention.kind == "unnamed" and mention.sure)),
    )
    character.heads = heads_of(character)
    return character


def learn(character: Character, mention: Mention) -> None:
    """What another mention adds: a fuller name, a role, a gender."""
    if character.kind in ("author", "commenter"):
        return
    if mention.form == "name" and len(mention.name) > len(character.name) and mention.given:
        character.name = mention.name
    if mention.role and (character.role is None or len(mention.role) > len(character.role)):
        character.role = mention.role
        character.heads = tuple(dict.fromkeys((*character.heads, *heads_of(character))))
    character.gender = character.gender or mention.gender


def may_be_body(character: Character) -> bool:
    """True for a name of which nothing shows that a person bears it: `Sunfold`, `Ostrey Coal`.

    Whom the page calls by the last name alone is a person, too.
    """
    first, *_ = map(plain, character.name.split())
    if character.by_last_name:
        return False
    lone = character.kind == "person" and character.named and character.gender is None and character.role is None
    return lone and not is_given(first)


def only(characters: Sequence[Character]) -> Character | None:
    """The one; None when there are none or several."""
    return characters[0] if len(characters) == 1 else None


def heads_of(character: Character) -> tuple[str, ...]:
    """The nouns by which a named voice may be meant: its offices, or the common nouns of an organization's name.

    `Minister Ana Ruiz, chair of the council` is `the minister` and `the chair`.
    """
    if character.kind == "organization":
        bodies = voices()["organization"]
        named = [low for low in map(plain, WORD.findall(character.name)) if low in bodies]
        return tuple(dict.fromkeys((*named, *offices_of(character.role or "", kinds=BODILY))))
    return offices_of(character.role or "", kinds=PERSONAL)


def offices_of(role: str, *, kinds: Collection[VoiceKind]) -> tuple[str, ...]:
    """The office each part of a role ends in: `former Mayor, chair of the council` has mayor and chair."""
    found = (_office(segment, kinds=kinds) for segment in role.split(","))
    return tuple(dict.fromkeys(head for head in found if head is not None))


def _office(words: str, *, kinds: Collection[VoiceKind]) -> str | None:
    """The last noun of the words that is such a voice; of persons, what stands last may be in no list: `a picker`."""
    core = phrase_of(words).core
    for token in reversed(core):
        found = noun(_abbreviated().get(token.low, token.low))
        if found is not None and found.kind in kinds and not found.many:
            return found.base
    last = core[-1].low if core and kinds == PERSONAL and not core[-1].capital else ""
    if last in persons()["bodies_too"]:
        return last
    return last if noun(last) is None and last.endswith(AGENTIVE) else None


@lru_cache
def _abbreviated() -> Mapping[str, str]:
    return MappingProxyType(dict(entry.split(" ", 1) for entry in sorted(persons()["offices"])))


def _same_office(character: Character, mention: Mention) -> bool:
    return bool(set(offices_of(mention.role or "", kinds=PERSONAL)) & set(character.heads))


def _append(known: list[Character], character: Character) -> None:
    if len(known) <= NAMESAKES and character not in known:
        known.append(character)
