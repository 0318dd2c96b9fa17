"""The scoring program that lies beside the data, and what it says of one attribution alone."""

import importlib.util
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

Gold = Mapping[str, Mapping[str, Any]]
"""Annotated texts by name, in the scorer's form: `id`, `text`, `attributions`."""
Score = Callable[..., dict[str, Any]]
"""From annotated texts and found attributions, both by name, to a report."""


def load_scorer(path: Path) -> Any:
    """The program at this path, as a module with `score` and `read`.

    Raises:
        FileNotFoundError: there is no such program.
    """
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def is_right(relation: Mapping[str, Any], *, gold: Mapping[str, Any], score: Score) -> bool:
    """True when this attribution alone is a full hit among those of the annotated text."""
    key = gold["id"]
    report = score({key: gold}, {key: {"id": key, "attributions": [relation]}})
    return bool(report["relation"]["full"]["p"] > 0)
