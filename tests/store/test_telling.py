"""Claims of a case as they are compared."""

from reportedly.across import Figure, Place
from reportedly.store import casefile
from reportedly.store.adding import index
from reportedly.store.telling import loose_of, text_of, told, told_of
from tests.store.made import sheet

PLACE = Place("sarn", "city", None, "XX", 10.5, 20.25)


def test_a_claim_comes_with_all_that_tells_it_from_another() -> None:
    with casefile.in_memory() as case:
        with case.writing() as connection:
            index(connection, sheet(7), document=3, analysis=0)
        (claim,) = told_of(case, 3)
        text = text_of(case, 3)
        assert told(case, [claim.claim, 1]) == {claim.claim: claim}
    assert (claim.document, claim.words) == (3, "7 boats sank off Sarn on Monday")
    assert (claim.voice, claim.is_named) == ("ana ruiz", True)
    assert claim.chain == ("an author whom nobody names", "ana ruiz")
    assert claim.places == (PLACE,)
    assert claim.figures == (
        Figure(3 * 2**20 + 2, 7, 7, None, "exact", "sunk", "boats", PLACE, (None, None), "7", 20, 21),
    )
    assert claim.said == ("2031-05-05", "2031-05-06")
    assert text is not None
    assert (text.outlet, text.published) == ("Port Ansel Mail", "2031-05-06")


def test_a_figure_that_no_claim_holds_comes_with_the_nearest_claim() -> None:
    with casefile.in_memory() as case:
        with case.writing() as connection:
            index(connection, sheet(7), document=3, analysis=0)
            assert loose_of(case, 3) == []
            connection.execute("UPDATE value SET claim = NULL WHERE kind = 'quantity'")
        (claim,) = told_of(case, 3)
        assert loose_of(case, 3) == [(claim.figures[0], claim.claim)]
        assert loose_of(case, 4) == []
