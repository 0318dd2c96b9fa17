"""A sheet as one HTML file that asks the network for nothing and runs nothing but its own script."""

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from reportedly.model import Sheet


def as_html(sheet: Sheet) -> str:
    """The sheet as a self-contained page: the annotated text with its claims in the margin, voices and figures.

    Whatever stood in the document stands here as text. The page's policy allows its own style and script by their
    digests and nothing else. Half characters (lone surrogates) never occur in it, so it can be written as UTF-8.
    """
    from markupsafe import Markup  # with jinja2, paid for by those who want a page

    from reportedly.show.webpage.view import view_of

    style, script = _asset("sheet.css") + _asset("denoted.css"), _asset("sheet.js")
    return str(
        _template().render(
            view=view_of(sheet), style=Markup(style), script=Markup(script), policy=_policy(style=style, script=script)
        )
    )


def _policy(*, style: str, script: str) -> str:
    allowed = f"style-src '{_digest(style)}'; script-src '{_digest(script)}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


@lru_cache
def _asset(name: str) -> str:
    return files("reportedly.show.webpage").joinpath("assets", name).read_text(encoding="utf-8")


@lru_cache
def _template() -> Any:
    """The page's template; every value it shows is escaped."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    folder = files("reportedly.show.webpage").joinpath("templates")
    environment = Environment(
        loader=FunctionLoader(lambda name: folder.joinpath(name).read_text(encoding="utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("sheet.html")
