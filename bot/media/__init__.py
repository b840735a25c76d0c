"""Finds the finished films, posters and timer tracks that a message carries."""
