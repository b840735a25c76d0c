"""Polls for updates and turns each into a committed deed: taps, typed text, commands."""
