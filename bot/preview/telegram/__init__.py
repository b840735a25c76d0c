"""A stand-in for Telegram on this computer: the Bot API as far as the bot uses it."""
