"""The version of the package, and of the JSON contract it writes."""

__version__ = "0.1.0"

SCHEMA = 1
"""The version of the sheet's JSON contract; it rises when a reader of the old one would break."""
