"""Makes the tagger's weights from annotated text. Not part of the installed package."""
