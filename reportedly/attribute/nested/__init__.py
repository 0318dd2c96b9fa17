"""Relations stand within one another: chains of voices, and the voices that stand between two others."""
