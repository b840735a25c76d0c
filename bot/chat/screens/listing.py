"""The list: familiar exercises on one card, so that an ordinary day needs one tap."""

from __future__ import annotations

from dataclasses import replace

from bot.chat.buttons import AllFine, AskTimer, AskWhich, BackToList, OpenOne
from bot.chat.screens.routine import why
from bot.chat.screens.shared import Label, Rendered, Voice, lines, one_each, renders
from bot.chat.words import ExerciseWords, Markup
from bot.domain.diary import RoutineItem
from bot.usecases import screens as s
from bot.usecases.routine.listing import indexes_of


@renders(s.CardList)
def card_list(screen: s.CardList, voice: Voice) -> Rendered:
    """Render name, dose and one cue of each exercise, and a button to the full card of each."""
    count, others = len(screen.items), int(screen.others)
    numbered = enumerate((item for _, item in screen.items), 1)  # numbered as on their posters
    items = lines((_item(number, item, voice) for number, item in numbered), apart="\n\n")
    text = voice.words.text("list", count=count, others=others, items=items)
    if screen.changed is not None:
        change = why(voice, *screen.changed)
        text = voice.words.text("card-changed", change=change, card=text)
    fine = AllFine(screen.routine, indexes_of(screen))
    first = (
        voice.label("list-fine", fine, count=count, others=others),
        voice.label("list-one-was-not", AskWhich(screen.routine)),
    )
    ways = [
        voice.label(
            "list-how-to",
            OpenOne(screen.routine, index, full=True),
            name=voice.plain_name(item.exercise),
        )
        for index, item in screen.items
    ]
    timer = voice.label("timer-button", AskTimer(screen.routine))
    return Rendered(text, (first, (timer,), *one_each(*ways), *voice.undo(screen.undo)))


def _item(number: int, item: RoutineItem, voice: Voice) -> Markup:
    exercise = voice.library[item.exercise]
    rung = replace(exercise.rung(item.rung), dose=item.dose)
    said = ExerciseWords(voice.words, exercise, rung, item.position)
    told = {"name": said.name, "dose": said.dose, "cue": said.one("cue")}
    return voice.words.text("list-item", number=number, **told)


@renders(s.AskWhich)
def ask_which(screen: s.AskWhich, voice: Voice) -> Rendered:
    names = [
        Label(voice.plain_name(exercise), OpenOne(screen.routine, index, full=False))
        for index, exercise in screen.items
    ]
    back = voice.label("back", BackToList(screen.routine))
    return Rendered(voice.words.text("list-which"), one_each(*names, back))
