"""Reading what a person typed: hours, dates, and what a sentence means."""
