"""Draws the pictures that are made for one person: what stands where, and the painting of it.

`week` and `month` lay a picture out with the words of `phrases` (row of days, bars, line, label);
they give a list of shapes and need no picture library. `paint` alone turns the list into a file.
"""
