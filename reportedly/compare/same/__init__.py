"""Claims of different pages or voices are laid beside each other: which say the same, and wherein they differ."""
