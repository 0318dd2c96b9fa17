"""A tired editor in a real browser: what the first screen holds, and what the page does with and without its script."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.show.report.page import as_page
from tests.show.browsing import Tab
from tests.show.report.samples import empty, report

WITHIN = """(names) => names.map((name) => {
  const box = document.querySelector(name).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight;
})"""


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Tab]]:
    tabs: list[Tab] = []
    pages = {"whole": report(), "empty": empty()}

    def of(name: str, **settings: Any) -> Tab:
        path = tmp_path / f"{name}.html"
        path.write_text(as_page(pages[name]), encoding="utf-8")
        tabs.append(Tab(browser, path, **settings))
        return tabs[-1]

    yield of
    for tab in tabs:
        tab.page.close()


def test_the_first_screen_says_what_it_is_where_figures_conflict_and_how_few_origins_there_are(
    opened: Callable[..., Tab],
) -> None:
    tab = opened("whole", viewport={"width": 1280, "height": 800})
    names = [".origin", ".narrowed", ".whose", ".glimpse .low", ".glimpse .high", ".carry .fan", ".carry .to-origin"]
    assert tab.page.evaluate(WITHIN, names) == [True] * len(names)


@pytest.mark.parametrize("name", ["whole", "empty"])
@pytest.mark.parametrize("width", [400, 1280])
def test_nothing_is_asked_of_the_network_and_nothing_runs_over_the_edge(
    opened: Callable[..., Tab], name: str, width: int
) -> None:
    tab = opened(name, viewport={"width": width, "height": 800})
    assert tab.run("document.documentElement.scrollWidth") <= width
    assert [address for address in tab.asked if not address.startswith("file:")] == []
    assert tab.wrong == []


def test_a_link_into_what_is_folded_opens_it(opened: Callable[..., Tab]) -> None:
    tab = opened("whole")
    assert not tab.page.is_visible("tr#d4x3")
    tab.run("location.hash = '#d4x3'")
    tab.page.wait_for_timeout(100)
    assert tab.page.is_visible("tr#d4x3")


def test_words_in_the_box_leave_only_what_holds_them(opened: Callable[..., Tab]) -> None:
    tab = opened("whole")
    tab.page.fill("#find", "coast GUARD")
    assert tab.page.is_visible("#e1")
    assert not tab.page.is_visible("#e2")
    tab.page.fill("#find", "")
    assert tab.page.is_visible("#e2")


def test_a_table_is_sorted_by_a_click_on_its_heading(opened: Callable[..., Tab]) -> None:
    tab = opened("whole")
    first = "document.querySelector('#pages tbody tr').id"
    assert tab.run(first) == "d1"
    tab.page.click("#pages thead button >> nth=0")
    assert tab.run(first) == "d9"
    tab.page.click("#pages thead button >> nth=0")
    assert tab.run(first) == "d1"


def test_without_scripts_all_of_it_is_there_and_no_control_that_does_nothing(opened: Callable[..., Tab]) -> None:
    tab = opened("whole", java_script_enabled=False)
    assert tab.page.is_visible("tr#d1x3")
    assert tab.page.is_visible("#o1 .roots")
    assert not tab.page.is_visible("#find")
    assert not tab.page.is_visible("#theme")
