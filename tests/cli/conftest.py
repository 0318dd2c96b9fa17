"""The command line in this process, with a small page to read."""

from pathlib import Path

import pytest

from tests.commands import Line

PAGE = """<!doctype html><html lang="en"><head><title>Harbour of Lindmoor closed</title></head><body>
<article><h1>Harbour of Lindmoor closed</h1><p class="byline">By Ana Ruiz</p>
<p>The harbour master Jonas Pell said the storm had damaged 12 boats on Monday night. The quay stays closed.</p>
<p>"We will open again in May," Pell told the council of Lindmoor. Repairs cost 2 million dollars.</p>
</article></body></html>"""


@pytest.fixture
def line(capfdbinary: pytest.CaptureFixture[bytes]) -> Line:
    return Line(capfdbinary)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "storm.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two pages, and a picture between them that only looks like one."""
    pages = tmp_path / "pages"
    (pages / "may").mkdir(parents=True)
    (pages / "a.html").write_text(PAGE, encoding="utf-8")
    (pages / "b.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    (pages / "may" / "c.txt").write_text("The ferry is late again, said the captain Mira Holt.\n", encoding="utf-8")
    return pages
