"""Sheets opened in a browser, where there is one."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reportedly.model import Sheet
from reportedly.show.html import as_html
from tests.show.browsing import Open, Tab, furnished, threaded
from tests.show.denoting import denoting
from tests.show.hard_samples import hostile, large
from tests.show.samples import commentary

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright: Any = pytest.importorskip(
        "playwright.sync_api", reason="The playwright package is not installed: pip install playwright."
    )
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("There is no chromium on the PATH to open the sheet in.")
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=chromium, args=FLAGS)
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
