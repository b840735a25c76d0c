"""Zones, countries and cities, and whom to call there in an emergency."""
