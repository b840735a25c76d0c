"""Five lives of a year, told as a physiotherapist would look at them.

`python -m tests.domain.lives` prints for each life what came how often, on which day it came first,
the best rung, and how long the sets of each category stayed the same.
"""
