"""Shows in the chat what is stored: the live card, lines beside it, a timer's track."""
