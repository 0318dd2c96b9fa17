"""What rules are, and a page for each: why it matters, where the practice is written down, an example each way.

A rule's page is `pages/ID.md` here; `reportedly rules ID` prints it, and a test runs its examples. Which finding is
shown before which is told by `precedence.toml`. To add a rule, see `compare` and `lint`.
"""

from importlib.resources import files

from reportedly.rulebook.precedence import numbered
from reportedly.rulebook.reading import Reading
from reportedly.rulebook.rule import Raised, Rule, found

__all__ = ["Raised", "Reading", "Rule", "found", "numbered", "page_of"]


def page_of(rule: Rule) -> str:
    """The rule's page, as Markdown.

    Raises:
        FileNotFoundError: when the package has none.
    """
    return files("reportedly.rulebook").joinpath(f"pages/{rule.id}.md").read_text(encoding="utf-8")
