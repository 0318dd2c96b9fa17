"""Which mentions are one voice: names, descriptions and pronouns led to their antecedents, and what is told of each."""
