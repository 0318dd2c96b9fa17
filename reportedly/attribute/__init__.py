"""Tags become Claims: who says what, on whose word, how firmly.

What is looked at is the document's text, its marks and its tags; nothing here reads a model or another stage.
"""

from reportedly.attribute.claims import attribute
from reportedly.attribute.reasons import rules

__all__ = ["attribute", "rules"]
