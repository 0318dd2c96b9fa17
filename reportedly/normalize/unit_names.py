"""The name of a unit, simple or compound: km², cubic feet, kilometres per square second, J/m^2 per year, Wh, 1/s.

Names are those of the SI brochure (BIPM, 9th edition) in British spelling; signs follow it too, and tell capitals from
small letters. A unit to a power is "square" or "cubic", one to a negative power "inverse"; units are divided by "per".
"""

from reportedly.normalize.tokens import HYPHENS, Stretch

POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic"}
CUBED = {"squared": "square", "cubed": "cubic"}
MINUS = ("-", "−", "–")

HEAT = {"C": "degree Celsius", "F": "degree Fahrenheit"}
"""Letters that touch two digits or more: 45C."""

LONGEST_SIGN = 3
"""Letters of a unit's sign; a word such as foot has no negative power (6-foot-2 is a height)."""

MOST_DIVISIONS = 3
"""Units that one unit is divided by: joules per square metre per year."""

BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def unit_name(stretch: Stretch, at: int) -> tuple[str, int] | None:
    """The unit that begins at a token, in words, and where it ends; None where none begins."""
    if stretch[at].text in BRACKETS and not stretch[at].breaks:
        inner = _unbracketed(stretch, at + 1)
        closed = inner is not None and stretch[inner[1]].text == BRACKETS[stretch[at].text]
        return (inner[0], inner[1] + 1) if inner is not None and closed else None
    return _unbracketed(stretch, at)


def _unbracketed(stretch: Stretch, at: int) -> tuple[str, int] | None:
    first = _factor(stretch, at)
    if first is None:
        return None
    name, end = first
    for _ in range(MOST_DIVISIONS):
        divided = _divisor(stretch, end)
        if divided is None:
            break
        name, end = f"{name} per {divided[0]}", divided[1]
    return name, end


def rate(stretch: Stretch, at: int) -> str | None:
    """What something is counted or paid per: $15 an hour, $350 per kg, four times per week; None where nothing."""
    divided = _divisor(stretch, at)
    if divided is not None:
        return divided[0]
    if stretch[at].lower in ("a", "an", "per") and not stretch[at].breaks and not stretch[at + 1].breaks:
        if stretch[at + 1].lower in stretch.words.units.shared.words:
            return stretch[at + 1].lower
        unit = stretch.words.units.time.get(stretch[at + 1].lower)
        unit = unit or (
            stretch.words.units.measure.get(stretch[at + 1].lower) if len(stretch[at + 1].text) > 2 else None
        )
        compared = (
            stretch[at + 2].lower in ("earlier", "ago", "later", "before", "after", "old")
            and not stretch[at + 2].breaks
        )
        return None if compared or stretch[at + 1].lower.endswith("s") else unit
    return None


def _divisor(stretch: Stretch, at: int) -> tuple[str, int] | None:
    """The unit behind a slash, behind "per", or behind "an" before an hour."""
    token = stretch[at]
    if token.breaks:
        return None
    slashed = token.text in ("/", "⁄") and token.joined and stretch[at + 1].joined
    if not slashed and token.lower != "per" and not (token.lower in ("a", "an") and stretch[at + 1].lower == "hour"):
        return None
    time = stretch.words.units.time.get(stretch[at + 1].lower)
    if time is not None and not stretch[at + 1].breaks:
        return time, at + 2
    return _factor(stretch, at + 1, divides=True)


def _factor(stretch: Stretch, at: int, *, divides: bool = False) -> tuple[str, int] | None:
    """One unit with its power: square miles, km², m^2, km cubed, s-1, metric tons."""
    units = stretch.words.units
    power = units.powers.get(stretch[at].lower)
    metric = stretch[at].lower in units.metric.words
    place = at if power is None and not metric else at + (2 if stretch.hyphened(at + 1) else 1)
    powered = _power(stretch, place + 1)
    name = _single(stretch, place, told=divides or powered is not None)
    if name is None or stretch[place].breaks:
        return None
    if metric and name == "ton":
        name = "tonne"
    if name.endswith("watt") and powered is None and power is None:
        hour = place + 2 if stretch.hyphened(place + 1) else place + 1
        if stretch[hour].lower in ("hour", "hours") and not stretch[hour].breaks:
            return f"{name} hour", hour + 1
    if power is not None or powered is None:
        return (f"{power} {name}" if power else name), place + 1
    return f"{powered[0]} {name}", powered[1]


def _power(stretch: Stretch, at: int) -> tuple[str, int] | None:
    """The power that touches a unit, or the word behind it."""
    token, further = stretch[at], stretch[at + 1]
    if token.lower in CUBED and not token.breaks:
        return CUBED[token.lower], at + 1
    if not token.joined:
        return None
    if token.text in POWERS:
        return POWERS[token.text], at + 1
    if token.text == "^" and further.joined and further.text in POWERS:
        return POWERS[further.text], at + 2
    caret = token.text == "^"
    spelled_out = stretch[at - 1].lower not in stretch.words.letters and len(stretch[at - 1].text) > LONGEST_SIGN
    if spelled_out and not caret:
        return None
    if stretch[at + caret].text in MINUS and stretch[at + caret + 1].joined:
        number = stretch[at + caret + 1].text
        following = stretch[at + caret + 2]
        if number in ("1", "2", "3") and not (following.joined and following.kind in ("digits", "word")):
            return ("inverse" if number == "1" else f"inverse {POWERS[number]}"), at + caret + 2
    return None


def _single(stretch: Stretch, at: int, *, told: bool) -> str | None:
    """A unit without a power: by its sign, capitals and all, else by its word.

    Signs of one letter are units only where a power or a slash tells, or where they touch the number.
    """
    token, units = stretch[at], stretch.words.units
    if token.kind != "word" and token.text not in ("°", "℃"):
        return None
    further = stretch[at + 1]
    if (
        len(token.text) == 1
        and token.kind == "word"
        and further.joined
        and (further.text in HYPHENS or further.kind in ("digits", "word"))
    ):
        if token.text == "m" and told:
            return "metre"
        return None if not told else stretch.words.letters.get(token.text, units.measure.get(token.lower))
    touches = told or token.joined or stretch[at - 1].text in BRACKETS or stretch[at + 1].text == "/"
    letter = stretch.words.letters.get(token.text)
    if token.text == "m":
        return "metre"
    bracketed = token.text in HEAT and further.text == ")" and stretch[at - 2].text == "(" and not token.breaks
    if bracketed and stretch[at - 1].kind == "digits":
        return HEAT[token.text]
    if token.text in HEAT and token.joined and len(stretch[at - 1].text) > 1 and stretch[at - 1].kind == "digits":
        return HEAT[token.text]
    if letter is not None and touches and stretch[at - 1].text not in HYPHENS:
        return letter
    name = stretch.words.symbols.get(token.text) or units.measure.get(token.lower)
    name = name or stretch.words.measure.get(token.lower) or units.prefixed.get(token.lower)
    if name is None and token.lower in units.weights.names:
        name = "pound"
    return name
