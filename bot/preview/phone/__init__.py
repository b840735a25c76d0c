"""The page with the phone: shows the chat and moves the clock."""
