"""Scripts that make content files from public data. They run by hand, never with the bot."""
