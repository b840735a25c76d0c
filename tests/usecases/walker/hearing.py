"""From a tap on what was shown to what the person told by it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.chat import buttons as b
from bot.domain.diary import (
    Answer,
    CheckInQuestion,
    HowNow,
    PainPlace,
    Reply,
    RoutineItem,
    SignQuestion,
    WorseCause,
)
from bot.domain.exercise import ExerciseId, Limit, Place, Thing
from bot.domain.reasons import Reason
from bot.domain.typed.intents import Intent
from bot.usecases import screens as s
from tests.usecases.walker.phone import Look
from tests.usecases.walker.records import NERVES, Session
from tests.usecases.walker.told import DAYS_AGO, Told

A_DAY = timedelta(days=1)
STRONG_USUAL = 7
FOUR_WEEKS, TWELVE_WEEKS = timedelta(weeks=4), timedelta(weeks=12)
NIGHT_ENDS = time(4)
"""Until then "today" is the evening before, and a morning told then belongs to it."""
ONE_LEG, TYPED = "one leg", "typed"
CHOSEN_ANEW = (Reason.NO_FLOOR_TODAY, Reason.GENTLE_DAY, Reason.FITTED)
PASSES_IN = {
    Limit.LEG_SYMPTOMS: FOUR_WEEKS,
    Limit.RECENT_SURGERY: TWELVE_WEEKS,
    Limit.POSTPARTUM: TWELVE_WEEKS,
}
"""When a limit is asked about again (3.B)."""
ASK_FIRST = frozenset(
    {
        *(Limit.PREGNANT, Limit.POSTPARTUM, Limit.OSTEOPOROSIS, Limit.HIP_REPLACEMENT),
        *(Limit.RECENT_SURGERY, Limit.BP_OR_HEART, Limit.FALLS_OR_DIZZY),
        Limit.HERNIA_OR_PELVIC_FLOOR,
    }
)


@dataclass(slots=True)
class Signs:
    """Warning signs: what blocks, since when, and which questions about them are owed. The newest
    no to the four settles what was told up to `four_after`."""

    blocks: list[date] = field(default_factory=list)
    owed: dict[object, str] = field(default_factory=dict)
    four_after: int = 0
    severe_on: date | None = None
    none_on: dict[SignQuestion, date] = field(default_factory=dict)
    conditions_on: date | None = None
    told_at: datetime | None = None
    agreed: frozenset[str] = frozenset()


@dataclass(slots=True)
class Ear:
    """Hears taps and remembers what stood where."""

    told: Told
    signs: Signs = field(default_factory=Signs)
    place: Place = Place.FLOOR
    days: dict[int, date] = field(default_factory=dict)
    items: dict[tuple[int, int], RoutineItem] = field(default_factory=dict)
    stand: dict[int, dict[int, RoutineItem]] = field(default_factory=dict)
    named: dict[tuple[int, ExerciseId], RoutineItem] = field(default_factory=dict)
    seqs: dict[int, Session] = field(default_factory=dict)
    mornings: dict[int, int] = field(default_factory=dict)
    newest: int = 0
    began: int = 0
    shown_limits: frozenset[Limit] = frozenset()
    at: datetime | None = None
    clock: time = NIGHT_ENDS
    weekdays: frozenset[int] = frozenset(range(7))
    has_agreed: bool = False
    things_asked: bool = False
    needs_asked: frozenset[Limit] = frozenset()
    needs_on: set[tuple[date, date]] = field(default_factory=set)
    again_on: dict[Limit, date] = field(default_factory=dict)
    swapped: dict[int, set[ExerciseId]] = field(default_factory=dict)
    swapping: tuple[int, int] | None = None
    asked_on: dict[tuple[date, date], set[str]] = field(default_factory=dict)
    paused_until: date | None = None
    pause_on: bool = False
    weeks: dict[tuple[int, CheckInQuestion], int] = field(default_factory=dict)
    first_planned: date | None = None

    # --- what stands on a screen ------------------------------------------------------------

    def sees(self, screen: s.Screen, on: date) -> None:
        self.told.today = on
        if isinstance(screen, s.Opening):
            self._stands(screen.routine, screen.local_date)
            self.stand.pop(screen.routine, None)
            for item in screen.items:
                self.named[screen.routine, item.exercise] = item
        elif isinstance(screen, s.Card):
            self._stands(screen.routine, on)
            self._gives_way(screen.routine, (screen.item,))
            self._item(screen.routine, screen.index, screen.item)
        elif isinstance(screen, s.CardList):
            self._stands(screen.routine, on)
            self._gives_way(screen.routine, tuple(item for _, item in screen.items))
            for index, item in screen.items:
                self._item(screen.routine, index, item)
        elif isinstance(screen, s.AskDiscomfort | s.AskPainPlace | s.AskPainKind):
            self._cause(screen.cause, screen.exercise)
        elif isinstance(screen, s.AskHinge):
            own = self.told.of_exercise.get(screen.exercise, [])
            self.seqs[screen.cause] = max(own, key=lambda x: x.told_order)
        elif isinstance(screen, s.ChangeDay):
            self._changes(screen)
        elif isinstance(screen, s.AskMorningCause):
            unexplained = [m for m in self.told.mornings.values() if m.why is None]
            if unexplained:
                self.mornings[screen.morning] = max(unexplained, key=_said).routine

    def began_on(self, done: date) -> date:
        """The day of the first routine, whether anything of it was done or not."""
        return min(self.first_planned or done, done)

    def _stands(self, routine: int, on: date) -> None:
        self.first_planned = self.first_planned or on
        self.days.setdefault(routine, on)
        self.newest = max(self.newest, routine)

    def _gives_way(self, routine: int, items: tuple[RoutineItem, ...]) -> None:
        """Where the rest of a day was chosen anew, what stood there and was not done is gone."""
        known = {item.exercise: item.why for item in self.standing(routine).values()}
        if any(i.why in CHOSEN_ANEW and known.get(i.exercise) is not i.why for i in items):
            self.stand[routine] = {}

    def _item(self, routine: int, index: int, item: RoutineItem) -> None:
        before = self.items.get((routine, index))
        if self.swapping == (routine, index) and before and before.exercise != item.exercise:
            self.swapped.setdefault(routine, set()).add(before.exercise)
        self.swapping = None
        self.items[routine, index] = item
        self.stand.setdefault(routine, {})[index] = item
        self.named[routine, item.exercise] = item

    def _cause(self, seq: int, exercise: ExerciseId) -> None:
        if seq in self.seqs:
            return
        asked = (Answer.PAIN, Answer.DISCOMFORT)
        found = [x for x in self.told.of_exercise.get(exercise, ()) if x.answer in asked]
        if found:
            self.seqs[seq] = max(found, key=lambda x: x.told_order)

    def _changes(self, screen: s.ChangeDay) -> None:
        for exercise, _, seq in screen.answers:
            session = self.told.sessions.get((screen.routine, exercise))
            if session is not None:
                self.seqs[seq] = session
        if screen.morning is not None:
            self.mornings[screen.morning[1]] = screen.routine

    def standing(self, routine: int) -> dict[int, RoutineItem]:
        """The exercises that stand in a routine by its cards, by their places."""
        return self.stand.get(routine, {})

    def limit_to(self, limits: frozenset[Limit]) -> None:
        """New limits; what is no longer told is asked about anew once it is told again."""
        for limit in limits - self.told.limits:
            if limit in PASSES_IN:
                self.again_on[limit] = self.told.today + PASSES_IN[limit]
        if Limit.NO_FLOOR in self.told.limits - limits:
            self.place = Place.FLOOR
        self.told.limits = limits
        self.signs.agreed &= self.first_reasons()

    def first_reasons(self) -> frozenset[str]:
        """What a professional is asked about before exercise (1.B, 3.A)."""
        strong = {"usual pain"} if self.told.usual >= STRONG_USUAL else set()
        return frozenset({str(limit) for limit in self.told.limits & ASK_FIRST} | strong)

    @property
    def once_a_week(self) -> bool:
        return len(self.weekdays) == 1

    # --- what a tap tells -------------------------------------------------------------------

    def hears(self, look: Look, button: b.Button, now: Look) -> None:
        """A tap that was taken, on this card."""
        screen = look.screen
        self.at, self.clock = now.at, now.clock
        ticks = [x for x in look.buttons if isinstance(x, b.TickLimit | b.TickOwn)]
        self.shown_limits = frozenset(x.limit for x in ticks)
        told = HEARD.get(type(button))
        if told is not None:
            told(self, screen, button)
        self._owes()

    def typed(self, intent: Intent | None, text: str) -> None:
        """Words; those of a sign owe the question about signs."""
        if intent is Intent.SIGN and not self.signs.blocks and self.has_agreed:
            self.signs.owed[TYPED] = f"{text!r}"

    def commands(self, command: str) -> None:
        if command == "/resume":
            self.pause_on = False

    def _owes(self) -> None:
        """A run of worse mornings or a flare owes the four signs (P8, P11)."""
        began = max(self.told.back.began, default=0)
        if began > max(self.began, self.signs.four_after):
            self.began = began
            self.signs.owed["worse"] = "a run of worse mornings or a flare"

    def session_of(self, routine: int, index: int) -> Session | None:
        item = self.items.get((routine, index))
        return self.told.sessions.get((routine, item.exercise)) if item else None


def _said(morning: Any) -> int:
    return int(morning.said_order)


def _consents(ear: Ear, screen: s.Screen, button: b.Agree) -> None:
    ear.has_agreed = True


def _answer(ear: Ear, screen: s.Screen, button: Any) -> None:
    item = ear.items.get((button.routine, button.item))
    if item is not None:
        on = ear.days.get(button.routine, ear.told.today)
        ear.told.answered(button.routine, item, item.exercise, on, button.answer)


def _all_fine(ear: Ear, screen: s.Screen, button: b.AllFine) -> None:
    first = ear.told.order + 1
    for index in map(int, button.items.split("-")):
        item = ear.items[button.routine, index]
        on = ear.days.get(button.routine, ear.told.today)
        ear.told.answered(button.routine, item, item.exercise, on, Answer.OK).together = first


def _undo(ear: Ear, screen: s.Screen, button: b.Undo) -> None:
    session = ear.seqs.get(button.answer)
    undo = getattr(screen, "undo", None)
    if isinstance(undo, tuple):
        of = getattr(screen, "routine", 0)
        own = [
            x
            for x in ear.told.of_exercise.get(undo[0], ())
            if x.answer is undo[1] and x.routine == of
        ]
        session = max(own, key=lambda x: x.told_order, default=session)
    if session is not None and session.before is not None:
        ear.told.change(session, session.before)
        session.before = None
    elif session is not None:
        ear.told.take_back(session)


def _undo_all(ear: Ear, screen: s.Screen, button: b.UndoAll) -> None:
    together = max((x.together for x in ear.told.sessions.values()), default=0)
    for session in [x for x in ear.told.sessions.values() if together and x.together == together]:
        ear.told.take_back(session)


def _discomfort(ear: Ear, screen: s.Screen, button: b.NameDiscomfort) -> None:
    session = ear.seqs.get(button.cause)
    if session is not None:
        ear.told.explain(session, button.kind)


def _pain_place(ear: Ear, screen: s.Screen, button: b.PlacePain) -> None:
    session = ear.seqs.get(button.cause)
    if button.place is PainPlace.CHEST:
        ear.signs.blocks.append(ear.told.today)
        ear.signs.told_at = ear.at
    elif session is not None:
        session.place = button.place


def _pain_score(ear: Ear, screen: s.Screen, button: b.ScorePain) -> None:
    session = ear.seqs.get(button.cause)
    if session is not None:
        was_strong, session.score = session.is_strong, button.score
        if session.is_strong and not was_strong:
            _severe(ear, session, f"pain of {button.score}")


def _pain_kind(ear: Ear, screen: s.Screen, button: b.NamePain) -> None:
    session = ear.seqs.get(button.cause)
    if session is None:
        return
    session.kind = button.kind
    if session.kind in NERVES:
        _severe(ear, session, f"{button.kind} pain")
    if session.is_numb_leg:
        ear.signs.owed[ONE_LEG] = "a numb leg"


def _severe(ear: Ear, session: Session, why: str) -> None:
    """P3: enough for today, and near the back the four signs are owed."""
    ear.signs.severe_on = ear.told.today
    if session.is_near_the_back:
        ear.signs.owed["pain", session.routine, session.exercise] = why


def _name_hurt(ear: Ear, screen: s.Screen, button: b.NameHurt) -> None:
    assert isinstance(screen, s.WhatHurt)
    exercise = dict(screen.items)[button.item]
    known = ear.told.sessions.get((button.routine, exercise))
    if known is not None and known.answer is Answer.PAIN:
        return
    item = ear.named.get((button.routine, exercise))
    on = ear.days.get(button.routine, ear.told.today)
    ear.told.answered(button.routine, item, exercise, on, Answer.PAIN)


def _change_answer(ear: Ear, screen: s.Screen, button: b.ChangeTo) -> None:
    session = ear.seqs.get(button.said)
    if session is not None and not (
        session.answer is button.answer and button.answer is not Answer.DISCOMFORT
    ):
        before = session.answer
        ear.told.change(session, button.answer)
        session.before = before


def _change_morning(ear: Ear, screen: s.Screen, button: b.ChangeMorning) -> None:
    routine = ear.mornings.get(button.said)
    if isinstance(screen, s.PickMorning):
        routine = screen.routine
    morning = ear.told.mornings.get(routine) if routine is not None else None
    if routine is not None and morning is not None and morning.feel is not button.feel:
        ear.told.woke_otherwise(routine, button.feel)


def _morning(ear: Ear, screen: s.Screen, button: b.MorningFeel) -> None:
    of = ear.days.get(button.check)
    if isinstance(screen, s.Opening) and screen.check_of is not None:
        of = screen.check_of
    if of is None:
        return
    day = ear.days.get(button.routine, ear.told.today)
    is_night = ear.clock < NIGHT_ENDS and ear.told.today - day == A_DAY
    ear.told.woke(button.check, of, button.feel, on=day if is_night else ear.told.today)


def _morning_of(ear: Ear, seq: int) -> Any:
    routine = ear.mornings.get(seq)
    return ear.told.mornings.get(routine) if routine is not None else None


def _morning_cause(ear: Ear, screen: s.Screen, button: b.MorningCause) -> None:
    assert isinstance(screen, s.AskMorningCause)
    named = screen.exercises[button.exercise] if button.why is WorseCause.EXERCISE else None
    morning = _morning_of(ear, button.morning)
    if morning is not None:
        ear.told.explain_morning(morning, button.why, named)


def _morning_score(ear: Ear, screen: s.Screen, button: b.MorningScore) -> None:
    morning = _morning_of(ear, button.morning)
    if morning is not None:
        ear.told.score_morning(morning, button.score)


def _bad_day(ear: Ear, screen: s.Screen, button: b.ScoreBadDay) -> None:
    ear.told.bad_day(button.score)


def _no_floor(ear: Ear, screen: s.Screen, button: b.LeaveFloor) -> None:
    ear.told.no_floor_on.add(ear.days.get(button.routine, ear.told.today))


def _change_of_day(ear: Ear, screen: s.Screen, button: b.TakeBackChange) -> None:
    choices = getattr(screen, "choices", None)
    if choices is not None and button.cause == choices.bad_back:
        ear.told.no_bad_day()
    elif choices is not None:
        ear.told.no_floor_on.discard(ear.days.get(ear.newest, ear.told.today))


def _signs(ear: Ear, screen: s.Screen, button: Any) -> None:
    signs = ear.signs
    if button.reply is Reply.NO:
        signs.none_on[button.question] = ear.told.today
        if button.question is SignQuestion.FOUR:
            signs.four_after = ear.told.order
            signs.owed = {why: told for why, told in signs.owed.items() if why == ONE_LEG}
    else:
        signs.blocks.append(ear.told.today)
        signs.told_at = ear.at
        signs.none_on.pop(button.question, None)


def _typed_reply(ear: Ear, screen: s.Screen, button: b.SignWordsReply) -> None:
    """[None of these] is a no to both lists, [Not about my body] no check at all."""
    signs = ear.signs
    signs.owed.pop(TYPED, None)
    if button.about_me:
        signs.four_after = ear.told.order
        signs.none_on.update(dict.fromkeys(SignQuestion, ear.told.today))
        signs.owed = {why: told for why, told in signs.owed.items() if why == ONE_LEG}


def _week_signs(ear: Ear, screen: s.Screen, button: b.WeekSignsNone) -> None:
    """[None of these] at the check-in of a week: a no to both lists."""
    signs = ear.signs
    signs.four_after = ear.told.order
    signs.none_on.update(dict.fromkeys(SignQuestion, ear.told.today))
    signs.owed = {why: told for why, told in signs.owed.items() if why in (ONE_LEG, TYPED)}


def _week_answer(ear: Ear, screen: s.Screen, button: b.AnswerWeek) -> None:
    ear.weeks[button.week, button.question] = button.value


def _one_leg(ear: Ear, screen: s.Screen, button: b.OneLegReply) -> None:
    ear.signs.owed.pop(ONE_LEG, None)
    if button.reply is not Reply.NO:
        ear.signs.blocks.append(ear.told.today)
        ear.signs.told_at = ear.at


def _slip(ear: Ear, screen: s.Screen, button: b.TakeBackSign) -> None:
    """A slip: its question is asked again, so it is owed as it was."""
    if ear.signs.blocks:
        ear.signs.blocks.pop()


def _stable(ear: Ear, screen: s.Screen, button: b.SettleSign) -> None:
    if button.is_lasting:
        ear.signs.blocks.clear()
        ear.signs.owed.clear()
        ear.signs.none_on[SignQuestion.OTHERS] = ear.told.today


def _cleared(ear: Ear, screen: s.Screen, button: b.ClearWhen) -> None:
    """A professional's word: from the next day on, and never a check from before the sign."""
    signs, today = ear.signs, ear.told.today
    said_on = today - DAYS_AGO[button.when] * A_DAY
    if signs.blocks and said_on > max(signs.blocks):
        signs.blocks.clear()
        for session in ear.told.sessions.values():
            session.is_looked_at = True
        signs.owed.clear()
        signs.none_on.update(dict.fromkeys(SignQuestion, today))


def _word(ear: Ear, screen: s.Screen, button: b.WordWhen) -> None:
    ear.told.said(button.exercise, button.word, button.when)


def _word_back(ear: Ear, screen: s.Screen, button: b.TakeBackWord) -> None:
    exercise = getattr(screen, "exercise", None)
    if exercise is not None:
        ear.told.unsaid(exercise)


def _conditions(ear: Ear, screen: s.Screen, button: b.Button) -> None:
    """The list shows what it is about: the rest of the limits stays."""
    assert isinstance(screen, s.AskConditions)
    ear.limit_to((ear.told.limits - ear.shown_limits) | screen.ticked)
    ear.signs.conditions_on = ear.told.today


def _own(ear: Ear, screen: s.Screen, button: b.OwnDone) -> None:
    assert isinstance(screen, s.OwnTicks)
    if button.page is s.Page.THINGS:
        ear.things_asked = True
    if screen.ticked != ear.told.limits & ear.shown_limits:
        ear.limit_to((ear.told.limits - ear.shown_limits) | screen.ticked)
        if button.page is s.Page.CONDITIONS:
            ear.signs.conditions_on = ear.told.today
        if button.page is s.Page.POSITIONS:
            ear.needs_asked |= ear.shown_limits


def _needs(ear: Ear, screen: s.Screen, button: b.AnswerNeeds) -> None:
    assert isinstance(screen, s.AskNeeds)
    ear.limit_to((ear.told.limits - frozenset(screen.needs)) | screen.ticked)
    ear.needs_asked |= frozenset(screen.needs)
    ear.needs_on.add((ear.days.get(screen.routine, ear.told.today), ear.told.today))


def _tick_need(ear: Ear, screen: s.Screen, button: b.TickNeed) -> None:
    """With one need alone a no is one tap."""
    if isinstance(screen, s.AskNeeds) and len(screen.needs) == 1 and button.on:
        ear.limit_to(ear.told.limits | {button.need})
        ear.needs_asked |= {button.need}
        ear.needs_on.add((ear.days.get(screen.routine, ear.told.today), ear.told.today))


def _things(ear: Ear, screen: s.Screen, button: b.AnswerThings) -> None:
    """What is at hand: what is not ticked is missing."""
    assert isinstance(screen, s.AskThings)
    missing = {thing.lack for thing in Thing if button.none or thing not in screen.ticked}
    ear.limit_to((ear.told.limits - {thing.lack for thing in Thing}) | missing)
    ear.things_asked = True
    ear.needs_on.add((ear.days.get(screen.routine, ear.told.today), ear.told.today))


def _note_limit(ear: Ear, screen: s.Screen, button: b.NoteLimit) -> None:
    ear.limit_to(ear.told.limits | {button.limit})


def _usual(ear: Ear, screen: s.Screen, button: Any) -> None:
    ear.told.says_usual(button.score)


def _floor(ear: Ear, screen: s.Screen, button: b.TellFloor) -> None:
    if button.can_use:
        ear.told.limits -= {Limit.NO_FLOOR}
        ear.place = ear.told.place = Place.FLOOR
    else:
        ear.told.limits |= {Limit.NO_FLOOR}


def _place(ear: Ear, screen: s.Screen, button: b.ChoosePlace) -> None:
    ear.place = ear.told.place = button.place


def _days(ear: Ear, screen: s.Screen, button: b.DaysDone) -> None:
    assert isinstance(screen, s.AskDays)
    ear.weekdays = screen.chosen or ear.weekdays


def _passing(ear: Ear, screen: s.Screen, button: b.TellPassing) -> None:
    """How it is now: gone, the same, or worse, which asks for both lists of signs."""
    if button.how is HowNow.GONE:
        ear.limit_to(ear.told.limits - {button.limit})
        return
    ear.again_on[button.limit] = ear.told.today + FOUR_WEEKS
    if button.how is HowNow.WORSE:
        ear.signs.none_on.clear()


def _agreed(ear: Ear, screen: s.Screen, button: b.FirstAsked) -> None:
    ear.signs.agreed = ear.first_reasons() if button.agreed else frozenset()


def _swap(ear: Ear, screen: s.Screen, button: b.Swap) -> None:
    ear.swapping = (button.routine, button.item)


def _pause_weeks(ear: Ear, screen: s.Screen, button: b.PauseWeeks) -> None:
    ear.pause_on, ear.paused_until = True, ear.told.today + timedelta(weeks=button.weeks)


def _pause_until(ear: Ear, screen: s.Screen, button: b.PauseUntil) -> None:
    ear.pause_on, ear.paused_until = True, button.day


def _pause_open(ear: Ear, screen: s.Screen, button: b.PauseOpen) -> None:
    ear.pause_on, ear.paused_until = True, None


def _resumed(ear: Ear, screen: s.Screen, button: b.EndPause) -> None:
    ear.pause_on = False


HEARD: dict[type, Callable[[Ear, s.Screen, Any], None]] = {
    b.Agree: _consents,
    b.GiveAnswer: _answer,
    b.AnswerSwapped: _answer,
    b.AllFine: _all_fine,
    b.Undo: _undo,
    b.UndoAll: _undo_all,
    b.NameDiscomfort: _discomfort,
    b.PlacePain: _pain_place,
    b.ScorePain: _pain_score,
    b.NamePain: _pain_kind,
    b.NameHurt: _name_hurt,
    b.ChangeTo: _change_answer,
    b.ChangeMorning: _change_morning,
    b.MorningFeel: _morning,
    b.MorningCause: _morning_cause,
    b.MorningScore: _morning_score,
    b.ScoreBadDay: _bad_day,
    b.LeaveFloor: _no_floor,
    b.TakeBackChange: _change_of_day,
    b.SignsReply: _signs,
    b.TellSign: _signs,
    b.SignWordsReply: _typed_reply,
    b.WeekSignsNone: _week_signs,
    b.AnswerWeek: _week_answer,
    b.OneLegReply: _one_leg,
    b.TakeBackSign: _slip,
    b.SettleSign: _stable,
    b.ClearWhen: _cleared,
    b.WordWhen: _word,
    b.TakeBackWord: _word_back,
    b.ConditionsDone: _conditions,
    b.ConditionsNone: _conditions,
    b.OwnDone: _own,
    b.AnswerNeeds: _needs,
    b.TickNeed: _tick_need,
    b.AnswerThings: _things,
    b.NoteLimit: _note_limit,
    b.UsualPain: _usual,
    b.OwnUsualPain: _usual,
    b.TellFloor: _floor,
    b.DaysDone: _days,
    b.FirstAsked: _agreed,
    b.TellPassing: _passing,
    b.Swap: _swap,
    b.PauseWeeks: _pause_weeks,
    b.PauseUntil: _pause_until,
    b.PauseOpen: _pause_open,
    b.EndPause: _resumed,
    b.ChoosePlace: _place,
}
