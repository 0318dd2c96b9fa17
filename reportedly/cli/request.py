"""What one call of `read` asks for, and whether it can be carried out."""

import os
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from reportedly.cli.files import spare_inputs
from reportedly.errors import UsageError
from reportedly.model import Severity

Form: TypeAlias = Literal["text", "json", "jsonl", "html"]

ENDINGS: dict[str, Form] = {".html": "html", ".htm": "html", ".json": "json", ".jsonl": "jsonl", ".txt": "text"}
"""The form that the name of an output file asks for."""

FOR_FOLDERS: dict[Form, str] = {"html": ".html", "json": ".json", "text": ".txt"}
"""What is written into a folder, a file for each input; lines of JSON belong into one file."""


class Request(msgspec.Struct, frozen=True):
    """The arguments and options, as they were typed."""

    inputs: tuple[str, ...]
    form: Form | None = None
    output: str | None = None
    parts: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()
    min_confidence: float = 0.0
    quiet: bool = False
    is_full: bool = False
    offline: bool = False
    jobs: int = 1
    fail_on: Severity | None = None
    color: str = "auto"
    gazetteer: str | None = None
    vague: str = "interval"
    today: str | None = None

    @property
    def is_several(self) -> bool:
        """True when there may be more than one sheet: several names, or a folder."""
        return len(self.inputs) > 1 or os.path.isdir(self.inputs[0])  # noqa: PTH112 - never raises, unlike Path.is_dir


class Target(msgspec.Struct, frozen=True):
    """Where sheets go and in which form; `path` None is standard output, and `is_folder` asks for a file each."""

    form: Form
    path: Path | None = None
    is_folder: bool = False


def target(request: Request) -> Target:
    """Where the sheets of this call go.

    Raises:
        UsageError: when the options contradict each other, or an input would be written over.
    """
    if request.inputs.count("-") > 1:
        raise UsageError("Standard input can be read once; name - once.")
    if request.output is None:
        return Target(_printed(request))
    path = Path(request.output)
    if request.output.endswith(("/", os.sep)) or path.is_dir() or (request.is_several and not path.suffix):
        return _folder(request, path=path)
    return _file(request, path=path)


def _printed(request: Request) -> Form:
    if request.form == "json" and request.is_several:
        raise UsageError("--json prints one sheet; for several inputs use --jsonl, one sheet a line.")
    return request.form or "text"


def _folder(request: Request, *, path: Path) -> Target:
    form = request.form or "html"
    if form not in FOR_FOLDERS:
        raise UsageError("--jsonl writes one file for all sheets; give its name: -o NAME.jsonl.")
    spare_inputs(path / f"sheet{FOR_FOLDERS[form]}", names=request.inputs)
    return Target(form, path, is_folder=True)


def _file(request: Request, *, path: Path) -> Target:
    told = ENDINGS.get(path.suffix.lower())
    form = request.form or told
    if form is None:
        raise UsageError(f"-o {path.name}: the ending says what to write; use .html, .json, .jsonl, .txt or a folder.")
    if told not in (None, form):
        raise UsageError(f"-o {path.name}: the ending asks for {told}, the options for {form}; leave one of them out.")
    if request.is_several and form in ("html", "json"):
        raise UsageError(f"-o {path.name}: such a file holds one sheet; for several give a folder: -o sheets/.")
    spare_inputs(path, names=request.inputs)
    return Target(form, path)
