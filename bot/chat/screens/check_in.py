"""The check-in of a week in words: the offer, the signs, and three answers."""

from __future__ import annotations

from bot.chat.buttons import (
    AnswerChange,
    AnswerWeek,
    BackInCheckIn,
    LaterCheckIn,
    LeaveActivityOut,
    SignsReply,
    SkipCheckIn,
    StartCheckIn,
    WeekSignsNone,
)
from bot.chat.screens.about_you import question_rows
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    emergency_numbers,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.diary import (
    CHANGE_STEPS,
    Activity,
    CheckInQuestion,
    EndQuestion,
    Reply,
    SignQuestion,
)
from bot.usecases import screens as s


def offer_text(week: int, voice: Voice) -> Markup:
    return voice.words.text("week-offer", number=week)


def offer_rows(week: int, voice: Voice) -> Rows:
    """Return [Yes] [Later] / [Skip this week]."""
    yes = voice.label("week-offer-yes", StartCheckIn(week))
    later = voice.label("week-offer-later", LaterCheckIn(week))
    return ((yes, later), (voice.label("week-offer-skip", SkipCheckIn(week)),))


@renders(s.WeekOffer)
def week_offer(screen: s.WeekOffer, voice: Voice) -> Rendered:
    return Rendered(offer_text(screen.week, voice), offer_rows(screen.week, voice))


@renders(s.AskWeekSigns)
def ask_week_signs(screen: s.AskWeekSigns, voice: Voice) -> Rendered:
    """Ask for all signs at once; the no stands last, so that nobody taps it unread."""
    four, others = SignQuestion.FOUR, SignQuestion.OTHERS
    numbers = emergency_numbers(voice.words, voice.local)
    rows = one_each(
        voice.label("warning-one-of-four", SignsReply(four, Reply.YES)),
        voice.label("warning-another", SignsReply(others, Reply.YES)),
        voice.label("warning-not-sure", SignsReply(four, Reply.NOT_SURE)),
        voice.label("week-signs-none", WeekSignsNone(screen.week)),
    )
    return Rendered(voice.words.text("week-signs", numbers=numbers), rows)


@renders(s.AskWeekChange)
def ask_week_change(screen: s.AskWeekChange, voice: Voice) -> Rendered:
    """Ask for the change since the start; the best of the seven steps stands on top."""

    def step(number: int, value: int) -> Label:
        label = voice.label(f"week-change-{number}", AnswerChange(screen.week, number))
        return voice.ticked(label, value == screen.chosen)

    text = voice.words.text("week-change", day=voice.day(screen.since))
    steps = one_each(*reversed([step(n, value) for n, value in enumerate(CHANGE_STEPS, 1)]))
    if screen.is_again:
        return Rendered(text, (*steps, _back(screen.week, CheckInQuestion.CHANGE, voice)))
    return Rendered(text, (*steps, (voice.label("week-offer-later", LaterCheckIn(screen.week)),)))


@renders(s.AskWeekPain)
def ask_week_pain(screen: s.AskWeekPain, voice: Voice) -> Rendered:
    rows = _scores(screen.week, CheckInQuestion.PAIN, screen.chosen, voice)
    return Rendered(voice.words.text("week-pain"), rows)


@renders(s.AskOwnActivity)
def ask_own_activity(screen: s.AskOwnActivity, voice: Voice) -> Rendered:
    rows = question_rows(EndQuestion.GOAL, voice)
    skip = voice.label("week-goal-skip", LeaveActivityOut(screen.week))
    return Rendered(
        voice.words.text("week-goal"),
        (*rows, (skip,), _back(screen.week, CheckInQuestion.ACTIVITY, voice)),
    )


@renders(s.AskWeekActivity)
def ask_week_activity(screen: s.AskWeekActivity, voice: Voice) -> Rendered:
    name = activity_name(screen.activity, screen.goal, voice)
    rows = _scores(screen.week, CheckInQuestion.ACTIVITY, screen.chosen, voice)
    return Rendered(voice.words.text("week-activity", name=name), rows)


def activity_name(activity: Activity, goal: str, voice: Voice) -> str:
    """Return the activity as it was chosen, or in the person's own words."""
    if activity is Activity.OWN:
        return goal
    return voice.words.text(f"goal-{dashed(activity)}")


def _scores(week: int, question: CheckInQuestion, chosen: int | None, voice: Voice) -> Rows:
    scores = voice.scores(lambda n: AnswerWeek(week, question, n), chosen=chosen)
    return (*scores, _back(week, question, voice))


def _back(week: int, question: CheckInQuestion, voice: Voice) -> tuple[Label, ...]:
    return (voice.label("back", BackInCheckIn(week, question)),)
