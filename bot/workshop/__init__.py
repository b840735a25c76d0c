"""Makes what the bot shows and plays, and made-up people to try the rules on."""
