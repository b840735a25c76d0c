"""A provider's word about one exercise: its content, its author, its date, and the outcome."""

from __future__ import annotations

from bot.chat.buttons import (
    ChooseWord,
    LeaveExercises,
    ShowExercise,
    TakeBackWord,
    WordBy,
    WordWhen,
)
from bot.chat.screens.exercise_lines import day, dose_of
from bot.chat.screens.shared import (
    Label,
    Rendered,
    Rows,
    Voice,
    dashed,
    in_rows,
    lines,
    one_each,
    renders,
)
from bot.chat.words import Markup
from bot.domain.diary import ClearedBy, ProviderWord
from bot.domain.exercise import ExerciseId
from bot.usecases import screens as s


@renders(s.AskProvidersWord)
def ask(screen: s.AskProvidersWord, voice: Voice) -> Rendered:
    back = _back(screen.exercise, voice)
    if screen.word is None:
        return Rendered(_word_question(screen, voice), one_each(*_words(screen, voice), back))
    if screen.by is None:
        who = [
            voice.label(f"cleared-by-{by}", WordBy(screen.exercise, screen.word, by))
            for by in ClearedBy
        ]
        return Rendered(voice.words.text("word-by"), one_each(*who, back))
    return Rendered(_date_question(screen, voice), _dates(screen, screen.word, screen.by, voice))


def _back(exercise: ExerciseId, voice: Voice) -> Label:
    return voice.label("back", ShowExercise(exercise, s.PagePart.OWN, 0))


def _word_question(screen: s.AskProvidersWord, voice: Voice) -> Markup:
    asked = voice.words.text("word", name=voice.named(screen.exercise))
    if screen.note is None:
        return asked
    return lines((asked, voice.words.text(f"word-{dashed(screen.note)}")), apart="\n\n")


def _words(screen: s.AskProvidersWord, voice: Voice) -> list[Label]:
    return [
        voice.label(f"word-{dashed(word)}", ChooseWord(screen.exercise, word))
        for word in screen.words
    ]


def _date_question(screen: s.AskProvidersWord, voice: Voice) -> Markup:
    key = "word-when-other" if screen.by is ClearedBy.OTHER else "word-when"
    asked = voice.words.text(key)
    if screen.since is None:
        return asked
    since = voice.words.text("word-since", day=day(screen.since, screen.today, voice))
    return lines((asked, since))


def _dates(screen: s.AskProvidersWord, word: ProviderWord, by: ClearedBy, voice: Voice) -> Rows:
    when = [
        voice.label(f"cleared-when-{date}", WordWhen(screen.exercise, word, by, date))
        for date in screen.dates
    ]
    return (*in_rows(when), (_back(screen.exercise, voice),))


@renders(s.WordNoted)
def noted(screen: s.WordNoted, voice: Voice) -> Rendered:
    """Say what happens next, with a button to take the word back."""
    dose = dose_of(screen, screen.rung, screen.position, screen.dose, voice)
    key = f"word-noted-{dashed(screen.outcome)}"
    text = voice.words.text(key, name=voice.named(screen.exercise), dose=dose)
    slip = voice.label("word-slip", TakeBackWord(screen.slip))
    leave = voice.label("exercises-leave", LeaveExercises())
    return Rendered(text, ((slip,), (_back(screen.exercise, voice), leave)))
