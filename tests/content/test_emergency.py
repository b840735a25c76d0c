"""What to call where: the shipped table, and tables that are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.content import CONTENT
from bot.domain.places.emergency import CrisisLine, EmergencyNumbers
from bot.domain.schedule import all_zones
from bot.library import ContentError, check, load_emergency
from tests.cases import each_of
from tests.shipped import copy_content
from tests.workshop.emergency import LEFT_OUT, countries, document, is_emergency

NUMBERS = load_emergency(CONTENT)
POLICE_ONLY = {"SG": "999", "KR": "112", "JP": "110", "CN": "110", "BR": "190", "LB": "112"}


@pytest.mark.parametrize(
    ("tz", "numbers"),
    [
        ("Europe/London", ("999", "112")),
        ("Europe/Berlin", ("112",)),
        ("America/New_York", ("911",)),
        ("America/Toronto", ("911",)),
        ("America/Mexico_City", ("911",)),
        ("Australia/Sydney", ("000",)),
        ("Pacific/Auckland", ("111",)),
        ("Asia/Tokyo", ("119",)),
        ("Asia/Shanghai", ("120",)),
        ("Asia/Singapore", ("995",)),
        ("America/Sao_Paulo", ("192",)),
        ("US/Pacific", ("911",)),
    ],
)
def test_the_numbers_are_those_of_the_zones_country(tz: str, numbers: tuple[str, ...]) -> None:
    found = NUMBERS.find(tz, zone_known=True)

    assert found is not None
    assert found.numbers == numbers


@pytest.mark.parametrize("tz", ["UTC", "Etc/GMT+5", "EST", "Europe/Belfast", "Antarctica/Troll"])
def test_a_zone_without_a_country_or_without_numbers_has_none(tz: str) -> None:
    assert NUMBERS.find(tz, zone_known=True) is None


def test_a_zone_that_is_only_a_guess_has_none() -> None:
    assert NUMBERS.find("Europe/London", zone_known=False) is None


def test_every_country_of_every_zone_has_numbers_but_those_left_out() -> None:
    assert set(NUMBERS.by_country) == set(countries()) - LEFT_OUT
    assert len(NUMBERS.by_country) >= 230


def test_most_zones_that_are_places_lead_to_numbers() -> None:
    found = [tz for tz in all_zones() if NUMBERS.find(tz, zone_known=True)]

    assert len(found) > 490


@each_of("country", countries())
def test_every_number_is_an_emergency_number_of_its_country(country: str) -> None:
    for number in NUMBERS.by_country.get(country, ()):
        assert is_emergency(number, country), number


def test_a_number_of_the_police_alone_is_never_shown() -> None:
    for country, number in POLICE_ONLY.items():
        assert number not in NUMBERS.by_country[country]


def test_the_shipped_file_is_what_the_workshop_makes() -> None:
    assert (CONTENT / "emergency.yaml").read_text(encoding="utf-8") == document()


def test_the_file_names_its_source_and_licence() -> None:
    head = (CONTENT / "emergency.yaml").read_text(encoding="utf-8").partition('"AD"')[0]

    assert "libphonenumber" in head
    assert "Apache License 2.0" in head


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "emergency.yaml: (file): is empty"),
        ("{}", "emergency.yaml: (file): should not be empty"),
        ("[112]", "emergency.yaml: (file): is [112]; it should be a block of keys"),
        ('"DE": "112"', "emergency.yaml: DE: is '112'; it should be a list (line 1)"),
        ('"DE": []', "emergency.yaml: DE: should not be empty (line 1)"),
        ('"DE": [112]', "emergency.yaml: DE.0: is 112; it should be text (line 1)"),
        (
            '"DE": ["1-1-2"]',
            "emergency.yaml: DE.0: is '1-1-2'; that is not how such a value is written (line 1)",
        ),
        ('NO: ["113"]', "emergency.yaml: False: should be text as a key (put it in quotes)"),
        ('"DE": ["112"]\n"DE": ["110"]', "emergency.yaml: DE: appears twice"),
        ('"DE": [', "emergency.yaml: (file): is not valid YAML"),
    ],
)
def test_a_broken_file_is_told_plainly(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "emergency.yaml").write_text(text, encoding="utf-8")

    with pytest.raises(ContentError) as caught:
        load_emergency(tmp_path)

    assert str(caught.value).startswith(said)


def test_a_missing_file_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"emergency\.yaml: \(file\): "):
        load_emergency(tmp_path)


@pytest.mark.parametrize("file", ["emergency.yaml", "crisis.yaml", "cities.tsv"])
def test_the_check_of_all_content_covers_every_table(tmp_path: Path, file: str) -> None:
    content = copy_content(tmp_path / "content")
    before = check(content)
    (content / file).unlink()

    (problem,) = set(check(content)) - set(before)

    assert problem.file == file


@pytest.mark.parametrize(
    ("tz", "line"),
    [
        ("Europe/London", CrisisLine("Samaritans", "116 123")),
        ("Europe/Dublin", CrisisLine("Samaritans", "116 123")),
        ("America/New_York", CrisisLine("988 Suicide & Crisis Lifeline", "988", takes_text=True)),
        ("America/Toronto", CrisisLine("Suicide Crisis Helpline", "988", takes_text=True)),
        ("Australia/Perth", CrisisLine("Lifeline", "13 11 14")),
        ("Pacific/Auckland", CrisisLine("1737, need to talk?", "1737", takes_text=True)),
        ("Asia/Kolkata", CrisisLine("Tele-MANAS", "14416")),
    ],
)
def test_a_crisis_line_is_that_of_the_zones_country(tz: str, line: CrisisLine) -> None:
    found = NUMBERS.find(tz, zone_known=True)

    assert found is not None
    assert found.crisis_lines[0] == line


def test_a_country_without_a_crisis_line_still_has_its_numbers() -> None:
    found = NUMBERS.find("Asia/Tokyo", zone_known=True)

    assert found is not None
    assert (found.numbers, found.crisis_lines) == (("119",), ())


def test_every_country_with_a_crisis_line_has_a_number_for_an_ambulance() -> None:
    assert NUMBERS.crisis_lines.keys() <= NUMBERS.by_country.keys()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('"GB": []', "crisis.yaml: GB: should not be empty (line 1)"),
        (
            '"GB": [{name: Samaritans, call: 116123, source: J}]',
            "crisis.yaml: GB.0.call: is 116123; it should be text (line 1)",
        ),
        (
            '"GB": [{name: Samaritans, call: "116 123", source: NOWHERE}]',
            "crisis.yaml: GB.0.source: names the source 'NOWHERE', not in sources.yaml (line 1)",
        ),
    ],
)
def test_a_broken_crisis_line_is_told_plainly(tmp_path: Path, text: str, said: str) -> None:
    content = copy_content(tmp_path / "content")
    (content / "crisis.yaml").write_text(text, encoding="utf-8")

    assert said in [str(problem) for problem in check(content)]


def test_numbers_come_from_the_table_that_is_given() -> None:
    found = EmergencyNumbers({"GB": ("123",)}).find("Europe/London", zone_known=True)

    assert found is not None
    assert (found.country, found.numbers) == ("GB", ("123",))
