"""The workshop's part: tones become samples, samples an encoded file. Needs the extra `render`."""
