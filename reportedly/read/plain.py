"""Plain text is its own canonical text, character for character; only line ends become `\\n`."""

from reportedly.read.newlines import normalized, widened
from reportedly.text import Piece, Shift, Span

LONGEST_TITLE = 200
"""Characters; a longer first line is a paragraph."""


def laid_out(source: str) -> tuple[str, Shift]:
    """The canonical text of a plain text and the way back. Indentation stays, since threads are told by it."""
    text, doubled = normalized(source)
    whole = Span(0, len(text))
    return text, Shift(widened((Piece(whole, whole),), doubled=doubled) if text else ())


def title(text: str) -> str | None:
    """The first line with words, when it is short and does not end as a sentence of a paragraph does.

    >>> title("Bridge reopens in Varn\\n\\nThe bridge opened on Monday.")
    'Bridge reopens in Varn'
    """
    line = next((line.strip() for line in text.splitlines() if line.strip()), None)
    if line is None or len(line) > LONGEST_TITLE or line.endswith((".", ";", ":", ",")):
        return None
    return line
