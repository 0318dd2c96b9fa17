"""Things that are counted, beside each other: one thing, some of the other, or two."""

from reportedly.compare.figures.place import Nearness
from reportedly.compare.figures.record import Thing
from reportedly.compare.words import words


def things_of(first: Thing, second: Thing) -> Nearness:
    """Whether one thing is counted, or some of those whom the other counts.

    A name or a trait that only one has makes it the narrower; names that differ keep the two apart.
    """
    if first.head and second.head and first.head != second.head:
        if second.head in words().broader.get(first.head, ()):
            return "second within" if first.names <= second.names else "apart"
        if first.head in words().broader.get(second.head, ()):
            return "first within" if second.names <= first.names else "apart"
        return "apart"
    if not first.head or not second.head:
        return "same" if first == second else "untold"
    ours, theirs = first.names | first.traits, second.names | second.traits
    if ours == theirs:
        return "same"
    if ours < theirs:
        return "second within"
    return "first within" if theirs < ours else "apart"
