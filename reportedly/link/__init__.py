"""Mentions become parties: who acts, under how many names, and who of them is the same.

`link` is the stage. What of the page's language is known stands in `lexicon/en/parties.toml`.
"""

from reportedly.link.events import evented
from reportedly.link.rules import sentence_of
from reportedly.link.stage import Linked, link

__all__ = ["Linked", "evented", "link", "sentence_of"]
