"""A case as one self-contained page: what is in it, where figures conflict, who vouches, whose words they are."""
