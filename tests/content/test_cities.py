"""Cities by their names: the shipped table, and tables that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content import CONTENT
from bot.domain.places.cities import Cities, City, likely_zones
from bot.domain.places.countries import country_of
from bot.domain.schedule import all_zones
from bot.library import ContentError, load_cities

CITIES = load_cities(CONTENT)


@pytest.mark.parametrize(
    ("typed", "tz"),
    [
        ("Paris", "Europe/Paris"),
        ("  paris, Texas", "Europe/Paris"),
        ("Sao Paulo", "America/Sao_Paulo"),
        ("SÃO PAULO", "America/Sao_Paulo"),
        ("Nuremberg", "Europe/Berlin"),
        ("Nürnberg", "Europe/Berlin"),
        ("Nurnberg", "Europe/Berlin"),
        ("Nuernberg", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"),
        ("München", "Europe/Berlin"),
        ("Muenchen", "Europe/Berlin"),
        ("Koebenhavn", "Europe/Copenhagen"),
        ("Bombay", "Asia/Kolkata"),
        ("Seattle", "America/Los_Angeles"),
        ("Port-Louis", "Indian/Mauritius"),
    ],
)
def test_a_city_is_found_by_any_of_its_spellings(typed: str, tz: str) -> None:
    assert likely_zones(CITIES.find(typed)) == (tz,)


def test_a_city_comes_with_name_country_and_zone() -> None:
    found = CITIES.find("muenchen")[0]

    assert (found.name, found.country, found.tz) == ("Munich", "DE", "Europe/Berlin")


def test_cities_of_one_name_are_all_told_the_most_populous_first() -> None:
    found = CITIES.find("san jose")

    assert {"US", "CR", "PH"} <= {city.country for city in found}
    assert [c.population for c in found] == sorted((c.population for c in found), reverse=True)


@pytest.mark.parametrize("typed", ["San Jose", "Springfield", "Birmingham"])
def test_a_name_in_several_zones_with_people_in_each_stays_open(typed: str) -> None:
    assert len(likely_zones(CITIES.find(typed))) > 1


@pytest.mark.parametrize("typed", ["Xyzzy-upon-Nowhere", "", ",", "7", "07:42", "Paris Paris"])
def test_what_is_no_city_is_not_found(typed: str) -> None:
    assert CITIES.find(typed) == ()


@pytest.mark.parametrize(
    ("larger", "zones"),
    [(999_999, ("Europe/Paris", "Asia/Tokyo")), (1_000_000, ("Europe/Paris",))],
)
def test_ten_times_as_many_people_decide(larger: int, zones: tuple[str, ...]) -> None:
    here, there = (
        City("Aber", "FR", "Europe/Paris", larger),
        City("Aber", "JP", "Asia/Tokyo", 100_000),
    )

    assert likely_zones(Cities((there, here)).find("aber")) == zones


def test_every_zone_of_the_table_is_known_and_lies_in_its_country() -> None:
    zones = {(city.tz, city.country) for city in CITIES.known}

    assert {tz for tz, _ in zones} <= set(all_zones())
    strangers = {tz for tz, country in zones if country_of(tz) not in (country, None)}
    assert len(strangers) < 30, "zones that cross a border"


def test_the_table_holds_the_large_cities_and_stays_small() -> None:
    assert len([city for city in CITIES.known if city.population >= 100_000]) > 6000
    assert (CONTENT / "cities.tsv").stat().st_size < 420_000


def test_the_file_credits_its_source() -> None:
    head = (CONTENT / "cities.tsv").read_text(encoding="utf-8").partition("\n[")[0]

    assert "GeoNames" in head
    assert "CC BY 4.0" in head


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "cities.tsv: (file): has no city"),
        ("# nothing\n", "cities.tsv: (file): has no city"),
        ("5\tAber\t\n", "cities.tsv: 5: stands before the first [country zone] (line 1)"),
        ("[FR Europe/Aber]\n5\tAber\t\n", "cities.tsv: [FR Europe/Aber]: Europe/Aber is no zone"),
        ("[FR Europe/Paris]\nmany\tAber\t\n", "cities.tsv: many: should be"),
        ("[FR Europe/Paris]\n5\tAber\n", "cities.tsv: 5: should be"),
        ("[FR Europe/Paris]\n\n5\tAber\t\n", "cities.tsv: (file): should be"),
    ],
)
def test_a_broken_file_is_told_plainly(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "cities.tsv").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load_cities(tmp_path)

    assert str(caught.value).startswith(said)


def test_a_missing_file_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"cities\.tsv: \(file\): "):
        load_cities(tmp_path)
