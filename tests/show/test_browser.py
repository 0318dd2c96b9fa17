"""The HTML sheet in a real browser: keys, links to exact characters, the margin, and no word to the network."""

from pathlib import Path

import pytest

from tests.show.browsing import ACTIVE, LIT, MARKED, OVERLAPS, Open, furnished
from tests.show.samples import commentary


@pytest.mark.parametrize("name", ["commentary", "hostile", "large"])
def test_a_sheet_asks_for_nothing_but_itself_and_runs_without_a_complaint(
    open_tab: Open, files: dict[str, Path], name: str
) -> None:
    tab = open_tab(name)
    tab.press("j", "n", "j", "d", "?", "?", "Escape")
    tab.page.wait_for_timeout(100)
    assert tab.asked == [files[name].as_uri()]
    assert tab.wrong == []


def test_j_and_k_walk_the_claims_and_escape_lets_go(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.press("j")
    assert tab.run(ACTIVE) == ["c2"]
    tab.press("j", "j")
    assert tab.run(ACTIVE) == ["c5"]
    tab.press("k")
    assert tab.run(ACTIVE) == ["c3"]
    assert tab.run("() => document.getElementById('count').textContent") == "2 of 4"
    tab.press("Escape")
    assert tab.run(ACTIVE) == []
    assert tab.run("() => document.getElementById('count').textContent") == "4 claims"


def test_all_pieces_of_a_claim_light_up_with_it(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.press("j", "j")
    assert tab.run(LIT) == ["an unnamed clerk", "told her", "340 cracks had been counted"]


def test_hovering_a_piece_warms_the_innermost_claim_and_its_card(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.page.hover("main >> text=340 cracks had been counted")
    assert tab.run("() => document.querySelector('.card.hot').id") == "c3"


def test_a_click_on_the_words_takes_up_the_claim_and_sets_the_address(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.page.click("main >> text=340 cracks had been counted")
    assert tab.run(ACTIVE) == ["c3"]
    start = commentary().document.text.index("340 cracks")
    assert tab.run("() => location.hash") == f"#s={start}-{start + len('340 cracks had been counted')}"


@pytest.mark.parametrize(
    "words", ["The wall", "hold 😀 until", "😀", "340 cracks", "up to 2,000 guards", "Which section?"]
)
def test_an_address_marks_exactly_its_characters(open_tab: Open, words: str) -> None:
    start = commentary().document.text.index(words)
    tab = open_tab("commentary", place=f"#s={start}-{start + len(words)}")
    assert "".join(tab.run(MARKED)) == words
    assert tab.wrong == []


def test_an_address_may_cross_paragraphs_and_leaves_the_cards_out(open_tab: Open) -> None:
    text = commentary().document.text
    start, end = text.index("been counted"), text.index("A river") + len("A river")
    tab = open_tab("commentary", place=f"#s={start}-{end}")
    assert tab.run(MARKED) == ["been counted.", "Everybody’s River | Tomas Ilk", "A river"]


def test_the_address_of_a_split_claim_takes_it_up(open_tab: Open) -> None:
    place = ",".join(f"{span.start}-{span.end}" for span in commentary().claims[1].content)
    tab = open_tab("commentary", place=f"#s={place}")
    assert tab.run(ACTIVE) == ["c2"]
    assert len(tab.run(MARKED)) == 3


def test_an_address_far_down_is_scrolled_into_view(open_tab: Open) -> None:
    tab = open_tab("large", place="#s=30000-30020")
    top = tab.run("() => Array.from(CSS.highlights.get('linked'))[0].getBoundingClientRect().top")
    assert 0 < top < 900


@pytest.mark.parametrize(
    "place", ["#s=", "#s=5", "#s=9-5", "#s=1-99999999999", "#s=999999-1000000", "#s=x", "#c99", "#%ff", "#s=1-2,"]
)
def test_an_address_that_means_nothing_is_let_be(open_tab: Open, place: str) -> None:
    tab = open_tab("commentary", place=place)
    tab.press("j")
    assert tab.run(ACTIVE) == ["c2"]
    assert tab.wrong == []


def test_following_another_address_in_the_open_page_moves_the_mark(open_tab: Open) -> None:
    tab = open_tab("commentary", place="#s=0-3")
    tab.run("() => { location.hash = '#s=4-7'; }")
    tab.page.wait_for_timeout(50)
    assert tab.run(MARKED) == ["Dam"]


def test_selected_words_get_an_address_in_code_points(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.run("""() => {
      const pieces = Array.from(document.querySelectorAll(".block .seg"));
      const piece = pieces.find((each) => each.textContent.includes("😀"));
      const at = piece.textContent.indexOf("until");
      getSelection().setBaseAndExtent(piece.firstChild, at, piece.firstChild, at + 5);
    }""")
    tab.page.wait_for_timeout(300)
    start = commentary().document.text.index("until spring")
    assert tab.run("() => document.getElementById('pick').dataset.place") == f"{start}-{start + 5}"


def test_the_page_walks_from_where_the_reader_is(open_tab: Open) -> None:
    tab = open_tab("large")
    tab.run("() => document.querySelectorAll('.ref:not(.told)')[60].scrollIntoView()")
    tab.press("j")
    (active,) = tab.run(ACTIVE)
    assert abs(int(active[1:]) - 121) < 20


def test_cards_stand_beside_their_words_and_never_on_each_other(open_tab: Open) -> None:
    for name in ("commentary", "large"):
        tab = open_tab(name)
        assert tab.run(OVERLAPS) == 0
        tab.press("n", *"jjjjj")
        assert tab.run(OVERLAPS) == 0
        gap = tab.run("""() => {
          const card = document.querySelector(".card.on");
          const words = document.querySelector(`.ref[data-claim="${card.id}"]`).nextElementSibling;
          return card.getBoundingClientRect().top - words.getBoundingClientRect().top;
        }""")
        assert abs(gap) < 12  # the source may stand a line above, as the font has it


def test_what_authors_tell_themselves_is_shown_on_request(open_tab: Open) -> None:
    tab = open_tab("commentary")
    assert not tab.page.is_visible("#c1")
    tab.press("n")
    assert tab.page.is_visible("#c1")
    assert tab.run("() => document.getElementById('told').getAttribute('aria-pressed')") == "true"
    tab.press("n")
    assert not tab.page.is_visible("#c1")


def test_a_link_to_a_hidden_claim_shows_it(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.page.click("#voices a[data-claim=c7]")
    assert tab.run(ACTIVE) == ["c7"]
    assert tab.page.is_visible("#c7")


def test_the_sheet_of_keys_opens_and_closes(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.press("?")
    assert tab.page.is_visible("#keys")
    tab.press("Escape")
    assert not tab.page.is_visible("#keys")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_d_turns_dark_into_light_and_back(open_tab: Open, scheme: str) -> None:
    tab = open_tab("commentary", color_scheme=scheme)
    paper = "() => getComputedStyle(document.body).backgroundColor"
    before = tab.run(paper)
    tab.press("d")
    assert tab.run(paper) != before
    tab.press("d")
    assert tab.run(paper) == before


def test_keys_with_control_are_the_browsers(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.press("Control+j")
    assert tab.run(ACTIVE) == []


def test_c_copies_the_address_of_the_claim(open_tab: Open, files: dict[str, Path]) -> None:
    tab = open_tab("commentary", permissions=["clipboard-read", "clipboard-write"])
    tab.press("j", "j", "c")
    tab.page.wait_for_timeout(100)
    copied = tab.run("() => navigator.clipboard.readText()")
    assert copied.startswith(files["commentary"].as_uri() + "#s=")
    assert tab.run("() => document.querySelector('.card.on .copy').textContent") == "copied"


def test_a_telephone_shows_the_claim_at_the_foot(open_tab: Open) -> None:
    tab = open_tab("commentary", viewport={"width": 400, "height": 800})
    assert tab.run("() => document.documentElement.scrollWidth") <= 400
    assert not tab.page.is_visible("#c2")
    tab.press("j")
    assert tab.run("() => Math.round(document.getElementById('c2').getBoundingClientRect().bottom)") == 800


def test_folded_furniture_opens_for_an_address_that_leads_there(open_tab: Open) -> None:
    text = furnished().document.text
    start = text.index("letter 7")
    tab = open_tab("furnished")
    assert not tab.page.is_visible("details .block")
    tab.run(f"() => {{ location.hash = '#s={start}-{start + 8}'; }}")
    tab.page.wait_for_timeout(50)
    assert tab.run(MARKED) == ["letter 7"]
    assert tab.page.is_visible("details .block")


def test_on_paper_cards_stand_under_their_paragraphs_without_colour(open_tab: Open) -> None:
    tab = open_tab("commentary")
    tab.press("j")
    tab.page.emulate_media(media="print")
    assert not tab.page.is_visible("nav")
    assert tab.page.is_visible("#c5 .facts")
    card, block = (
        tab.page.locator("#c5").bounding_box(),
        tab.page.locator(".k-republication .block").nth(1).bounding_box(),
    )
    assert block["y"] + block["height"] <= card["y"] <= block["y"] + block["height"] + 40
    assert tab.run("() => getComputedStyle(document.querySelector('.seg.t1')).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_without_scripts_every_card_stands_under_its_paragraph(open_tab: Open) -> None:
    tab = open_tab("commentary", java_script_enabled=False, viewport={"width": 700, "height": 900})
    assert tab.page.is_visible("#c5 .chain")
    assert not tab.page.is_visible(".tools")
    card, block = (
        tab.page.locator("#c5").bounding_box(),
        tab.page.locator(".k-republication .block").nth(1).bounding_box(),
    )
    assert card["y"] >= block["y"] + block["height"]


def test_a_page_of_1500_claims_opens_and_walks_smoothly(open_tab: Open) -> None:
    tab = open_tab("huge")
    step = """() => {
      const began = performance.now();
      for (let times = 0; times < 20; times += 1) {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
        document.body.offsetHeight;
      }
      return (performance.now() - began) / 20;
    }"""
    assert tab.run("() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd") < 8000
    assert tab.run(step) < 250


def test_line_and_map_are_drawn_without_a_word_to_the_network(open_tab: Open) -> None:
    tab = open_tab("denoting")
    sizes = tab.run(
        "() => ['.timeline', '.map'].map((name) => document.querySelector(name).getBoundingClientRect().width)"
    )
    assert all(size > 500 for size in sizes)
    assert all(asked.startswith("file:") for asked in tab.asked)


def test_a_bar_of_the_timeline_takes_up_its_claim(open_tab: Open) -> None:
    tab = open_tab("denoting")
    tab.page.locator(".bar-about a").first.click()
    assert tab.run(ACTIVE) == ["c3"]


def test_values_fit_a_narrow_window(open_tab: Open) -> None:
    tab = open_tab("denoting", viewport={"width": 400, "height": 800})
    assert tab.run("() => document.documentElement.scrollWidth") <= 400
    voices = tab.page.locator("#figures td[data-label='on the word of']")
    assert all(voices.nth(at).bounding_box()["width"] > 300 for at in range(voices.count()))
