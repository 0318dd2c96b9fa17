"""The HTML sheet in a real browser: keys, links to exact characters, the margin, and no word to the network."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from reportedly.model import Part, Sheet
from reportedly.show.html import as_html
from reportedly.text import Span
from tests.show.denoting import denoting
from tests.show.hard_samples import hostile, large
from tests.show.samples import claim, commentary

playwright: Any = pytest.importorskip(
    "playwright.sync_api", reason="The playwright package is not installed: pip install playwright."
)
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="There is no chromium on the PATH to open the sheet in.")

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]

MARKED = """() => Array.from(CSS.highlights.get("linked") || []).map((range) => range.toString())"""

OVERLAPS = """() => {
  const boxes = Array.from(document.querySelectorAll("main .card"))
    .map((card) => card.getBoundingClientRect()).filter((box) => box.height).sort((a, b) => a.top - b.top);
  return boxes.filter((box, at) => at && boxes[at - 1].bottom > box.top + 1).length;
}"""

ACTIVE = """() => Array.from(document.querySelectorAll(".card.on")).map((card) => card.id)"""
LIT = """() => Array.from(document.querySelectorAll(".seg.lit")).map((piece) => piece.textContent)"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("sheets")
    sheets: dict[str, Sheet] = {
        "commentary": commentary(),
        "hostile": hostile(),
        "furnished": furnished(),
        "denoting": denoting(),
        "threaded": threaded(),
        "large": large(claims=300, characters=40_000),
        "huge": large(claims=1500, characters=200_000),
    }
    for name, sheet in sheets.items():
        (folder / f"{name}.html").write_text(as_html(sheet), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in sheets}


Open = Callable[..., "Tab"]


@pytest.fixture
def open_tab(browser: Any, files: dict[str, Path]) -> Iterator[Open]:
    """Opens sheets by their names and closes them after the test."""
    tabs: list[Tab] = []

    def opened(name: str, **settings: Any) -> Tab:
        tabs.append(Tab(browser, files[name], **settings))
        return tabs[-1]

    yield opened
    for tab in tabs:
        tab.page.close()


def furnished() -> Sheet:
    """The commentary with a long foot that nobody reads."""
    whole = commentary()
    foot = "\n".join(f"Subscribe to our letter {number}" for number in range(9))
    text = f"{whole.document.text}\n{foot}\n"
    part = Part(id="p8", kind="boilerplate", span=Span(len(text) - len(foot) - 1, len(text)))
    document = msgspec.structs.replace(whole.document, text=text)
    return msgspec.structs.replace(whole, document=document, parts=(*whole.parts, part))


def threaded() -> Sheet:
    """The commentary with a thread of thirty comments, each a claim of its author."""
    whole = commentary()
    thread = whole.parts[-3]
    lines = [f"{number}. Stone {number} was loose." for number in range(2, 32)]
    start = len(whole.document.text) + 1
    text = f"{whole.document.text}\n" + "\n\n".join(lines)
    spans = [Span(text.index(line, start), text.index(line, start) + len(line)) for line in lines]
    comments = [
        Part(id=f"p{number}", kind="comment", span=span, parent=thread.id, number=str(number))
        for number, span in enumerate(spans, start=20)
    ]
    claims = [
        claim(number, part=f"p{number}", chain=["v9", "v2"], content=(span,))
        for number, span in enumerate(spans, start=20)
    ]
    longer = msgspec.structs.replace(thread, span=Span(thread.span.start, len(text)))
    parts = [longer if part.id == thread.id else part for part in whole.parts]
    return msgspec.structs.replace(
        whole,
        document=msgspec.structs.replace(whole.document, text=text),
        parts=(*parts, *comments),
        claims=(*whole.claims, *claims),
    )


class Tab:
    """One page opened for one test; what it asked for and what went wrong are kept."""

    def __init__(self, browser: Any, path: Path, *, place: str = "", **settings: Any) -> None:
        context = {"viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce", **settings}
        self.page = browser.new_page(**context)
        self.asked: list[str] = []
        self.wrong: list[str] = []
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda message: self.wrong.append(message.text))
        self.page.on("dialog", lambda dialog: self.wrong.append(dialog.message))
        self.page.goto(path.as_uri() + place)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def run(self, script: str) -> Any:
        return self.page.evaluate(script)


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


VISIBLE = """(names) => names.map((name) => {
  const box = document.querySelector(name).getBoundingClientRect();
  return box.height > 0 && box.top >= 0 && box.top + Math.min(box.height, 40) <= innerHeight;
})"""


@pytest.mark.parametrize("size", [(1280, 900), (1200, 800), (400, 800)], ids=["desk", "laptop", "telephone"])
def test_the_first_screen_says_what_the_page_is_made_of_on_whose_word_and_what_to_look_at(
    open_tab: Open, size: tuple[int, int]
) -> None:
    tab = open_tab("commentary", viewport={"width": size[0], "height": size[1]})
    names = [".made", ".ground .meter", ".findings .warning", ".findings .warning .sights a"]
    assert tab.page.evaluate(VISIBLE, names) == [True] * 4


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
