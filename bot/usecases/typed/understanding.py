"""Doing what a typed text means. Nothing typed is dropped without a word.

`INTENT_DEEDS` is the one table of meanings and deeds. A text without a deed is kept as a note.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from bot.domain.diary import SignWordsTyped
from bot.domain.thresholds import USUAL_SNOOZE
from bot.domain.typed.alarms import Alarm
from bot.domain.typed.hour_words import TimeWords
from bot.domain.typed.hours import hours_in
from bot.domain.typed.intents import Intent, IntentWords, Meaning, read_intent
from bot.usecases import accounts
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart, Deed
from bot.usecases.day import bad_day, no_floor, not_today, snoozing
from bot.usecases.exercises import browsing
from bot.usecases.person import CRISIS
from bot.usecases.routine import plan
from bot.usecases.routine.notes import keep_note, say_noted
from bot.usecases.settings import hours, pausing, settings
from bot.usecases.toasts import Ending, Refused, Toast
from bot.usecases.typed.hurting import ask_what_hurt
from bot.usecases.typed.offered_hour import offer_hour


def _say(key: str) -> Deed:
    def deed(chart: Chart) -> Ending:
        chart.say(key)
        return Toast.NONE

    return deed


def _or_say(deed: Deed) -> Deed:
    """Return the deed for typed words: a refusal, a toast after a tap, becomes a line here."""

    def deed_in_words(chart: Chart) -> Ending:
        ending = deed(chart)
        if isinstance(ending, Refused):
            chart.say(ending)
        return Toast.NONE

    return deed_in_words


INTENT_DEEDS: dict[Intent, Deed] = {
    Intent.DELETE: accounts.ask_delete,
    Intent.STOP: accounts.stop,
    Intent.BAD_DAY: bad_day.ask_bad_day,
    Intent.PROVIDER: browsing.open_resting,
    Intent.NOT_TODAY: _or_say(not_today.ask_why_not),
    Intent.NO_FLOOR: _or_say(no_floor.no_floor_today),
    Intent.PAUSE: pausing.ask,
    Intent.LATER: _or_say(partial(snoozing.snooze, minutes=USUAL_SNOOZE)),
    Intent.TODAY: plan.today,
    Intent.SETTINGS: settings.show,
    Intent.EXERCISES: browsing.open_exercises,
    Intent.HELP: _say("line-help"),
    Intent.THANKS: _say("line-thanks"),
    Intent.GREETING: _say("line-greeting"),
}
"""Deeds by meaning, the same as those of commands and buttons; for pain and hours see
`_asks_first`."""

BEFORE_CONSENT = frozenset({Intent.DELETE, Intent.STOP, Intent.HELP})
"""Meanings that ask and store nothing about health."""

SAYS_NO_MORE = frozenset(
    {Intent.DELETE, Intent.HELP, Intent.EXERCISES, Intent.SETTINGS, Intent.THANKS, Intent.GREETING}
)
"""Meanings whose text is not kept as a note too, whatever other words stand around them."""

CAN_INTERRUPT = frozenset({Intent.DELETE, Intent.STOP, Intent.PAIN, Intent.HELP})
"""Meanings that are done even while an hour, a city or the like is asked for."""


def show_warning(chart: Chart) -> Ending:
    """Show the list of warning signs: `/warning` or [Warning signs].

    After consent, and while no sign stands, it has the buttons that tell one.
    """
    chart.say("line-warning", **({"ask": 1} if _can_tell_sign(chart) else {}))
    return Toast.NONE


LINE_OF_ALARM = {
    Alarm.EMERGENCY: "line-call-now",
    Alarm.CLOT: "line-clot",
    Alarm.PREGNANT: "line-pregnant",
}
"""Words about what the list of signs does not hold."""


def comfort(chart: Chart, *, alarms: tuple[Alarm, ...]) -> Ending:
    """Say who is there now for somebody in despair, and nothing else; the words are not kept.

    A sign in the same words is owed: it is asked about as soon as the person writes or taps again.
    """
    chart.say(CRISIS)
    if Alarm.SIGNS in alarms and _can_tell_sign(chart):
        _owe_signs(chart)
    return Toast.NONE


def warn(chart: Chart, alarms: tuple[Alarm, ...] = (), *, note: int = 0) -> None:
    """Ask for all signs after words of one, before anything else; `note` keeps the words.

    Before it comes what `alarms` need that is not on the list. Before consent, and while a sign
    stands, the list is only shown.
    """
    for alarm in alarms:
        if alarm in LINE_OF_ALARM:
            chart.say(LINE_OF_ALARM[alarm])
    if alarms == (Alarm.PREGNANT,):
        return
    if _can_tell_sign(chart):
        _owe_signs(chart, note)
    else:
        show_warning(chart)


def _owe_signs(chart: Chart, note: int = 0) -> None:
    accounts.keep_data(chart)  # whether to erase everything can be asked again
    chart.write(SignWordsTyped(note))


def _can_tell_sign(chart: Chart) -> bool:
    return bool(chart.state.consent) and chart.state.safety.block is None


def take_text(chart: Chart, text: str, intents: IntentWords, times: TimeWords) -> None:
    """Do what the text means; if it says more than that, keep the words as a note too."""
    meaning = read_intent(text, intents, times)
    if not chart.state.consent:
        if meaning.intent in BEFORE_CONSENT:
            INTENT_DEEDS[meaning.intent](chart)
        elif meaning.intent is not Intent.SIGN:
            chart.say("line-no-consent")
    elif not _asks_first(chart, text, meaning, intents, times):
        _do(chart, text, meaning)


def _asks_first(
    chart: Chart, text: str, meaning: Meaning, intents: IntentWords, times: TimeWords
) -> bool:
    """Whether the text was taken as pain, which asks what hurt, or as an hour: one in a sentence is
    offered, one alone is set."""
    if meaning.intent is Intent.PAIN:
        return ask_what_hurt(chart, text)
    if meaning.intent is not Intent.TIME:
        return False
    if hours.is_an_hour(chart, text, times):
        hours.type_hour(chart, text, times)
        return True
    reading = hours_in(text, times, intents.before_an_hour)
    if reading is None or not hours.fits_now(chart):
        return False
    offer_hour(chart, text, reading)
    return True


def _do(chart: Chart, text: str, meaning: Meaning) -> None:
    deed = INTENT_DEEDS.get(meaning.intent)
    if deed is None or not (meaning.is_all or meaning.intent in SAYS_NO_MORE):
        needs_tap = not chart.screen.allows.note
        say_noted(chart, keep_note(chart, text), needs_tap=needs_tap)
    if meaning.intent is Intent.PAIN:
        chart.say("line-hurt-elsewhere")
    if deed is not None:
        deed(chart)


OF_SAFETY = (
    *(s.AskSigns, s.AskTypedSigns, s.AskOneLeg, s.AskPainPlace, s.AskPainKind),
    *(s.SignAdvice, s.AskStable, s.AskCleared, s.AskFirst, s.AskPassing),
)
"""Screens that hide an open question: no text is its answer while one of them is shown."""

TextQuestion = Callable[[Chart, str], bool]
"""Takes a text as the answer to an open question; returns False if it is none."""


def answer_in_words(
    chart: Chart,
    text: str,
    questions: Mapping[type[q.Question], TextQuestion],
    *,
    meaning: Meaning,
) -> bool:
    """Take the text as the answer to the open question; return False if it was not.

    A text that the question refuses may mean something else (`CAN_INTERRUPT`, or a sign); then the
    question waits as it was. A sign is never taken as an activity that matters.
    """
    before = chart.person
    take = questions.get(type(chart.question)) if chart.question is not None else None
    is_hidden = before.stopped or isinstance(chart.screen, OF_SAFETY)
    is_no_goal = chart.asked(q.Goal) is not None and meaning.intent is Intent.SIGN
    if take is None or is_hidden or is_no_goal:
        return False
    if take(chart, text):
        return True
    if meaning.intent in CAN_INTERRUPT or meaning.intent is Intent.SIGN:
        chart.person = before
        return False
    return True
