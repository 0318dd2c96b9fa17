"""Loading the network tells nobody, and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.errors import WeightsError
from reportedly.tag.session import load

LOADING = "from reportedly.tag.session import shipped; print(shipped().heads.name)"


def test_loading_the_network_writes_nothing_to_the_home_folder(tmp_path: Path) -> None:
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ORT_"))}
    ran = subprocess.run(
        [sys.executable, "-c", LOADING], env={**keep, "HOME": str(tmp_path)}, capture_output=True, check=True, text=True
    )
    assert ran.stdout.startswith("tagger.v")
    assert ran.stderr == ""
    assert list(tmp_path.rglob("*")) == []


def test_a_folder_without_weights_is_named(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match=r"lacks tagger\.onnx and tokenizer\.json"):
        load(tmp_path)
