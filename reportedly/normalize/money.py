"""Sums of money: $2 billion, 2 billion dollars, €1.5m, 300,000 Syrian pounds; units are ISO 4217 codes or names.

A sign or a name that several countries share is read as the one the lexicon names, and the value says so:
its `ref` holds `assumed`, the `why`, and the codes it may be instead.
"""

from decimal import Decimal

import msgspec

from reportedly.model import Json
from reportedly.normalize.amount import Unit
from reportedly.normalize.number import Numeral
from reportedly.normalize.tokens import Stretch
from reportedly.normalize.unit_names import rate
from reportedly.normalize.units import behind

_Ref = tuple[tuple[str, Json], ...]

RULE = "money.v1"

MILLIONS = {"M": Decimal(1_000_000), "K": Decimal(1_000), "k": Decimal(1_000)}
"""Letters before a code that multiply, as annual reports write: 30 MUSD."""

LEAST_DIGITS = 4
"""Digits of a sum in a currency whose code is another word too."""

WEIGHED = 8
"""Tokens in front of pounds among which something that is weighed, or another weight, makes them one."""

LEAST_DOUBTFUL = 1_000
"""Names of money that are other words too ("won") are money from this many on."""


def money(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A sum of money, by a sign or code before the number or a name, code or sign after it."""
    unit = money_before(stretch, numeral) or _code_or_sign_after(stretch, numeral) or _named(stretch, numeral)
    per = None if unit is None else rate(stretch, max(unit.end, numeral.end))
    return unit if unit is None or per is None else msgspec.structs.replace(unit, ref=(*unit.ref, ("per", per)))


def money_before(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A sign or code that stands before the number: $5, US$5, EUR 5, Rs. 5."""
    at = numeral.first - 1
    token, coins = stretch[at], stretch.words.coins
    if stretch[numeral.first].breaks:
        return None
    if token.kind == "money":
        prefix = _prefix(stretch, at)
        if prefix is not None:
            return Unit("money", prefix, at - 1, numeral.end, RULE)
        return _signed(stretch, token.text, at, numeral.end)
    if token.text == "." and stretch[at - 1].text in coins.names:
        at -= 1
    text = stretch[at].text
    if text in coins.codes.known and is_code(stretch, at):
        return _unit(text, at, numeral.end)
    if text[1:] in coins.codes.known and text[0] in MILLIONS:
        return Unit("money", text[1:], at, numeral.end, RULE, MILLIONS[text[0]])
    if stretch[at].lower in stretch.words.currencies.before.names and not _is_behind(stretch, at):
        return _unit(stretch.words.currencies.names[stretch[at].lower], at, numeral.end)
    return (
        _unit("INR", at, numeral.end, ref=_assumed("INR", text, instead=["PKR", "LKR", "NPR"]))
        if text == "Rs"
        else None
    )


def is_code(stretch: Stretch, at: int) -> bool:
    """A code of money before a number; one that is a word too only before a large sum: COP 28,000, no COP28."""
    if stretch[at].text not in stretch.words.coins.codes.words:
        return True
    number, after = stretch[at + 1], stretch[at + 2]
    large = sum(character.isdigit() for character in number.text) >= LEAST_DIGITS
    scaled = after.text in stretch.words.signs.letters or after.lower in stretch.words.numerals.scales
    return large or (scaled and not after.breaks)


def _prefix(stretch: Stretch, at: int) -> str | None:
    """The currency that letters before a sign of money tell: US$, hk $, MXN$; not "a $5 fee"."""
    before, coins = stretch[at - 1], stretch.words.coins
    if before.kind != "word" or stretch[at].breaks or not (stretch[at].joined or before.lower not in ("a", "s", "e")):
        return None
    code = before.text.upper()
    return coins.prefixed.get(code + stretch[at].text) or (code if code in coins.codes.known else None)


def _is_behind(stretch: Stretch, at: int) -> bool:
    """The name belongs to the number in front of it: 5 usd 20."""
    return stretch[at - 1].kind == "digits" and not stretch[at].breaks and stretch[at - 2].lower not in ("rmb", "usd")


def _named(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A name behind the number, with or without a nation: 5 dollars, 5 Syrian pounds, a 5-million-dollar bridge."""
    names = stretch.words.currencies.names
    at = behind(stretch, numeral)
    nation, place = _nation(stretch, at)
    name = stretch[place].lower
    code = names.get(name, _foreign_name(stretch, place))
    if code is None or stretch[place].breaks or _is_other_word(stretch, numeral, place):
        return None
    if stretch[place + 1].joined and stretch[place + 1].kind == "digits":
        return None
    factor = _part(stretch, name)
    singular = _singular(name)
    told = nation.get(singular)
    if told is not None:
        return Unit("money", told, numeral.first, place + 1, RULE, factor)
    if place > at:
        return _nameless(f"{stretch[at].text} {singular}", numeral, place + 1, others=[])
    if not code:
        return _nameless(singular, numeral, place + 1, others=stretch.words.currencies.nameless[singular])
    instead = stretch.words.currencies.shared.get(singular, [])
    unit = _shared(stretch, name, numeral.first, place + 1, code=code, instead=instead)
    return msgspec.structs.replace(unit, factor=factor)


def _part(stretch: Stretch, name: str) -> Decimal:
    """What part of its currency a coin is."""
    currencies = stretch.words.currencies
    if name in currencies.hundredths.names:
        return Decimal("0.01")
    return Decimal("0.1") if name in currencies.tenths.names else Decimal(1)


def _nameless(name: str, numeral: Numeral, end: int, *, others: list[str]) -> Unit:
    """Money whose code is not known: its unit is its name, so that it equals no other."""
    codes: list[Json] = list(others)
    ref: _Ref = (
        ("assumed", False),
        ("why", f"no code is known for “{name}”; the name is the unit"),
        ("instead", codes),
    )
    return _unit(name, numeral.first, end, ref=ref)


def _foreign_name(stretch: Stretch, at: int) -> str | None:
    """A name of money in a language that has no list of its own; its case matters."""
    return None if stretch.words.currencies.names else stretch.words.coins.names.get(stretch[at].text)


def _nation(stretch: Stretch, at: int) -> tuple[dict[str, str], int]:
    """What money's names mean in the nation named at a token, and where the name ends; nothing for a nation unknown."""
    nations = stretch.words.currencies.nations
    if stretch.follows(at, ("u", ".", "s", ".")):
        return nations.get("u.s.", {}), at + 4
    pair = f"{stretch[at].lower} {stretch[at + 1].lower}"
    if pair in nations:
        return nations[pair], at + 2
    if stretch[at].lower in nations:
        return nations[stretch[at].lower], at + 1
    unknown = stretch[at].text.istitle() and stretch[at + 1].lower in stretch.words.currencies.names
    return {}, at + 1 if unknown and not stretch[at + 1].breaks else at


def _is_other_word(stretch: Stretch, numeral: Numeral, at: int) -> bool:
    """True for pounds of weight, and for "won" and its like behind a number too small to be a sum."""
    weights, name = stretch.words.units.weights, stretch[at].lower
    if name in stretch.words.currencies.doubtful.names:
        return numeral.value < LEAST_DOUBTFUL
    if name not in weights.names:
        return False
    near = {stretch[place].lower for place in range(numeral.first - 3, numeral.first)}
    joined = stretch.hyphened(numeral.end) and name == "pound"
    compared = {stretch[place].lower for place in range(numeral.first - WEIGHED, numeral.first)}
    joined = joined or not compared.isdisjoint(weights.beside)
    return joined or not near.isdisjoint(weights.before) or stretch[at + 1].lower in weights.after


def _code_or_sign_after(stretch: Stretch, numeral: Numeral) -> Unit | None:
    """A code or sign behind the number: 5 EUR, 5 €; never a sign that belongs to the next number."""
    token, coins = stretch[numeral.end], stretch.words.coins
    if token.breaks:
        return None
    following = stretch[numeral.end + 1]
    if following.joined and following.kind == "digits":
        return None
    if token.text in coins.codes.known:
        scale = stretch.words.numerals.scales.get(following.lower, 1)
        scaled = scale >= 1_000 and not following.breaks and numeral.scale == 1
        end, factor = (numeral.end + 2, Decimal(scale)) if scaled else (numeral.end + 1, Decimal(1))
        return Unit("money", token.text, numeral.first, end, RULE, factor)
    if token.text[1:] in coins.codes.known and token.text[0] in MILLIONS:
        return Unit("money", token.text[1:], numeral.first, numeral.end + 1, RULE, MILLIONS[token.text[0]])
    if token.kind != "money":
        return None
    return _signed(stretch, token.text, numeral.first, numeral.end + 1)


def _unit(code: str, first: int, end: int, *, ref: _Ref = ()) -> Unit:
    return Unit("money", code, first, end, RULE, ref=ref)


def _signed(stretch: Stretch, sign: str, first: int, end: int) -> Unit:
    coins = stretch.words.coins
    return _shared(stretch, sign, first, end, code=coins.signs[sign], instead=coins.shared.get(sign, []))


def _shared(stretch: Stretch, words: str, first: int, end: int, *, code: str, instead: list[str]) -> Unit:
    """A sign or name that several countries share: the page's own country decides, where its address names one."""
    home = stretch.words.coins.domains.get(stretch.home or "")
    if home in instead and home is not None:
        return _unit(home, first, end, ref=_assumed(home, words, instead=instead, home=stretch.home))
    return _unit(code, first, end, ref=_assumed(code, words, instead=instead) if instead else ())


def _assumed(code: str, words: str, *, instead: list[str], home: str | None = None) -> _Ref:
    others: list[Json] = [other for other in instead if other != code]
    why = f"“{words}” alone does not say whose; it is read as {code}"
    why += f", for the page's address ends in .{home}" if home else ""
    return (("currency", code), ("assumed", True), ("why", why), ("instead", others))


def _singular(name: str) -> str:
    irregular = {"roubles": "ruble", "rouble": "ruble", "kronor": "krona", "kroner": "krone", "pence": "penny"}
    return irregular.get(name, name.removesuffix("s"))
