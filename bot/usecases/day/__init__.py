"""What a day can be besides done: put off, left out, without the floor, bad; or after a gap."""
