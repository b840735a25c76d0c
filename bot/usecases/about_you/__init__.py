"""Facts that people give about themselves: first contact, limits, age, goal."""
