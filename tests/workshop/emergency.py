"""Writes content/emergency.yaml: `python -m tests.workshop.emergency`.

The short-number metadata of libphonenumber (package phonenumbers, Apache 2.0) knows which numbers
are for emergencies, not which of them calls an ambulance. So, for each country of a time zone:

1. the number of the ambulance where `AMBULANCE` names one, by public lists of emergency numbers;
   112 follows it where both are answered for medical help;
2. otherwise 112, or 911, or 999, the first that is an emergency number there;
3. none where the metadata has no numbers, or only that of the police (`LEFT_OUT`).

Each number is held against the metadata. A country without any gets the words for an unknown one.
"""

from __future__ import annotations

import sys
from pathlib import Path

import phonenumbers
from phonenumbers.shortnumberinfo import is_emergency_number

from bot.domain.places.countries import country_of
from bot.domain.schedule import all_zones

FILE = Path(__file__).parents[2] / "content" / "emergency.yaml"
ANYWHERE = ("112", "911", "999")

# The metadata has no numbers, or none but the police's; Nigeria's 112 and Uzbekistan's 103 are
# not in it.
_LEFT_OUT = "AQ CM GN GQ GS HN IO KP MM NA NG PN SR TF TK UM UZ"
LEFT_OUT = frozenset(_LEFT_OUT.split())

AMBULANCE = {
    country: tuple(numbers.split())
    for country, numbers in {
        "AD": "116 112",
        "AE": "998",
        "AF": "102 119",
        "AL": "127 112",
        "AM": "103",
        "AR": "107",
        "AT": "144 112",
        "AU": "000",
        "AZ": "103 112",
        "BA": "124",
        "BB": "511",
        "BF": "18",
        "BL": "18",
        "BN": "991",
        "BO": "118",
        "BQ": "911",
        "BR": "192",
        "BS": "919 911",
        "BW": "997 112",
        "BY": "103",
        "CA": "911",
        "CC": "000",
        "CD": "118",
        "CF": "1220",
        "CG": "118",
        "CH": "144 112",
        "CI": "180",
        "CK": "998",
        "CL": "131",
        "CN": "120",
        "CO": "123",
        "CR": "911",
        "CU": "104",
        "CV": "130",
        "CW": "911",
        "CX": "000",
        "CZ": "155 112",
        "DJ": "18",
        "DM": "999",
        "DO": "911",
        "DZ": "14 112",
        "EC": "911",
        "EG": "123",
        "EH": "15",
        "ER": "114",
        "ET": "939",
        "FR": "15 112",
        "GA": "1300",
        "GB": "999 112",
        "GF": "15",
        "GG": "999 112",
        "GH": "193",
        "GI": "190 112",
        "GM": "116",
        "GP": "15",
        "GR": "166 112",
        "GT": "123",
        "GW": "118",
        "GY": "913",
        "HK": "999 112",
        "HR": "194 112",
        "HT": "118",
        "HU": "104 112",
        "ID": "119 118",
        "IE": "112 999",
        "IL": "101",
        "IN": "112 108",
        "IQ": "122",
        "IR": "115",
        "IT": "112 118",
        "JE": "999 112",
        "JM": "110",
        "JO": "911",
        "JP": "119",
        "KE": "999 112",
        "KG": "103",
        "KH": "119",
        "KI": "194",
        "KM": "18",
        "KR": "119",
        "KZ": "103 112",
        "LA": "195",
        "LB": "140",
        "LI": "144 112",
        "LK": "110",
        "LV": "113 112",
        "LY": "193",
        "MA": "15",
        "MC": "18 112",
        "ME": "124 112",
        "MF": "15",
        "MG": "118",
        "MK": "194 112",
        "ML": "15",
        "MN": "103",
        "MQ": "15 112",
        "MR": "18",
        "MU": "114",
        "MV": "102",
        "MW": "998",
        "MX": "911",
        "MY": "999",
        "MZ": "117",
        "NC": "15",
        "NE": "15",
        "NI": "128",
        "NO": "113",
        "NP": "102",
        "NR": "111",
        "NZ": "111",
        "OM": "9999",
        "PE": "117 116",
        "PF": "15",
        "PG": "111",
        "PH": "911",
        "PK": "1122 115",
        "PL": "112 999",
        "PM": "15",
        "PS": "101",
        "RE": "15 112",
        "RU": "103 112",
        "SA": "997 911",
        "SG": "995",
        "SH": "999",
        "SJ": "113",
        "SK": "155 112",
        "SM": "118",
        "SN": "18",
        "SX": "919",
        "SY": "110",
        "TD": "18",
        "TG": "118",
        "TH": "1669",
        "TJ": "103",
        "TM": "03",
        "TN": "190",
        "TO": "911 933",
        "TT": "990",
        "TW": "119",
        "TZ": "114 115",
        "UA": "103 112",
        "US": "911",
        "VA": "118 112",
        "VE": "911",
        "VN": "115",
        "WF": "15",
        "WS": "996 911",
        "YE": "191",
        "YT": "15 112",
        "ZA": "10177 112",
        "ZM": "112 999",
        "ZW": "994 112",
    }.items()
}


def countries() -> tuple[str, ...]:
    """Every country that a zone of the tz database stands for, in alphabetical order."""
    return tuple(sorted({found for tz in all_zones() if (found := country_of(tz))}))


def is_emergency(number: str, country: str) -> bool:
    """Whether the metadata has it as an emergency number of this country."""
    return is_emergency_number(number, country)


def numbers_of(country: str) -> tuple[str, ...]:
    """The numbers to show there. Raises ValueError for one the metadata does not know."""
    if country in LEFT_OUT:
        return ()
    usual = (number for number in ANYWHERE if is_emergency(number, country))
    numbers = AMBULANCE.get(country) or tuple(usual)[:1]
    unknown = [number for number in numbers if not is_emergency(number, country)]
    if unknown or not numbers:
        raise ValueError(f"{country}: {unknown or 'no number'}")
    return numbers


def document() -> str:
    """The whole file."""
    head = (
        "# The numbers that call an ambulance, by country (ISO code), the best known first.\n"
        f"# Made by tests/workshop/emergency.py from phonenumbers {phonenumbers.__version__}, the\n"
        "# Python port of libphonenumber, Apache License 2.0. It tells how they are chosen.\n"
        "# Countries that are not here get 112, 999 and 911.\n"
    )
    quoted = {c: ", ".join(f'"{number}"' for number in numbers_of(c)) for c in countries()}
    return head + "".join(f'"{c}": [{numbers}]\n' for c, numbers in quoted.items() if numbers)


if __name__ == "__main__":
    FILE.write_text(document(), encoding="utf-8")
    sys.stdout.write(f"{FILE.name}: {document().count('[')} countries\n")
