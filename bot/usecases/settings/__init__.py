"""When messages come, and how: the hour, the clock, the days, a pause, the time to get ready."""
