"""A typed city, its zones, and the numbers to call there: small tables with one trap each."""

from __future__ import annotations

import pytest

from bot.domain.places.cities import Cities, City, likely_zones, spelled_out
from bot.domain.places.emergency import EmergencyNumbers, LocalNumbers

MUNICH = City("München", "DE", "Europe/Berlin", 1_500_000, ("Munich",))
PARIS = City("Paris", "FR", "Europe/Paris", 2_000_000)
PARIS_TX = City("Paris", "US", "America/Chicago", 25_000)
CITIES = Cities((PARIS_TX, MUNICH, PARIS))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("München", (MUNICH,)),
        ("munchen", (MUNICH,)),
        ("Muenchen", (MUNICH,)),
        ("MUNICH", (MUNICH,)),
        ("paris", (PARIS, PARIS_TX)),
        ("Paris, Texas", (PARIS, PARIS_TX)),
        ("Pariss", ()),
        ("", ()),
    ],
)
def test_a_city_is_found_by_any_spelling_largest_first(typed: str, found: tuple[City, ...]) -> None:
    assert CITIES.find(typed) == found
    assert len(CITIES) == 3


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("Køge", "koege"), ("Århus", "aarhus"), ("Würzburg", "wuerzburg"), ("Ærø", "aeroe")],
)
def test_an_accent_can_be_spelled_out(name: str, spelled: str) -> None:
    assert spelled_out(name) == spelled


def a_city(tz: str, population: int) -> City:
    return City("Same", "XX", tz, population)


@pytest.mark.parametrize(
    ("cities", "zones"),
    [
        ([], ()),
        ([a_city("A", 5)], ("A",)),
        ([a_city("A", 5), a_city("A", 9)], ("A",)),
        ([a_city("A", 10), a_city("B", 99)], ("B", "A")),
        ([a_city("A", 10), a_city("B", 100)], ("B",)),
        ([a_city("B", 1), a_city("A", 10), a_city("B", 99)], ("B", "A")),
        ([a_city("B", 100), a_city("A", 10), a_city("A", 1), a_city("C", 1)], ("B",)),
    ],
)
def test_a_zone_is_sure_only_where_its_city_is_ten_times_larger(
    cities: list[City], zones: tuple[str, ...]
) -> None:
    assert likely_zones(cities) == zones


NUMBERS = EmergencyNumbers({"GB": ("999", "112"), "FR": ()})


def test_the_numbers_are_those_of_the_country_of_a_known_zone() -> None:
    expected = LocalNumbers("GB", ("999", "112"))

    assert NUMBERS.find("Europe/London", zone_known=True) == expected


@pytest.mark.parametrize(
    ("tz", "zone_known"),
    [("Europe/London", False), ("Europe/Paris", True), ("Europe/Berlin", True), ("UTC", True)],
)
def test_where_the_country_or_its_numbers_are_unknown_there_are_none(
    tz: str, zone_known: bool
) -> None:
    assert NUMBERS.find(tz, zone_known=zone_known) is None
