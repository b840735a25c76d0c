"""Zones, countries and cities, and which numbers to call there in an emergency."""
