"""What of a case is taken to other programs; each module writes one format and knows no file and no case."""
