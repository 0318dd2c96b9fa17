"""What the HTML sheet draws, as numbers: where on a map places stand, and where on a line times do.

Nothing here knows of HTML; a view is a tree of plain values that a template writes out, every word of it escaped.
"""
