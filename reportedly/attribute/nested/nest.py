"""Attributions within one another, as a tree into which further voices are put."""

from typing import NamedTuple

import msgspec

from reportedly.attribute.nested.between import Found
from reportedly.attribute.nested.hearsay import RULE as HEARSAY
from reportedly.attribute.relating.relations import Relation, without_own
from reportedly.text import covering


class Woven(NamedTuple):
    """Relations, and for each the number of the one whose content holds it; None for most."""

    relations: list[Relation]
    outer: list[int | None]


class Nest:
    """A woven set of attributions while voices are put above and beneath them."""

    def __init__(self, woven: Woven, *, text: str) -> None:
        self._text = text
        self.relations = list(woven.relations)
        self.outer = list(woven.outer)
        self._beneath: dict[int, list[int]] = {}
        for number, around in enumerate(self.outer):
            if around is not None:
                self._beneath.setdefault(around, []).append(number)

    def woven(self) -> Woven:
        """The attributions as they stand now."""
        return Woven(self.relations, self.outer)

    def put(self, found: Found, *, beside: int) -> None:
        """Puts a voice above or beneath an attribution; what stood within that stands beneath the lower of the two."""
        known = self.relations[beside]
        if found.beneath and not known.source and any(found.relation.cue[0].overlaps(span) for span in known.cue):
            self.relations[beside] = found.relation
        elif found.beneath:
            self._put_beneath(found.relation, beside=beside)
        else:
            self._put_above(holding(found.relation, known, text=self._text), beside=beside)

    def _put_beneath(self, relation: Relation, *, beside: int) -> None:
        new = len(self.relations)
        self.relations.append(relation)
        self.outer.append(beside)
        moved = self._beneath.pop(beside, [])
        for number in moved:
            self.outer[number] = new
        self._beneath[new] = moved
        self._beneath[beside] = [new]

    def _put_above(self, relation: Relation, *, beside: int) -> None:
        new, around = len(self.relations), self.outer[beside]
        self.relations.append(relation)
        self.outer.append(around)
        self.outer[beside] = new
        self._beneath[new] = [beside]
        if around is not None:
            self._beneath[around] = [new if number == beside else number for number in self._beneath[around]]


def holding(above: Relation, beneath: Relation, *, text: str) -> Relation:
    """What stands above an attribution says all of it, and not only what is claimed in it."""
    if above.rule == HEARSAY:
        return above
    return msgspec.structs.replace(above, content=without_own(covering(beneath.spans), relation=above, text=text))
