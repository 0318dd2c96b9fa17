"""A document as it is laid beside others."""

from pathlib import Path

import msgspec

from reportedly.model import Value
from reportedly.show.contract import as_line
from reportedly.store import adding, casefile, copies
from reportedly.store.asking import capture
from reportedly.text import Span
from tests.store.paged import add, sheet

TEXT = "4 May 2031 The mayor said the quay is closed."


def test_a_page_has_the_days_of_its_head_and_what_it_gives_as_somebody_s_words(tmp_path: Path) -> None:
    claims = (("the quay is closed", "Ana Ruiz"), ("4 May 2031", ""))
    with casefile.created(tmp_path / "storm.case", who="Ana") as case:
        number = add(case, TEXT, *claims, outlet="Northern Ledger")
        day = Value("x1", "date", Span(0, 10), "2031-05-04", "2031-05-05", None, "exact", "made.v1")
        told = Value("x2", "date", Span(11, 20), "2031-05-02", "2031-05-03", None, "exact", "made.v1")
        dated = msgspec.structs.replace(sheet(capture(case, number), TEXT, claims), values=(day, told))
        adding.read_again(case, document=number, line=as_line(dated))
        page = copies.page(case, number)
        assert copies.page(case, 9) is None
    assert page is not None
    assert (page.outlet, page.published, page.language) == ("Northern Ledger", "2031-05-04", "en")
    assert page.heads == ("2031-05-04",), "a day told without its year bears out nothing"
    assert [(said.span.of(TEXT), said.voice, said.is_named) for said in page.attributed] == [
        ("the quay is closed", "ana ruiz", True)
    ]
