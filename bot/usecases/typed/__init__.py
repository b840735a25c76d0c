"""What typed words do when they are no button's label and no command."""
