"""Ways to change a day: put it off, leave it out, keep off the floor, make it gentle."""
