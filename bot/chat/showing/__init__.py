"""From what is stored to what the chat shows: the live card, lines beside it, a track."""
