"""Looking up exercises: the groups, the shelf of one group, and the pages of one exercise."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence

from bot.chat.buttons import (
    LeaveExercises,
    ShowExercise,
    ShowShelf,
    StartWord,
    TakeBackWord,
)
from bot.chat.screens.exercise_lines import (
    caution_lines,
    easier_and_harder_lines,
    how_to_lines,
    own_lines,
)
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
from bot.usecases import screens as s

LONGEST_PAGE = 1024
"""Telegram's limit for the caption of a picture, in UTF-16 units."""
APART = "\n\n"
_TAG = re.compile(r"<[^>]+>")

_LINES = {
    s.PagePart.OWN: own_lines,
    s.PagePart.HOW_TO: how_to_lines,
    s.PagePart.WAYS: easier_and_harder_lines,
    s.PagePart.CAREFUL: caution_lines,
}


@renders(s.ExerciseGroups)
def groups(screen: s.ExerciseGroups, voice: Voice) -> Rendered:
    resting = voice.words.text("exercises-resting", count=screen.resting)
    text = voice.words.text("exercises", list=resting)
    counts = screen.counts
    if screen.resting:
        counts = (*counts, (s.Shelf.RESTING, screen.resting))
    labels = [
        voice.label("shelf-count", ShowShelf(shelf, 0), label=_shelf_name(shelf, voice), count=n)
        for shelf, n in counts
    ]
    return Rendered(text, one_each(*labels, leave_button(voice)))


def _shelf_name(shelf: s.Shelf, voice: Voice) -> str:
    return voice.words.plain(f"shelf-{shelf}")


def leave_button(voice: Voice) -> Label:
    """Return [Back to today], which leaves the exercises from any of their screens."""
    return voice.label("exercises-leave", LeaveExercises())


@renders(s.ExerciseShelf)
def shelf(screen: s.ExerciseShelf, voice: Voice) -> Rendered:
    """Render a button for each exercise: its name, and where the person stands with it."""
    words, name = voice.words, _shelf_name(screen.shelf, voice)
    head = words.text("page-name", name=name)
    if screen.pages > 1:
        number, total = screen.page + 1, screen.pages
        head = words.text("page-name-of", name=name, number=number, total=total)
    text = words.text("shelf", name=head) if screen.listed else words.text("shelf-empty", name=head)
    labels = [_listed(each, voice) for each in screen.listed]
    turns = []
    if screen.page > 0:
        turns.append(voice.label("shelf-before", ShowShelf(screen.shelf, screen.page - 1)))
    if screen.page + 1 < screen.pages:
        turns.append(voice.label("shelf-after", ShowShelf(screen.shelf, screen.page + 1)))
    back = voice.label("back", ShowShelf(s.Shelf.ALL, 0))
    return Rendered(text, (*one_each(*labels), *in_rows(turns), (back, leave_button(voice))))


def _listed(each: s.ListedExercise, voice: Voice) -> Label:
    state = voice.words.plain(
        f"standing-{dashed(each.standing)}", number=each.step, total=each.steps
    )
    button = ShowExercise(each.exercise, s.PagePart.OWN, 0)
    return voice.label("shelf-line", button, name=voice.plain_name(each.exercise), label=state)


@renders(s.ExercisePage)
def page(screen: s.ExercisePage, voice: Voice) -> Rendered:
    """Render one page of a part; a part has as many pages as its text needs."""
    name, parts = voice.named(screen.exercise), _LINES[screen.part](screen, voice)
    pages = in_pages(name, list(parts), voice)
    number = min(screen.page, len(pages) - 1)
    rows = _page_buttons(screen, number, len(pages), voice)
    return Rendered(pages[number], rows)


def in_pages(name: Markup, parts: Sequence[Sequence[Markup]], voice: Voice) -> list[Markup]:
    """Split paragraphs of lines into pages below the name, each as full as it can be.

    A paragraph that does not fit moves to the next page whole; one that is longer than a page is
    cut between its lines.
    """
    room = LONGEST_PAGE - _length(_head(name, 9, 9, voice)) - len(APART)
    found: list[list[list[Markup]]] = [[]]
    for paragraph in _fitting(parts, room):
        if _length(_joined([*found[-1], paragraph])) > room:
            found.append([])
        found[-1].append(paragraph)
    total = len(found)
    heads = (_head(name, number, total, voice) for number in range(1, total + 1))
    return [lines((h, _joined(p)), apart=APART) for h, p in zip(heads, found, strict=True)]


def _fitting(parts: Iterable[Sequence[Markup]], room: int) -> Iterator[list[Markup]]:
    """Yield the paragraphs; one that is longer than `room` is cut between its lines."""
    for part in parts:
        kept: list[Markup] = []
        for line in part:
            if kept and _length(lines((*kept, line))) > room:
                yield kept
                kept = []
            kept.append(line)
        yield kept


def _head(name: Markup, number: int, total: int, voice: Voice) -> Markup:
    if total == 1:
        return voice.words.text("page-name", name=name)
    return voice.words.text("page-name-of", name=name, number=number, total=total)


def _joined(paragraphs: Iterable[Sequence[Markup]]) -> Markup:
    return lines((lines(p) for p in paragraphs), apart=APART)


def _length(markup: str) -> int:
    """Return the visible length as Telegram counts it, in UTF-16 units."""
    return len(html.unescape(_TAG.sub("", markup)).encode("utf-16-le")) // 2


def _page_buttons(screen: s.ExercisePage, number: int, total: int, voice: Voice) -> Rows:
    def to(part: s.PagePart, page: int, key: str) -> Label:
        return voice.label(key, ShowExercise(screen.exercise, part, page))

    others = [part for part in s.PagePart if part not in (screen.part, s.PagePart.OWN)]
    looks = [to(part, 0, f"page-{part}") for part in others]
    if number > 0:
        looks.append(to(screen.part, number - 1, "page-before"))
    if number + 1 < total:
        looks.append(to(screen.part, number + 1, "page-after"))
    own_rows: Rows = ()
    back = to(s.PagePart.OWN, 0, "back")
    if screen.part is s.PagePart.OWN:
        back = voice.label("back", ShowShelf(screen.shelf, screen.shelf_page))
        own_rows = _word_buttons(screen, voice)
    return (*in_rows(looks), *own_rows, (back, leave_button(voice)))


def _word_buttons(screen: s.ExercisePage, voice: Voice) -> Rows:
    labels = []
    if screen.can_tell:
        labels.append(voice.label("word-button", StartWord(screen.exercise)))
    if screen.slip:
        labels.append(voice.label("word-slip", TakeBackWord(screen.slip)))
    return one_each(*labels)
