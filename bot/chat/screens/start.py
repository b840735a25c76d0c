"""First contact: welcome and consent, conditions, usual pain, place; and erasing everything."""

from __future__ import annotations

from bot.chat.buttons import (
    Agree,
    ChoosePlace,
    ComeBack,
    ConditionsDone,
    ConditionsNone,
    Decline,
    EraseAll,
    FirstAsked,
    KeepAll,
    ReadLess,
    ReadMore,
    SendExport,
    TellPassing,
    TickLimit,
    UsualPain,
)
from bot.chat.screens.shared import Label, Rendered, Row, Voice, dashed, lines, one_each, renders
from bot.domain.diary import HowNow
from bot.domain.exercise import Limit, Place
from bot.usecases import screens as s

CONDITIONS = (
    (Limit.PREGNANT, Limit.FALLS_OR_DIZZY),
    (Limit.POSTPARTUM,),
    (Limit.RECENT_SURGERY,),
    (Limit.OSTEOPOROSIS,),
    (Limit.HIP_REPLACEMENT,),
    (Limit.BP_OR_HEART,),
    (Limit.BP_TREATED,),
    (Limit.LEG_SYMPTOMS,),
    (Limit.HERNIA_OR_PELVIC_FLOOR,),
)
"""The rows of conditions: a long label has a row of its own, so that it can be read."""


@renders(s.Welcome)
def welcome(screen: s.Welcome, voice: Voice) -> Rendered:
    if screen.declined:
        again = voice.label("welcome-again", ComeBack())
        return Rendered(voice.words.text("welcome-declined"), one_each(again))
    agree = voice.label("welcome-agree", Agree())
    if screen.more:
        text, look = "welcome-more", voice.label("welcome-read-less", ReadLess())
    else:
        text, look = "welcome", voice.label("welcome-read-more", ReadMore())
    no = voice.label("welcome-no-thanks", Decline())
    return Rendered(voice.words.text(text), ((agree,), (look, no)))


@renders(s.AskConditions)
def ask_conditions(screen: s.AskConditions, voice: Voice) -> Rendered:
    def condition(limit: Limit) -> Label:
        is_on = limit in screen.ticked
        button = TickLimit(limit, on=not is_on)
        return voice.ticked(voice.label(f"condition-{dashed(limit)}", button), is_on)

    if screen.ticked:
        last = voice.label("conditions-done", ConditionsDone())
    else:
        last = voice.label("conditions-none", ConditionsNone())
    rows = tuple(tuple(condition(limit) for limit in row) for row in CONDITIONS)
    return Rendered(voice.words.text("conditions"), (*rows, (last,)))


@renders(s.AskPassing)
def ask_passing(screen: s.AskPassing, voice: Voice) -> Rendered:
    """Ask how it is now; only symptoms can have got worse."""
    limit = screen.limit
    answers = HowNow if limit is Limit.LEG_SYMPTOMS else (HowNow.GONE, HowNow.SAME)
    key = f"passing-{dashed(limit)}"
    labels = (voice.label(f"{key}-{how}", TellPassing(limit, how)) for how in answers)
    return Rendered(voice.words.text(key), one_each(*labels))


@renders(s.AskFirst)
def ask_first(screen: s.AskFirst, voice: Voice) -> Rendered:
    """Advise to ask a professional first, and why; one who waits for the answer has one button."""
    asking: list[str] = [*screen.limits, *(["usual_pain"] if screen.usual_pain else [])]
    reasons = lines(voice.words.text(f"ask-first-{dashed(reason)}") for reason in asking)
    agreed = voice.label("ask-first-agreed", FirstAsked(agreed=True))
    later = voice.label("ask-first-later", FirstAsked(agreed=False))
    key = "ask-first-waiting" if screen.waiting else "ask-first"
    rows: tuple[Row, ...] = ((agreed,),) if screen.waiting else ((agreed,), (later,))
    return Rendered(voice.words.text(key, reasons=reasons), rows)


@renders(s.AskUsualPain)
def ask_usual_pain(_: s.AskUsualPain, voice: Voice) -> Rendered:
    return Rendered(voice.words.text("usual-pain"), voice.scores(UsualPain))


@renders(s.AskPlace)
def ask_place(screen: s.AskPlace, voice: Voice) -> Rendered:
    floor = voice.label("place-floor", ChoosePlace(Place.FLOOR))
    chair = voice.label("place-chair", ChoosePlace(Place.CHAIR))
    rows = one_each(floor, chair) if screen.floor_possible else one_each(chair)
    return Rendered(voice.words.text("place"), rows)


@renders(s.AskDelete)
def ask_delete(_: s.AskDelete, voice: Voice) -> Rendered:
    keep = voice.label("delete-no", KeepAll())
    export = voice.label("export-first", SendExport())
    erase = voice.label("delete-yes", EraseAll())
    return Rendered(voice.words.text("delete"), one_each(keep, export, erase))
