"""A week told back: the check-in, the report, and a look at the week that is running."""
