"""The tracks of the timer: files made in the workshop, and cut to each person's time to get ready.

`sounding` makes them and needs numpy and an encoder; the rest is all that the shipped bot uses.
"""

from bot.media.tracks.folder import Tracks as Tracks
