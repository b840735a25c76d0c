"""Which exercises a day brings, how much of each, and in which order."""
