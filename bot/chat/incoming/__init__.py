"""From an update to a committed deed: polling, unpacking a tap, reading a text."""
