"""Why two figures stand to each other as they do: what the page tells of their thing, place and time, and what not."""

from collections.abc import Iterable

from reportedly.compare.figures.place import Nearness
from reportedly.compare.figures.record import Figure, Thing
from reportedly.compare.figures.scene import place_of_both

_THINGS = {
    "same": "They count the same: {first}.",
    "first within": "Of what they count, {first} is the narrower: {second} takes in more.",
    "second within": "Of what they count, {second} is the narrower: {first} takes in more.",
    "untold": "One of them does not say what it counts.",
    "apart": "They count {first} and {second}.",
}
"""How a reason tells what the two count."""

_PLACES = {
    "same": "Both hold for {first}.",
    "first within": "One holds for {first}, which lies in {second}.",
    "second within": "One holds for {second}, which lies in {first}.",
    "apart": "One holds for {first}, the other for {second}.",
    "untold": "",
}
"""How a reason tells where the two hold."""

_TIMES = {
    "same": "Their times overlap.",
    "apart": "They hold for different times.",
    "untold": "At least one of them does not say for which time it holds.",
    "first within": "",
    "second within": "",
}
"""How a reason tells when the two hold."""


def reasons_of(first: Figure, second: Figure, *, things: Nearness, places: Nearness, times: Nearness) -> Iterable[str]:
    """What the page tells, and what it does not tell, of the four things by which figures are compared."""
    if first.indicator and first.indicator == second.indicator:
        yield f"Both are figures of {first.indicator}."
    elif first.indicator and second.indicator:
        yield f"One is a figure of {first.indicator}, the other of {second.indicator}."
    yield _THINGS[things].format(first=_called(first.thing), second=_called(second.thing))
    shared = place_of_both(first.scene, second.scene)
    if first.place is not None and second.place is not None:
        yield _PLACES[places].format(first=first.place.name, second=second.place.name)
    elif shared is not None:
        yield f"Both sentences name {shared.name}."
    elif first.where & second.where:
        yield f"Both sentences name {min(first.where & second.where).title()}."
    elif first.place is None and second.place is None:
        yield "Neither says for which place it holds."
    else:
        yield "Only one of them says for which place it holds."
    yield _TIMES[times]


def _called(thing: Thing) -> str:
    """A thing by its head and what tells it apart, in the order of the alphabet."""
    return " ".join((*sorted(thing.names | thing.traits), thing.head)) if thing.head else "what the indicator says"
