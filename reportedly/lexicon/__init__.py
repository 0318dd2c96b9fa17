"""Word lists as data: one folder a language, plain text for lists and TOML for tables; this module only loads them.

A list holds one entry a line. Empty lines, and lines that begin with `#` (where the list comes from), are not entries.
A table is TOML; its reader gives it a type with `msgspec.convert`.
"""

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

import msgspec

from reportedly.model import Json


@lru_cache
def words(name: str, language: str = "en") -> frozenset[str]:
    """The entries of the list `<language>/<name>.txt`, as written.

    Raises:
        FileNotFoundError: when the package has no such list.
    """
    lines = (line.strip() for line in _read(f"{language}/{name}.txt").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


@lru_cache
def table(name: str, language: str = "en") -> Mapping[str, Json]:
    """The table `<language>/<name>.toml`.

    Raises:
        FileNotFoundError: when the package has no such table.
    """
    return MappingProxyType(tomllib.loads(_read(f"{language}/{name}.toml")))


@lru_cache
def entries(name: str, language: str = "en") -> frozenset[str]:
    """All entries of a table that holds nothing but lists, whatever these stand under.

    Raises:
        FileNotFoundError: when the package has no such table.
    """
    lists = msgspec.convert(dict(table(name, language)), dict[str, frozenset[str]])
    return frozenset().union(*lists.values())


def _read(path: str) -> str:
    return files("reportedly.lexicon").joinpath(path).read_text(encoding="utf-8")
