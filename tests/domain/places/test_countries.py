"""Which country a zone stands for, and which none."""

from __future__ import annotations

import pytest

from bot.domain.places.countries import country_of
from bot.domain.schedule import all_zones


@pytest.mark.parametrize(
    ("tz", "country"),
    [
        ("Europe/London", "GB"),
        ("Europe/Berlin", "DE"),
        ("Europe/Oslo", "NO"),
        ("America/New_York", "US"),
        ("Asia/Kolkata", "IN"),
        ("Antarctica/McMurdo", "AQ"),
        pytest.param("Europe/Kiev", "UA", id="an old name"),
        pytest.param("Asia/Calcutta", "IN", id="an old spelling"),
        pytest.param("US/Pacific", "US", id="a name by country"),
        pytest.param("US/Arizona", "US", id="a country whose zone others share"),
        pytest.param("Iceland", "IS", id="a country whose zone is now Abidjan's"),
        pytest.param("Japan", "JP", id="a country"),
        pytest.param("NZ", "NZ", id="a code"),
        pytest.param("GB", "GB", id="a code, shared with islands"),
    ],
)
def test_a_zone_of_one_country_is_that_country(tz: str, country: str) -> None:
    assert country_of(tz) == country


@pytest.mark.parametrize(
    "tz",
    ["UTC", "Etc/UTC", "Etc/GMT-3", "GMT", "Factory", "CET", "EST", "EST5EDT", "HST", "Zulu"],
)
def test_a_clock_without_a_place_is_no_country(tz: str) -> None:
    assert country_of(tz) is None


@pytest.mark.parametrize("tz", ["Europe/Belfast", "America/Virgin", "Atlantic/Jan_Mayen"])
def test_an_old_name_whose_zone_several_countries_share_is_no_country(tz: str) -> None:
    assert country_of(tz) is None


def test_an_unknown_zone_is_no_country() -> None:
    assert country_of("Europe/Atlantis") is None


def test_nearly_every_zone_that_is_a_place_has_a_country() -> None:
    places = [tz for tz in all_zones() if "/" in tz and not tz.startswith("Etc/")]
    without = {tz for tz in places if country_of(tz) is None}

    assert len(places) > 500
    assert len(without) < 20
