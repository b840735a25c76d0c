"""The pictures that are drawn for one person, without the bot."""
