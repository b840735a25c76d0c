"""The page with the phone, which shows the chat and moves the clock."""
