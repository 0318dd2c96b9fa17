"""Which lines of a page are its furniture: share buttons, pointers to other articles, notices, forms.

Only short lines that stand alone are asked for; a paragraph that begins with such words tells something.
"""

import re

from reportedly.structure.phrases import folded, furniture, threads

LONGEST = 140
"""Characters of a line of furniture."""

LONGEST_EXACT = 60
RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:19|20)\d\d\b", re.IGNORECASE)
PROSE = re.compile(r"[a-zà-ÿ]{2,}[.!?]['\"”’»)]?\s+['\"“‘„«(]?[A-ZÀ-Þ]")


def is_furniture(line: str) -> bool:
    """True for a line that belongs to the page and not to what it tells.

    >>> is_furniture("Share this:"), is_furniture("Read more: The bridge that nobody crossed")
    (True, True)
    >>> is_furniture("Share this with everybody you know, the mayor said. It is urgent.")
    False
    """
    line = line.strip()
    if len(line) > LONGEST or not line:
        return False
    if not any(map(str.isalnum, line)):
        return True
    words = folded(line)
    if len(line) <= LONGEST_EXACT and " ".join(words) in furniture().lines:
        return True
    if threads().forms.rest_of(words) is not None:
        return True
    return (_opens(line) or RIGHTS.search(line) is not None) and not PROSE.search(line)


def _opens(line: str) -> bool:
    return line.lower().replace("’", "'").lstrip("•*>-–—»→ ").startswith(furniture().openings)
