"""The floors of the house hold: a room stands only on what is beneath it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reportedly"

FLOORS = {
    "text": 1, "errors": 1, "version": 1,
    "model": 2, "lexicon": 2, "rulebook": 2, "across": 2, "carried": 2, "carrying": 2, "record": 2, "reference": 2,
    "sameness": 2,
    "read": 3, "structure": 3, "tag": 3, "attribute": 3, "normalize": 3, "link": 3, "compare": 3, "lint": 3,
    "store": 3, "show": 3,
    "pipeline": 4,
    "batch": 5, "serve": 5, "face": 5,
    "cli": 6, "__main__": 7,
}  # fmt: skip
PEERS_MAY_MEET = {1, 2}
"""Floors whose rooms may import each other (the ground floor and the nouns); no stage imports a stage."""

LONGEST_FILE = 400
LONGEST_FUNCTION = 60

MODULES = sorted(PACKAGE.rglob("*.py"))
OURS = sorted(path for room in ("reportedly", "train", "bench", "tests") for path in (ROOT / room).rglob("*.py"))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "face"


def imports_of(path: Path) -> Iterator[str]:
    """The package's own modules that a file imports, lazily and for typing too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "reportedly")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} imports relatively"
            if node.module and node.module.split(".")[0] == "reportedly":
                yield from (_target(node.module, name=alias.name) for alias in node.names)


def _target(module: str, *, name: str) -> str:
    """`from a import b` imports the module a.b where there is one, else the module a."""
    stem = ROOT.joinpath(*module.split("."), name)
    is_module = stem.with_suffix(".py").exists() or (stem / "__init__.py").exists()
    return f"{module}.{name}" if is_module else module


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_room_stands_only_on_what_is_beneath_it(path: Path) -> None:
    here = room_of(name_of(path))
    for target in imports_of(path):
        there = room_of(target)
        if there == here:
            continue
        assert there != "face", f"{name_of(path)} imports the face"
        below = FLOORS[there] < FLOORS[here]
        assert below or (FLOORS[there] == FLOORS[here] and FLOORS[here] in PEERS_MAY_MEET), (
            f"{name_of(path)} (floor {FLOORS[here]}) imports {target} (floor {FLOORS[there]})"
        )


def test_no_module_imports_in_a_circle() -> None:
    graph = {name_of(path): set(imports_of(path)) - {name_of(path)} for path in MODULES}
    done: set[str] = set()

    def walk(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, f"a circle: {' -> '.join((*trail, module))}"
        if module not in done:
            for target in sorted(graph.get(module, ())):
                walk(target, (*trail, module))
            done.add(module)

    for module in sorted(graph):
        walk(module, ())
    assert done >= set(graph)


@pytest.mark.parametrize("path", OURS, ids=name_of)
def test_files_and_functions_stay_short(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_FILE, f"{path} has {source.count(chr(10))} lines"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{path}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_is_imported_for_typing_only(path: Path) -> None:
    names = {node.id for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    assert "TYPE_CHECKING" not in names
