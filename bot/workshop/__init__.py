"""Makes the films and tracks of the bot, and made-up people to try the rules on."""
