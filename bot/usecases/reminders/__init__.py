"""From a due row to a sent message."""
