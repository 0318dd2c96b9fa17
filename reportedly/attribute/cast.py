"""Who speaks on a page: mentions that are the same name become one character.

A wrong merge puts words into somebody's mouth, a missed one only lists a speaker twice: in doubt, two.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportedly.attribute.kinds import Gender, given_gender
from reportedly.attribute.mentions import Mention
from reportedly.attribute.words import plain
from reportedly.model import VoiceKind
from reportedly.text import Span


@dataclass(slots=True, eq=False)
class Character:
    """A voice in the making. `spans` are the words that name it; `first` is where it first shows itself."""

    name: str
    kind: VoiceKind
    first: int
    named: bool = False
    role: str | None = None
    gender: Gender | None = None
    many: bool = False
    spans: list[Span] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)

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
        self._lone: dict[str, list[Character]] = {}
        self._last_full: dict[int, int] = {}

    def introduce(self, name: str, *, character: Character) -> None:
        """Makes a full name known; a second one with the same first and last word is the same person."""
        tokens = [token.rstrip(".") for token in plain(name).split()]
        self._full.setdefault((tokens[0], tokens[-1]), character)
        for start in range(1, len(tokens)):
            _append(self._tails.setdefault(" ".join(tokens[start:]), []), character)
        _append(self._given.setdefault(tokens[0], []), character)

    def full(self, mention: Mention) -> Character | None:
        """The person of this first and last name."""
        return self._full.get((mention.given or "", mention.head))

    def tails(self) -> Iterable[str]:
        """The last names known."""
        return self._tails.keys()

    def told(self, character: Character, *, place: int) -> None:
        """Remembers where a person's full name stood last."""
        self._last_full[id(character)] = place

    def last_told(self, character: Character) -> int:
        """Where a person's full name stood last; -1 when it has not yet."""
        return self._last_full.get(id(character), -1)

    def candidates(self, mention: Mention) -> list[Character]:
        """Those whose last name (else, whose given name) the words are, and whose gender does not differ."""
        words = plain(mention.name)
        found = self._tails.get(words) or (self._given.get(words, []) if mention.gender is None else [])
        return [one for one in found if fits(one, mention.gender)]

    def lone(self, mention: Mention, *, place: int) -> Character:
        """The person of a name that has no full form on the page; `Mr. Feld` and `Mrs. Feld` are two."""
        words = plain(mention.name)
        known = [one for one in self._lone.get(words, []) if fits(one, mention.gender)]
        if len(known) == 1:
            return known[0]
        character = character_of(mention, place=place)
        character.gender = mention.gender or given_gender(mention.name)
        self._lone.setdefault(words, []).append(character)
        return character


def fits(character: Character, gender: Gender | None) -> bool:
    """True unless both genders are known and differ."""
    return gender is None or character.gender in (None, gender)


def character_of(mention: Mention, *, place: int) -> Character:
    """A new character as its first mention tells it."""
    return Character(
        name=mention.name,
        kind=mention.kind,
        first=place,
        named=mention.named,
        role=mention.role,
        gender=mention.gender,
        many=mention.many,
    )


def learn(character: Character, mention: Mention) -> None:
    """What another mention adds: a fuller name, a role, a gender."""
    if character.kind in ("author", "commenter"):
        return
    if mention.form == "name" and len(mention.name) > len(character.name) and mention.given:
        character.name = mention.name
    if mention.role and (character.role is None or len(mention.role) > len(character.role)):
        character.role = mention.role
    character.gender = character.gender or mention.gender


def only(characters: Sequence[Character]) -> Character | None:
    """The one; None when there are none or several."""
    return characters[0] if len(characters) == 1 else None


def _append(known: list[Character], character: Character) -> None:
    if character not in known:
        known.append(character)
