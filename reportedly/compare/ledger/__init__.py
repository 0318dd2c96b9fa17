"""Figures of many pages side by side: what each is a figure of, and how two of them stand to each other.

entries     figures of a page as they are laid side by side: thing, place, day, and how each is known
scene       what the words around a figure tell of its event: deed, target, side, names, other figures
sentences   what one sentence tells, whatever figure stands in it
names       names as outlets spell them, compared by their consonants
lists       the words by which scenes are told, as they stand in the lexicon
identity    whether two figures are of one event: what ties them, what tells them apart
judging     how two entries stand to each other, with the reasons and what would reconcile them
events      which entries are of one event, as far as ties and days tell
views       one figure for an event by a printed rule; none of them is called right
"""
