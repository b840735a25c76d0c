"""Turn content files into domain objects, and tell every error of every file at once.

`content/exercises/<category>/<id>.yaml` hold facts, `content/<language>/` holds words,
`content/sources.yaml` says where facts come from, `content/facts.yaml` which of them each fact
to live by has, `content/emergency.yaml` and
`content/crisis.yaml` what to call where, `content/cities.tsv` the zone of each
large city. Words are read by the chat; this package only checks that none is missing.
"""

from bot.library.cities import load_cities
from bot.library.emergency import load_emergency
from bot.library.files import ContentError, Problem
from bot.library.intent_words import load_intent_words, load_sign_words
from bot.library.load import check, load_library
from bot.library.time_words import load_date_words, load_time_words
from bot.library.words import FIRST_LANGUAGE, languages

__all__ = [
    "FIRST_LANGUAGE",
    "ContentError",
    "Problem",
    "check",
    "languages",
    "load_cities",
    "load_date_words",
    "load_emergency",
    "load_intent_words",
    "load_library",
    "load_sign_words",
    "load_time_words",
]
