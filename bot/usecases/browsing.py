"""Looking exercises up: leafing through them and back, while whatever was open waits.

Every step is allowed only from a screen that offers it, so a stale or repeated tap changes
nothing.
"""

from __future__ import annotations

from bot.domain.exercise import ExerciseId
from bot.usecases import accounts
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.exercise_pages import MOST_PAGES, TALK
from bot.usecases.resting import resting_of
from bot.usecases.setting_aside import set_aside, take_up

OLD = "toast-old"
BROWSED = (s.ExerciseGroups, s.ExerciseShelf, s.ExercisePage, s.AskProvidersWord, s.WordNoted)


def open_exercises(chart: Chart) -> str:
    """`/exercises`: once the first routine exists, and never over a question of safety."""
    accounts.keep(chart)
    before = chart.person
    go_to(chart, at="groups")
    if not isinstance(current_screen(chart), s.ExerciseGroups):
        chart.person = before
        chart.say("line-not-now")
    return ""


def open_resting(chart: Chart) -> str:
    """What rests, for one who has a provider's word to tell; all groups where nothing does."""
    open_exercises(chart)
    if isinstance(current_screen(chart), s.ExerciseGroups) and resting_of(chart):
        go_to(chart, at="shelf", shelf=s.Shelf.RESTING.value, shelf_page=0)
    return ""


def go_to(chart: Chart, **place: str | int) -> None:
    """Where the person is among the exercises; what they looked at before is kept beneath."""
    set_aside(chart, TALK, **place)


def show_shelf(chart: Chart, shelf: s.Shelf, page: int) -> str:
    if not _leads_to_shelf(current_screen(chart), shelf, page):
        return OLD
    at = "groups" if shelf is s.Shelf.ALL else "shelf"
    go_to(chart, at=at, shelf=shelf.value, shelf_page=page)
    return ""


def _leads_to_shelf(screen: s.Screen, shelf: s.Shelf, page: int) -> bool:
    """From the groups, from another page of the shelf, or back from an exercise of it."""
    if isinstance(screen, s.End | s.NoExercises):
        return shelf is s.Shelf.RESTING and bool(screen.resting) and page == 0
    if isinstance(screen, s.ExerciseGroups):
        is_offered = shelf is not s.Shelf.ALL and (shelf is not s.Shelf.RESTING or screen.resting)
        return bool(is_offered) and page == 0
    if isinstance(screen, s.ExerciseShelf):
        is_turn = shelf is screen.shelf and abs(page - screen.page) == 1 and page < screen.pages
        return is_turn or (shelf is s.Shelf.ALL and page == 0)
    if isinstance(screen, s.ExercisePage):
        return (shelf, page) == (screen.shelf, screen.shelf_page)
    return False


def show_exercise(chart: Chart, exercise: ExerciseId, part: s.PagePart, page: int) -> str:
    if not _leads_to_page(current_screen(chart), exercise, part, page):
        return OLD
    go_to(chart, at="page", exercise=exercise, part=part.value, part_page=page)
    return ""


def _leads_to_page(screen: s.Screen, exercise: ExerciseId, part: s.PagePart, page: int) -> bool:
    """From its shelf, from another of its pages, or back from a provider's word about it."""
    is_first = part is s.PagePart.OWN and page == 0
    if isinstance(screen, s.ExerciseShelf):
        return is_first and any(e.exercise == exercise for e in screen.listed)
    if isinstance(screen, s.AskProvidersWord | s.WordNoted):
        return is_first and screen.exercise == exercise
    if not isinstance(screen, s.ExercisePage) or screen.exercise != exercise:
        return False
    if part is not screen.part:
        return page == 0
    return abs(page - screen.page) == 1 and page <= MOST_PAGES


def leave_exercises(chart: Chart) -> str:
    """[Back to today]: the open card again, with whatever was asked on it."""
    if not isinstance(current_screen(chart), BROWSED):
        return OLD
    take_up(chart, TALK)
    return ""
