"""What follows from what was told: one step of the fold for each kind of answer."""
