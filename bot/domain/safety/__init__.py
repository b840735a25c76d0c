"""Warning signs: the list, what is asked when, and what stops exercise until it was looked at."""
