"""Words for those who stand between a writer and whoever is said to know: media, citing, hearsay, telling."""

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

import msgspec

from reportedly.lexicon import table


@lru_cache
def between_words() -> Mapping[str, frozenset[str]]:
    """The lists of `between.toml`."""
    return MappingProxyType(msgspec.convert(dict(table("between")), dict[str, frozenset[str]]))
