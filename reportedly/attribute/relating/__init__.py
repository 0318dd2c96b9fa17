"""The tagger's spans become relations of source, cue and content, mended where the words around them say otherwise."""
