"""What the person tells about themselves: first contact, limits, age, goal."""
