"""The rules: plain data in, plain data out, the standard library only.

From the ground up: what the content tells (`exercise`), what a person did and said (`diary`), what
that adds up to (`state`), what follows from a warning sign (`safety`) and from everything else
(`rules`), and the exercises of a day (`planning`). Beside these stand `typed`, `places` and
`timing`, which know nothing of a person's training.
"""
