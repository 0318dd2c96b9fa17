"""A tired editor in a real browser: what the first screen says, where it leads, and what is folded."""

import pytest

from tests.show.browsing import ACTIVE, MARKED, OVERLAPS, Open

VISIBLE = """(names) => names.map((name) => {
  const box = document.querySelector(name).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.top + Math.min(box.height, 40) <= innerHeight;
})"""


@pytest.mark.parametrize("size", [(1280, 900), (1200, 800)], ids=["desk", "laptop"])
def test_the_first_screen_says_what_the_page_is_made_of_on_whose_word_and_what_to_look_at(
    open_tab: Open, size: tuple[int, int]
) -> None:
    tab = open_tab("commentary", viewport={"width": size[0], "height": size[1]})
    names = [".made", ".ground .meter", ".findings .warning", ".findings .warning .sights a"]
    assert tab.page.evaluate(VISIBLE, names) == [True] * 4


def test_in_a_narrow_window_the_findings_lead_and_what_follows_is_one_step_away(open_tab: Open) -> None:
    tab = open_tab("commentary", viewport={"width": 400, "height": 800})
    names = [
        ".findings .warning",
        ".findings .warning .sights a",
        ".onward a[href='#made']",
        ".onward a[href='#whose']",
    ]
    assert tab.page.evaluate(VISIBLE, names) == [True] * 4
    top = "(name) => document.querySelector(name).getBoundingClientRect().top"
    assert tab.page.evaluate(top, ".findings") < tab.page.evaluate(top, ".glance")


def test_links_to_what_stands_beside_them_are_not_shown_at_a_desk(open_tab: Open) -> None:
    assert not open_tab("commentary", viewport={"width": 1280, "height": 900}).page.is_visible(".onward")


def test_a_finding_leads_to_its_words(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.page.click(".findings .warning .sights a >> nth=0")
    tab.page.wait_for_timeout(50)
    assert "".join(tab.run(MARKED)) == "the sale for 1.5 billion crowns was agreed in May"
    assert tab.run(ACTIVE) == ["c6"]


def test_a_long_thread_is_folded_and_its_claims_are_not_walked(open_tab: Open) -> None:
    tab = open_tab("threaded")
    assert not tab.page.is_visible("#c20")
    assert tab.run("() => document.getElementById('count').textContent") == "4 claims"
    assert "32 comments found" in tab.page.text_content(".fold > summary")
    tab.page.click(".fold > summary")
    tab.page.wait_for_timeout(100)
    assert tab.page.is_visible("#c20")
    assert tab.run("() => document.getElementById('count').textContent") == "34 claims"
    assert tab.run(OVERLAPS) == 0


@pytest.mark.parametrize("place", ["#c25", "#p25", "#p5"])
def test_a_link_into_a_folded_thread_opens_it(open_tab: Open, place: str) -> None:
    tab = open_tab("threaded", place=place)
    tab.page.wait_for_timeout(50)
    assert tab.page.is_visible("#c25")
    assert tab.wrong == []


def test_on_paper_nothing_is_folded(open_tab: Open) -> None:
    tab = open_tab("threaded")
    tab.page.emulate_media(media="print")
    tab.run("() => dispatchEvent(new Event('beforeprint'))")
    assert tab.page.is_visible("#c25")
    tab.run("() => dispatchEvent(new Event('afterprint'))")
    assert tab.run("() => document.querySelector('.fold').open") is False


def test_every_control_can_be_reached_and_worked_by_keyboard(open_tab: Open) -> None:
    tab = open_tab("threaded")
    tab.run("() => document.querySelector('.fold > summary').focus()")
    tab.press("Enter")
    tab.page.wait_for_timeout(50)
    assert tab.page.is_visible("#c20")
    reached = set()
    tab.run("() => document.querySelector('.skip').focus()")
    for _ in range(40):
        tab.press("Tab")
        reached.add(tab.run("() => document.activeElement.closest('.findings, .glance, .bar, main')?.className"))
    assert {"bar", "glance", "findings"} <= reached


@pytest.mark.parametrize("name", ["commentary", "denoting", "threaded"])
def test_no_table_is_pushed_sideways_on_a_telephone(open_tab: Open, name: str) -> None:
    tab = open_tab(name, viewport={"width": 400, "height": 800})
    wide = """() => Array.from(document.querySelectorAll("table"))
      .filter((table) => table.getBoundingClientRect().width > table.parentElement.clientWidth + 1).length"""
    assert tab.run(wide) == 0
    assert tab.run("() => document.documentElement.scrollWidth") <= 400
