"""The encoder's one pass: Marks gain role spans and link scores.

`tag` is the stage; the weights are loaded, once for the process, when it is first called.
"""

from reportedly.tag.stage import tag

__all__ = ["tag"]
