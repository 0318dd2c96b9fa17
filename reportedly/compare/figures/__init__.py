"""Figures of one page beside each other: which cannot both hold, and which only look so.

`record` gathers what each figure is a figure of, `judging` says how two of them stand to each other, and `rules` tells
it to the reader.
"""
