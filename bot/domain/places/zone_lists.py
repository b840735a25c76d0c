"""Likely zones by language: plain lists, checked against the tz database by a test.

Orders are rough: by the number of people, and for a language by where most who use a phone in that
language live.
"""

from __future__ import annotations


def _zones(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# One zone for each set of rules in force somewhere now, the most people first.
POPULOUS = _zones("""
    Asia/Shanghai Asia/Kolkata Europe/Berlin America/New_York America/Sao_Paulo Africa/Lagos
    Africa/Johannesburg America/Mexico_City Asia/Jakarta Asia/Karachi Asia/Dhaka Asia/Tokyo
    America/Chicago Europe/Moscow Africa/Nairobi Asia/Manila Africa/Cairo Asia/Bangkok
    Europe/Kyiv Europe/London Asia/Tehran America/Los_Angeles Europe/Istanbul America/Bogota
    Africa/Abidjan Asia/Singapore Africa/Algiers Asia/Seoul Asia/Yangon Asia/Tashkent
    Africa/Casablanca Asia/Kabul America/Caracas America/Santo_Domingo Asia/Dubai Asia/Kathmandu
    Australia/Sydney America/Denver Asia/Colombo America/Santiago Africa/Maputo Europe/Athens
    Africa/Tripoli Europe/Lisbon Asia/Jerusalem Asia/Gaza Asia/Beirut Europe/Dublin
    Asia/Makassar Asia/Jayapura America/Havana America/Phoenix America/Vancouver
    America/Edmonton America/Winnipeg America/Jamaica America/Lima America/Halifax
    Asia/Hong_Kong Australia/Brisbane Pacific/Auckland Asia/Vladivostok Australia/Perth
    Australia/Adelaide Pacific/Honolulu Asia/Kamchatka Pacific/Bougainville Asia/Chita
    Atlantic/Cape_Verde America/St_Johns America/Anchorage Atlantic/Azores Australia/Darwin
    Pacific/Tahiti Pacific/Tongatapu Pacific/Guam America/Nuuk Pacific/Pago_Pago
    Pacific/Kiritimati Pacific/Galapagos Pacific/Marquesas Pacific/Easter America/Miquelon
    America/Noronha Pacific/Norfolk Pacific/Niue Pacific/Gambier Pacific/Chatham America/Adak
    Australia/Lord_Howe Australia/Eucla Pacific/Pitcairn Etc/GMT+12
""")

# Languages spoken over many zones, without one that most people live in.
SPREAD = frozenset({"en", "es", "ar"})

# The likely zones, the likeliest first.
BY_LANGUAGE = {
    language: _zones(zones)
    for language, zones in {
        "am": "Africa/Addis_Ababa",
        "ar": "Africa/Cairo Asia/Riyadh Africa/Algiers Africa/Casablanca Asia/Dubai",
        "az": "Asia/Baku Asia/Tehran Europe/Istanbul",
        "be": "Europe/Minsk Europe/Warsaw",
        "bg": "Europe/Sofia Europe/Berlin",
        "bn": "Asia/Dhaka Asia/Kolkata Asia/Dubai",
        "bs": "Europe/Sarajevo",
        "ca": "Europe/Madrid Atlantic/Canary",
        "cs": "Europe/Prague Europe/London",
        "da": "Europe/Copenhagen Atlantic/Faroe America/Nuuk",
        "de": "Europe/Berlin Europe/London Europe/Athens America/New_York",
        "el": "Europe/Athens Europe/Berlin Europe/London Australia/Melbourne",
        "en": "America/New_York Europe/London Asia/Kolkata America/Los_Angeles America/Chicago"
        " Australia/Sydney",
        "es": "America/Mexico_City Europe/Madrid America/Bogota America/Argentina/Buenos_Aires"
        " America/Caracas America/Santiago",
        "et": "Europe/Tallinn Europe/London",
        "fa": "Asia/Tehran Asia/Kabul Europe/Berlin America/Los_Angeles",
        "fi": "Europe/Helsinki Europe/Stockholm",
        "fil": "Asia/Manila Asia/Dubai America/Los_Angeles",
        "fr": "Europe/Paris America/Toronto Africa/Abidjan Africa/Kinshasa Africa/Algiers"
        " Indian/Reunion",
        "he": "Asia/Jerusalem Europe/London America/New_York",
        "hi": "Asia/Kolkata Asia/Dubai Europe/London America/New_York",
        "hr": "Europe/Zagreb Europe/Dublin",
        "hu": "Europe/Budapest Europe/London",
        "hy": "Asia/Yerevan Europe/Moscow America/Los_Angeles",
        "id": "Asia/Jakarta Asia/Makassar Asia/Jayapura",
        "it": "Europe/Rome Europe/London America/New_York",
        "ja": "Asia/Tokyo America/Los_Angeles Pacific/Honolulu",
        "ka": "Asia/Tbilisi Europe/Athens Europe/Berlin",
        "kk": "Asia/Almaty Europe/Moscow",
        "ko": "Asia/Seoul America/Los_Angeles America/New_York",
        "lt": "Europe/Vilnius Europe/London Europe/Oslo",
        "lv": "Europe/Riga Europe/London Europe/Berlin",
        "ml": "Asia/Kolkata Asia/Dubai Asia/Riyadh Europe/London",
        "ms": "Asia/Kuala_Lumpur Asia/Jakarta",
        "nb": "Europe/Oslo Europe/London",
        "nl": "Europe/Amsterdam Europe/London America/Paramaribo America/Curacao",
        "no": "Europe/Oslo Europe/London",
        "pl": "Europe/Warsaw Europe/London America/Chicago America/New_York",
        "pt": "America/Sao_Paulo America/Manaus Europe/Lisbon Africa/Luanda Africa/Maputo"
        " America/Rio_Branco",
        "ro": "Europe/Bucharest Europe/Berlin Europe/London",
        "ru": "Europe/Moscow Asia/Yekaterinburg Asia/Novosibirsk Asia/Almaty Europe/Samara"
        " Asia/Vladivostok",
        "sk": "Europe/Bratislava Europe/London",
        "sl": "Europe/Ljubljana",
        "sq": "Europe/Tirane Europe/Athens",
        "sr": "Europe/Belgrade",
        "sv": "Europe/Stockholm Europe/Helsinki",
        "sw": "Africa/Nairobi Africa/Kinshasa Africa/Lubumbashi",
        "ta": "Asia/Kolkata Asia/Singapore Asia/Dubai Europe/London",
        "te": "Asia/Kolkata America/New_York America/Chicago America/Los_Angeles",
        "th": "Asia/Bangkok",
        "tr": "Europe/Istanbul Europe/Berlin",
        "uk": "Europe/Kyiv Europe/Warsaw Europe/London America/New_York",
        "ur": "Asia/Karachi Asia/Kolkata Asia/Dubai Europe/London",
        "uz": "Asia/Tashkent Europe/Moscow",
        "vi": "Asia/Ho_Chi_Minh Asia/Tokyo America/Los_Angeles",
        "zh": "Asia/Shanghai America/Los_Angeles America/New_York Australia/Sydney",
    }.items()
}

# Where a language code names a country or a script: the zone of most people there.
BY_REGION = {
    "ar": "America/Argentina/Buenos_Aires",
    "at": "Europe/Vienna",
    "au": "Australia/Sydney",
    "be": "Europe/Brussels",
    "br": "America/Sao_Paulo",
    "ca": "America/Toronto",
    "ch": "Europe/Zurich",
    "cl": "America/Santiago",
    "co": "America/Bogota",
    "de": "Europe/Berlin",
    "es": "Europe/Madrid",
    "fr": "Europe/Paris",
    "gb": "Europe/London",
    "hant": "Asia/Taipei",
    "hk": "Asia/Hong_Kong",
    "ie": "Europe/Dublin",
    "in": "Asia/Kolkata",
    "mx": "America/Mexico_City",
    "nz": "Pacific/Auckland",
    "pe": "America/Lima",
    "pt": "Europe/Lisbon",
    "sg": "Asia/Singapore",
    "tw": "Asia/Taipei",
    "us": "America/New_York",
    "ve": "America/Caracas",
    "za": "Africa/Johannesburg",
}

# Other names of the database's cities, very large cities it leaves out, and names it has but that
# as many people use for another place.
ALIASES = {
    "bangalore": "Asia/Kolkata",
    "beijing": "Asia/Shanghai",
    "bombay": "Asia/Kolkata",
    "chennai": "Asia/Kolkata",
    "cordoba": "Europe/Madrid",
    "delhi": "Asia/Kolkata",
    "england": "Europe/London",
    "guangzhou": "Asia/Shanghai",
    "hanoi": "Asia/Bangkok",
    "ho chi minh city": "Asia/Ho_Chi_Minh",
    "hyderabad": "Asia/Kolkata",
    "la": "America/Los_Angeles",
    "lahore": "Asia/Karachi",
    "lisboa": "Europe/Lisbon",
    "merida": "Europe/Madrid",
    "moskva": "Europe/Moscow",
    "mumbai": "Asia/Kolkata",
    "new delhi": "Asia/Kolkata",
    "new york city": "America/New_York",
    "nyc": "America/New_York",
    "osaka": "Asia/Tokyo",
    "peking": "Asia/Shanghai",
    "rio de janeiro": "America/Sao_Paulo",
    "roma": "Europe/Rome",
    "saint petersburg": "Europe/Moscow",
    "san francisco": "America/Los_Angeles",
    "san juan": "America/Puerto_Rico",
    "shenzhen": "Asia/Shanghai",
    "st petersburg": "Europe/Moscow",
    "ulan bator": "Asia/Ulaanbaatar",
    "washington dc": "America/New_York",
    "wien": "Europe/Vienna",
}
