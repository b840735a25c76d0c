"""Charts of made-up people in the middle of their diary, for tests of the use cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time

from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from tests.domain.factories import Story


def chart_of(story: Story, *, with_past: bool = True) -> Chart:
    """The chart at noon of the story's day, as if the diary had just been read."""
    now = datetime.combine(story.today, time(12), UTC)
    person = Person(PersonId(1), 1, "en", "UTC", now, zone_known=True, local_time=time(8))
    person = replace(person, last_seq=story.state.last_seq)
    past = tuple(story.entries) if with_past else ()
    return Chart(person, story.state, story.library, now, current_screen, past)
