"""Changing an answer: the days, one day's answers, and another answer or morning in their place."""

from __future__ import annotations

from bot.chat.buttons import ChangeMorning, ChangeTo, DaysPage, LeaveDays, PickOther, ShowDay
from bot.chat.screens.shared import Label, Rendered, Rows, Voice, in_rows, lines, one_each, renders
from bot.domain.diary import Answer, Feel
from bot.usecases import screens as s

ANSWER_ROWS = ((Answer.EASY, Answer.OK), (Answer.DISCOMFORT,), (Answer.PAIN,), (Answer.SKIPPED,))


@renders(s.ChangeDays)
def days(screen: s.ChangeDays, voice: Voice) -> Rendered:
    """Render the days with answers, newest first."""
    labels = [Label(voice.day(on), ShowDay(routine)) for routine, on in screen.days]
    if screen.page:
        labels.append(voice.label("change-newer", DaysPage(screen.page - 1)))
    if screen.page + 1 < screen.pages:
        labels.append(voice.label("change-older", DaysPage(screen.page + 1)))
    back = voice.label("back", LeaveDays(screen.page))
    return Rendered(voice.words.text("change-days"), one_each(*labels, back))


@renders(s.ChangeDay)
def day(screen: s.ChangeDay, voice: Voice) -> Rendered:
    """Render the answers of a routine and the morning after it, each as a button."""
    words = voice.words
    text = words.text("change-day", day=voice.day(screen.local_date))
    if screen.awake:
        awake = words.text("change-awake", names=voice.names(screen.awake))
        text = lines((text, awake), apart="\n\n")
    labels = []
    for exercise, answer, seq in screen.answers:
        said = words.plain(f"answer-{answer}")
        name = voice.plain_name(exercise)
        labels.append(voice.label("change-one", PickOther(seq), name=name, answer=said))
    if screen.morning is not None:
        feel, seq = screen.morning
        said = words.plain(f"feel-{feel}")
        labels.append(voice.label("change-morning", PickOther(seq), feel=said))
    other = voice.label("change-other-day", DaysPage(0))
    done = voice.label("change-done", LeaveDays(0))
    return Rendered(text, (*one_each(*labels), (other, done)))


@renders(s.PickAnswer)
def pick_answer(screen: s.PickAnswer, voice: Voice) -> Rendered:
    """Render the answers to choose from, the present one with a tick."""

    def answer(value: Answer) -> Label:
        label = voice.label(f"answer-button-{value}", ChangeTo(screen.answer, value))
        return voice.ticked(label, value is screen.given)

    rows: Rows = tuple(tuple(answer(value) for value in row) for row in ANSWER_ROWS)
    text = voice.words.text("change-pick", name=voice.named(screen.exercise))
    return Rendered(text, (*rows, *one_each(voice.label("back", ShowDay(screen.routine)))))


@renders(s.PickMorning)
def pick_morning(screen: s.PickMorning, voice: Voice) -> Rendered:
    feels = [
        voice.ticked(
            voice.label(f"feel-{feel}", ChangeMorning(screen.morning, feel)), feel is screen.feel
        )
        for feel in Feel
    ]
    text = voice.words.text("change-pick-morning", day=voice.day(screen.local_date))
    back = voice.label("back", ShowDay(screen.routine))
    return Rendered(text, (*in_rows(feels), *one_each(back)))
