"""Warning signs: their list, when they are asked about, what blocks and what lifts a block.

It stands below the other rules: they may ask it, it asks none of them.
"""
