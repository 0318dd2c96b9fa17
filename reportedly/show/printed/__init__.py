"""The blocks of a sheet in a terminal; everything here imports rich, so it is imported when text is asked for."""
