"""Questions about positions and about the person, and /limits, where the answers are changed."""

from __future__ import annotations

from collections.abc import Iterator

from bot.chat.buttons import (
    AnswerNeeds,
    AnswerThings,
    LeaveGoal,
    LeaveLimits,
    LimitsPage,
    OwnDone,
    OwnUsualPain,
    SkipQuestion,
    TellAge,
    TellFloor,
    TellGoal,
    TellSpan,
    TickNeed,
    TickOwn,
    TickThing,
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
from bot.chat.screens.start import CONDITIONS
from bot.chat.words import Markup
from bot.domain.diary import Activity, AgeBand, EndQuestion, PainSpan
from bot.domain.exercise import Limit, Thing
from bot.usecases import screens as s
from bot.usecases.screens import Page

POSITIONS = (
    (Limit.NO_KNEEL, Limit.WRIST_PAIN),
    (Limit.KNEE_PAIN, Limit.SHOULDER_PAIN),
    (Limit.WORSE_BENDING,),
    (Limit.WORSE_ARCHING,),
    (Limit.NO_FLOOR,),
)
THINGS = tuple((thing.lack,) for thing in Thing)
TOLD = {Page.CONDITIONS: CONDITIONS, Page.POSITIONS: POSITIONS}
ROWS_OF = {**TOLD, Page.THINGS: THINGS}


@renders(s.AskNeeds)
def ask_needs(screen: s.AskNeeds, voice: Voice) -> Rendered:
    """Ask whether the positions of these exercises are fine.

    With one need a no is one tap; with more, those that are not fine are ticked.
    """
    words, routine, index = voice.words, screen.routine, screen.index
    named = lines(
        words.text(
            "needs-one",
            name=voice.named(item.exercise),
            how=words.text(f"position-{dashed(item.position)}"),
        )
        for item in screen.items
    )

    def no(need: Limit) -> Label:
        is_on = need in screen.ticked
        button = TickNeed(routine, index, need, on=not is_on)
        return voice.ticked(voice.label(f"needs-{dashed(need)}", button), is_on)

    key = "conditions-done" if screen.ticked else "needs-fine"
    last = voice.label(key, AnswerNeeds(routine, index, fine=not screen.ticked))
    nos = one_each(*map(no, screen.needs))
    # [Yes] turns into [Done] in its place, so that no tick moves under the thumb
    rows = ((last,), *nos) if len(screen.needs) == 1 else (*nos, (last,))
    return Rendered(words.text("needs", list=named, count=len(screen.items)), rows)


@renders(s.AskThings)
def ask_things(screen: s.AskThings, voice: Voice) -> Rendered:
    """Ask what is at hand, before the first step that needs one of these."""
    words, routine, index = voice.words, screen.routine, screen.index

    def there(thing: Thing) -> Label:
        is_on = thing in screen.ticked
        button = TickThing(routine, index, thing, on=not is_on)
        return voice.ticked(voice.label(f"thing-{thing}", button), is_on)

    key = "conditions-done" if screen.ticked else "things-neither"
    last = voice.label(key, AnswerThings(routine, index, none=not screen.ticked))
    names = voice.names(item.exercise for item in screen.items)
    return Rendered(words.text("things", names=names), one_each(*map(there, Thing), last))


def question_text(question: EndQuestion, voice: Voice) -> Markup:
    return voice.words.text(f"ask-{question}")


def question_rows(question: EndQuestion, voice: Voice, *, chosen: str = "") -> Rows:
    """Return the answers to a question about the person; the stored one has a tick."""

    def label(prefix: str, value: str, button: TellAge | TellSpan | TellGoal) -> Label:
        return voice.ticked(voice.label(f"{prefix}-{dashed(value)}", button), value == chosen)

    if question is EndQuestion.AGE:
        return in_rows([label("age", band, TellAge(band)) for band in AgeBand])
    if question is EndQuestion.SPAN:
        return one_each(*(label("span", span, TellSpan(span)) for span in PainSpan))
    if question is EndQuestion.GOAL:
        offered = [label("goal", a, TellGoal(a)) for a in Activity]
        return (*in_rows(offered[:-1]), (offered[-1],))
    return one_each(
        voice.label("floor-can", TellFloor(can_use=True)),
        voice.label("floor-never", TellFloor(can_use=False)),
    )


def end_rows(question: EndQuestion, voice: Voice) -> Rows:
    """Return the answers on the end card, with [Skip this question] below them."""
    skip = voice.label("ask-skip", SkipQuestion(question))
    return (*question_rows(question, voice), (skip,))


@renders(s.OwnLimits)
def own_limits(screen: s.OwnLimits, voice: Voice) -> Rendered:
    text = voice.words.text("limits", told=lines(_told(screen, voice), apart="\n\n"))
    rows = (
        (_page(Page.CONDITIONS, voice), _page(Page.POSITIONS, voice)),
        (_page(Page.PAIN, voice), _page(Page.AGE, voice)),
        (_page(Page.THINGS, voice),),
        (_page(Page.SPAN, voice),),
        (_page(Page.GOAL, voice),),
        (voice.label("limits-close", LeaveLimits()),),
    )
    return Rendered(text, rows)


def _page(page: Page, voice: Voice) -> Label:
    return voice.label(f"limits-page-{page}", LimitsPage(page))


def _told(screen: s.OwnLimits, voice: Voice) -> Iterator[Markup]:
    """Yield what the person told, one paragraph for each page; what is missing is said too."""
    words, profile = voice.words, screen.profile
    for page, rows in TOLD.items():
        own = [limit for row in rows for limit in row if limit in screen.limits]
        names = (words.text(f"condition-{dashed(limit)}") for limit in own)
        ticks = [words.text("page-bullet", own=name) for name in names]
        listed = lines(ticks) if ticks else words.text("limits-none")
        yield words.text(f"limits-told-{page}", list=listed, count=len(ticks))
    unknown = words.text("limits-unknown")
    score = unknown if screen.usual_pain is None else Markup(screen.usual_pain)
    age = words.text(f"age-{dashed(profile.age)}") if profile.age else unknown
    span = words.text(f"span-{dashed(profile.span)}") if profile.span else unknown
    goal: str = unknown
    if profile.activity is not None:
        is_own = profile.activity is Activity.OWN
        goal = profile.goal if is_own else words.text(f"goal-{dashed(profile.activity)}")
    yield words.text("limits-told-things", list=_at_hand(screen.things, voice))
    yield words.text("limits-told-you", score=score, age=age, span=span, goal=goal)


def _at_hand(things: frozenset[Thing] | None, voice: Voice) -> str:
    if things is None:
        return voice.words.text("limits-unknown")
    if not things:
        return voice.words.text("limits-told-neither")
    return voice.listed(voice.words.text(f"told-{x}") for x in Thing if x in things)


@renders(s.OwnTicks)
def own_ticks(screen: s.OwnTicks, voice: Voice) -> Rendered:
    """Show the ticks of a page; a thing has one where it is there, so where it is no limit."""
    is_thing = screen.page is Page.THINGS

    def tick(limit: Limit) -> Label:
        is_limit = limit in screen.ticked
        button = TickOwn(limit, on=not is_limit)
        return voice.ticked(voice.label(_name_of(limit), button), is_limit is not is_thing)

    rows = tuple(tuple(tick(limit) for limit in row) for row in ROWS_OF[screen.page])
    done = voice.label("conditions-done", OwnDone(screen.page))
    return Rendered(voice.words.text(f"limits-{screen.page}"), (*rows, (done,), _back(voice)))


def _name_of(limit: Limit) -> str:
    """Return the key of its words: a thing is named as what is there."""
    thing = next((x for x in Thing if x.lack is limit), None)
    return f"condition-{dashed(limit)}" if thing is None else f"thing-{thing}"


def _back(voice: Voice) -> tuple[Label, ...]:
    return (voice.label("back", LimitsPage(Page.ALL)),)


@renders(s.OwnPain)
def own_pain(screen: s.OwnPain, voice: Voice) -> Rendered:
    rows = voice.scores(OwnUsualPain, chosen=screen.score)
    return Rendered(voice.words.text("usual-pain"), (*rows, _back(voice)))


@renders(s.OwnProfile)
def own_profile(screen: s.OwnProfile, voice: Voice) -> Rendered:
    rows = question_rows(screen.question, voice, chosen=screen.chosen)
    return Rendered(question_text(screen.question, voice), (*rows, _back(voice)))


@renders(s.TypeGoal)
def type_goal(screen: s.TypeGoal, voice: Voice) -> Rendered:
    key = "goal-too-long" if screen.refused else "goal-type"
    return Rendered(voice.words.text(key), one_each(voice.label("back", LeaveGoal())))
