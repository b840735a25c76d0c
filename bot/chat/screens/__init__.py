"""What each screen says: one module per feature, each from a screen to words and buttons."""
