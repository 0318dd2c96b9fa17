"""What the names of places on a page mean: found by the words around them, told apart by the page's other places.

`mentions` finds names that some place goes by, `containment` reads what the words say of where they lie, `evidence`
weighs whether a place is meant at all, `context` settles which, `metonyms` leaves capitals that act to the parties.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportedly.model import Document, Value
from reportedly.normalize.places.gazetteer import gazetteer
from reportedly.normalize.places.home import home
from reportedly.normalize.places.own import own as of_file
from reportedly.normalize.places.values import places as places_of
from reportedly.normalize.tokens import Stretch

LANGUAGE = "en"
"""The words around names are those of English; pages in another language yield no places yet."""


def places(document: Document, stretches: Sequence[Stretch], *, own: Path | None = None) -> Iterator[Value]:
    """The places of a page as values, in text order, without ids; `own` is a CSV file of places that win over ours.

    Raises:
        UsageError: when that file cannot be read, or one of its rows.
        WeightsError: when the package's gazetteer is missing.
    """
    if document.language not in (None, LANGUAGE):
        return iter(())
    return places_of(stretches, gazetteer=of_file(own) if own else gazetteer(), home=home(document.origin))
