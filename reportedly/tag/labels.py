"""The seven labels of a piece: none, and for each role one that begins it and one that continues it."""

from reportedly.model import Role

SOURCE, CUE, CONTENT = 1, 3, 5
"""Each role's beginning label; its continuing label is the next number; 0 is none."""
ROLES: dict[int, Role] = {SOURCE: "source", CUE: "cue", CONTENT: "content"}
