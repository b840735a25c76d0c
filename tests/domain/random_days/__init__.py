"""Random days at length: made-up people over the real content, every plan looked at twice.

`python -m tests.domain.random_days --days 1000000 --seed 1` lives them one after the other and
prints which promises were broken, with seeds to see it again, and how often each rule fired.
"""
