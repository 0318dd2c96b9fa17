"""Figures of many pages side by side: what each is a figure of, and how two of them stand to each other.

entries     figures of a page as they are laid side by side: thing, place, day, and how each is known
judging     how two entries stand to each other, with the reasons and what would reconcile them
events      which entries are of one event, as far as place and day tell
views       one figure for an event by a printed rule; none of them is called right
"""
