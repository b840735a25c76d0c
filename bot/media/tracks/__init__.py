"""The tracks of the timer: files made in the workshop, and cut to each person's time to get ready.

`bot.workshop.tones` makes them and needs numpy and an encoder; the shipped bot only uses this.
"""

from bot.media.tracks.folder import Tracks as Tracks
