"""What every page of ours is made with: one file, its own style and script by their digests, templates that escape."""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any


def policy(*, style: str, script: str) -> str:
    """The page's own rule of what may run and be loaded: this style, this script, nothing else."""
    allowed = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


@lru_cache
def asset(room: str, name: str) -> str:
    """A file of the folder `assets` of a package."""
    return files(room).joinpath("assets", name).read_text(encoding="utf-8")


@lru_cache
def template(room: str, name: str) -> Any:
    """A template of the folder `templates` of a package; every value it shows is escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files(room).joinpath("templates")
    environment = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template(name)


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
