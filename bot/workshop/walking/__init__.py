"""Made-up people who live with the rules, so that a reviewer can read what they would be given.

`python -m bot walk` prints such a life day by day. Nothing here is used when the bot runs.
"""
