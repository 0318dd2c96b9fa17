"""The command line: one verb a stage. Each verb's module imports what it needs when it runs, not before."""

from reportedly.cli.entry import main

__all__ = ["main"]
