"""Words about signs: the lasting ones, the follow-ups, the list of all signs."""

from __future__ import annotations

import re

import pytest

from bot.chat.showing.renderers import render_line
from bot.domain.diary import ClearedBy, ClearedWhen
from bot.domain.exercise import Limit
from bot.usecases import screens as s
from bot.usecases.person import Line
from tests.chat.screens.sample_screens import (
    LASTING,
    NAMED,
    SEVERAL,
    TZ,
    WORDS,
    keys,
    read,
    visible,
)


def test_a_lasting_sign_is_asked_about_below_the_advice() -> None:
    asked = s.AskStable(LASTING, TZ)

    assert read(asked).startswith("Please speak to a doctor today or tomorrow.")
    assert "You told me: One leg tingles, strength is the same." in read(asked)
    assert read(asked).count("•") == 5
    assert keys(asked) == [["No, or not sure"], ["Yes, only that"]]


def test_a_second_lasting_sign_is_told_to_need_a_look() -> None:
    together = s.SignAdvice(LASTING, TZ, False, True, False, together=True)

    assert "It is the second one in four weeks." in read(together)


def test_of_several_signs_the_emergencies_are_named_still() -> None:
    assert "Is it your chest" in read(s.SignAdvice(SEVERAL, TZ, False, True, False))


def test_who_was_checked_is_no_longer_sent_away_but_waits() -> None:
    checked = read(s.SignAdvice(NAMED, TZ, False, False, True, seen_somebody=True))

    assert checked.startswith("Do not exercise until they say that you can.")
    assert "112" in checked


def test_only_a_health_professional_counts_as_another_one() -> None:
    for by in ClearedBy:
        asked = read(s.AskCleared(5, by=by, dates=tuple(ClearedWhen)))
        assert ("health professional" in asked) is (by is ClearedBy.OTHER)


def test_a_strong_usual_pain_is_one_more_reason_to_ask_first() -> None:
    both = read(s.AskFirst((Limit.PREGNANT,), usual_pain=True))

    assert both.count("•") == 2
    assert "• Usual pain of 7 or more" in both
    assert "Usual pain" not in read(s.AskFirst((Limit.PREGNANT,)))


IN_THE_TABLE = """
numb between the legs; around the back passage; pee or poo; changed sexual feeling
both legs numb, painful or losing strength; unsteady walking; dragging a foot
one leg quickly losing strength; an accident; sudden strong pain after a small fall
chest pain, tightness; breathless; fainting; throbbing belly; fever with shaking or confusion
sudden tearing belly or back pain
fever; feeling ill; serious infection; back pain with earlier cancer, low defences or injected drugs
weight loss without reason; a lump; changed shape
pain at night; on coughing; in the upper back; band-like; that nothing eases
one leg numb, tingling or losing strength; an old accident; usual pain of 7 or more
"""


@pytest.mark.parametrize("words", re.split(r"[;\n] *", IN_THE_TABLE.strip()))
def test_the_warning_page_holds_every_sign_of_the_table(words: str) -> None:
    assert words in visible(render_line(Line("line-warning", {}), words=WORDS))


def test_each_tier_of_the_warning_page_holds_its_own_signs() -> None:
    page = visible(render_line(Line("line-warning", {}), words=WORDS))
    now, today, soon = re.split("A doctor today or tomorrow|A doctor or physio soon", page)

    assert all(words in now for words in ("Emergency care now", "accident", "shaking", "chest"))
    assert all(words in today for words in ("feeling ill", "cancer", "at night", "one leg"))
    assert all(words in soon for words in ("old accident", "7 or more", "after weeks"))
