"""What is kept of a person, taken along and brought back: the diary as a file."""
