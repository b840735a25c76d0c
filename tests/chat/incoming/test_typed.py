"""Typed text is cleaned, and read for warning signs before all else."""

from __future__ import annotations

import re

import pytest

from bot.chat.incoming.typed import LONGEST, clean
from bot.domain.typed.intents import names_a_sign
from tests.shipped import shipped_content

WORDS = shipped_content().language.intent_words


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  7:40 \x00", "7:40"),
        ("\u202e7:40\u202c", "7:40"),
        ("\u20667:40\u2069", "7:40"),
        ("\ud8007", "7"),
        ("e\u0301", "é"),
        ("a\nb", "a\nb"),
        ("x" * (LONGEST + 9), "x" * LONGEST),
    ],
    ids=["control", "override", "isolate", "surrogate", "composed", "two lines", "too long"],
)
def test_text_is_cleaned(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


WARNINGS = """
numbness in my leg; NUMB; It feels numb down there; no feeling between my legs when wiping
tingling in my saddle area; I can't feel my private parts; I can’t feel the toilet paper
lost feeling around the back passage; I can't pee; need to wee all the time
trouble with my bladder; I wet myself; lost control of my bowels; incontinence
my poo just comes; urine leaks; no erection since Monday; sex feels different
changed sexual feeling; both legs hurt; Both my legs are tingling; my foot drags; foot-drop
my leg gave way; legs feel heavy; unsteady on my feet; weakness in my left leg
my leg is losing strength; I had a car accident; fell off a ladder
had a fall yesterday and now sudden pain; I have osteoporosis and fell over; chest pain
(chest tightness); short of breath; I fainted; collapsed; throbbing in my belly
fever and shaking; I have a temperature; chills; confusion; feeling unwell; I had an infection
my immune system is low; injected drugs; had breast cancer; I lost weight; a lump on my spine
swollen back; my back changed shape; the pain wakes me; pain at night; hurts when I cough
sneezing kills me; straining on the loo; pain between the shoulder blades; upper back
like a band around my ribs; nothing eases it; no position helps; pins and needles in one foot
"""

NO_WARNINGS = """
a good morning; 7:40; see you next week; my number is 5; a poor night, but I feel fine
at the weekend; people are nice; we went to the pool; that was easy; I fell asleep
I used a resistance band; can I skip today?; thank you; good night; peel an orange
the chestnut tree; half past seven; no pain; it was in August; breathing went well
my legs are tired; I am happy
"""


def phrases(table: str) -> list[str]:
    return re.split(r"[;\n] *", table.strip())


@pytest.mark.parametrize("text", phrases(WARNINGS))
def test_words_of_warning_are_recognised(text: str) -> None:
    assert names_a_sign(text, WORDS)


@pytest.mark.parametrize("text", ["", *phrases(NO_WARNINGS)])
def test_other_words_are_no_warning(text: str) -> None:
    assert not names_a_sign(text, WORDS)


def test_the_tables_of_words_are_long_enough_to_mean_something() -> None:
    assert len(phrases(WARNINGS)) >= 40
    assert len(phrases(NO_WARNINGS)) >= 15
