"""Makes the tracks: tones become samples, samples an encoded file. Needs the extra `render`."""
