"""Where a claim enters, as far as the pages of a case show, and how many independent origins it has."""
