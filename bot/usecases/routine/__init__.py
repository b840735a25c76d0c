"""The day's routine: planned, opened, answered, changed, and what follows an answer."""
