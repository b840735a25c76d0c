"""Acting on typed words that are neither a button's label nor a command."""
