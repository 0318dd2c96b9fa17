"""Real pages keep their text, their way back and their main text; skipped without the pages."""

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest

from reportedly.model import Capture
from reportedly.read import read
from reportedly.read.decode import decoded
from tests.read import reading

PAGES = Path(__file__).parents[3] / "shared" / "data" / "comments" / "pages"
EVERY = 7
"""One page of so many is read here; the whole set is measured by the benchmarks."""

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="needs the real pages in ../shared/data/comments/pages")


def pages() -> list[Path]:
    return sorted(PAGES.glob("*.gz"))[::EVERY] if PAGES.is_dir() else []


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name[:30])
def test_every_character_of_a_real_page_leads_back(path: Path) -> None:
    body = path.read_bytes()
    document = read(Capture(uri=path.name, body=body))
    reading.assert_leads_back(document, decoded(gzip.decompress(body)))


@pytest.mark.parametrize("path", pages(), ids=lambda path: path.name[:30])
def test_what_the_extractor_takes_for_main_text_is_found_again(path: Path) -> None:
    trafilatura = pytest.importorskip("trafilatura")
    body = path.read_bytes()
    extracted = trafilatura.extract(gzip.decompress(body), include_comments=False, include_tables=True) or ""
    found = Counter(re.findall(r"\w+", " ".join(reading.main(read(Capture(uri=path.name, body=body)))).lower()))
    wanted = Counter(re.findall(r"\w+", extracted.lower()))
    shared = sum((wanted & found).values())
    assert shared >= 0.7 * sum(wanted.values())
