"""Pictures to look at and to hold the drawing against: good weeks and bad ones, and hard words."""

from __future__ import annotations

import math
from dataclasses import replace

from bot.usecases.drawings import (
    AnswerLook,
    AnswerRow,
    Curve,
    Curves,
    Day,
    DayLook,
    Drawing,
    Key,
    MonthPicture,
    WeekPicture,
)

D, A = DayLook, AnswerLook
WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
KEYS = (
    Key(D.KEPT, "Done"),
    Key(D.PART, "Some of it"),
    Key(D.MISSED, "Missed"),
    Key(D.REST, "Rest day"),
    Key(A.EASY, "Easy"),
    Key(A.FINE, "Fine"),
    Key(A.UNCOMFORTABLE, "Uncomfortable"),
    Key(A.PAIN, "Pain"),
    Key(A.SKIPPED, "Skipped"),
)


def named(names: tuple[str, ...], looks: tuple[DayLook, ...]) -> tuple[Day, ...]:
    return tuple(Day(name, look) for name, look in zip(names, looks, strict=True))


GOOD = WeekPicture(
    "Your week 4",
    "Monday 23 March to Sunday 29 March",
    named(WEEKDAYS, (D.KEPT, D.KEPT, D.REST, D.KEPT, D.PART, D.KEPT, D.KEPT)),
    "6 of 6 planned days",
    "How each felt",
    (
        AnswerRow("Cat-cow", (A.EASY, A.EASY, A.FINE, A.EASY)),
        AnswerRow("Glute bridge", (A.FINE, A.FINE, A.UNCOMFORTABLE, A.FINE, A.FINE)),
        AnswerRow("Plank on the knees", (A.FINE, A.EASY, A.FINE)),
    ),
    KEYS,
    Curves(
        "Since you started",
        "Weeks since you started",
        Curve("Pain: 0 none, 10 worst", (6, 5, 5, 3)),
        Curve("Putting on socks: 10 as before", (3, 4, 6, 8)),
    ),
    ("Better than at the start.",),
)
BAD = WeekPicture(
    "Your week 2",
    "Monday 9 March to Sunday 15 March",
    named(WEEKDAYS, (D.KEPT, D.PART, D.BAD_DAY, D.MISSED, D.PAUSED, D.NOT_SENT, D.AHEAD)),
    "3 of 6 planned days",
    "How each felt",
    (
        AnswerRow("Cat-cow", (A.FINE, A.UNCOMFORTABLE)),
        AnswerRow("Glute bridge", (A.PAIN,)),
        AnswerRow("Bird dog", (A.SKIPPED, A.SKIPPED)),
    ),
    KEYS,
    Curves("Since you started", "Weeks", Curve("Pain", (5, 10)), Curve("A walk", (None, 0))),
    ("Worse than at the start.",),
)
EMPTY = WeekPicture(
    "Your first week",
    "Monday 2 March to Sunday 8 March",
    named(WEEKDAYS, (D.MISSED,) * 7),
    "0 of 7 planned days",
)
SIXTY = replace(
    GOOD,
    title="Your week 60",
    curves=Curves(
        "Since you started",
        "Weeks since you started",
        Curve("Pain", tuple(None if n % 13 == 7 else _ for n, _ in enumerate((6, 5, 3, 2) * 15))),
        Curve("Garden", tuple(round(5 + 4 * math.sin(n / 7)) for n in range(60))),
    ),
)
LONG = replace(
    GOOD,
    days=named(
        ("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag", "Lördag", "Söndag"), (D.KEPT,) * 7
    ),
    answers=(
        AnswerRow("Ruotsinkielinen lonkankoukistajavenytys seisten", (A.FINE,) * 7),
        AnswerRow("Donaudampfschifffahrtsgesellschaftskapitänsübung", (A.EASY,) * 7),
        AnswerRow("Many answers in one week", (A.FINE, A.PAIN, A.SKIPPED) * 5),
    ),
)
ARABIC = WeekPicture(
    "أسبوعك الثالث",
    "الاثنين 9 مارس – الأحد 15 مارس",
    named(
        ("إث", "ثل", "أر", "خم", "جم", "سب", "أح"),
        (D.KEPT, D.KEPT, D.REST, D.MISSED, D.PART, D.KEPT, D.KEPT),
    ),
    "5 من 6 أيام",
    "كيف كان كل تمرين",
    (
        AnswerRow("تمرين القط والجمل", (A.EASY, A.FINE)),
        AnswerRow("الجسر", (A.PAIN, A.SKIPPED)),
    ),
    (Key(D.KEPT, "تم"), Key(A.PAIN, "ألم"), Key(A.SKIPPED, "متروك")),
    Curves("منذ البداية", "الأسابيع", Curve("الألم", (6, 4, 3)), Curve("المشي", (2, 5, 7))),
    ("أفضل مما كان",),
    is_rtl=True,
)
HINDI = WeekPicture(
    "आपका तीसरा सप्ताह",
    "सोमवार 9 मार्च – रविवार 15 मार्च",
    named(("सोम", "मंगल", "बुध", "गुरु", "शुक्र", "शनि", "रवि"), (D.KEPT,) * 7),
    "7 में से 7 दिन",
    "हर व्यायाम कैसा लगा",
    (AnswerRow("ब्रिज", (A.EASY,)),),
    (Key(D.KEPT, "पूरा"), Key(A.EASY, "आसान")),
    Curves("शुरुआत से", "सप्ताह", Curve("दर्द", (6, 4, 3))),
)
OTHERS = replace(
    GOOD,
    title="Ваша неделя",
    dates="Η εβδομάδα σας",
    kept="6 из 6 дней",
    lines=("Tuần này tốt hơn",),
)
MONTH = MonthPicture(
    "March 2026",
    WEEKDAYS,
    tuple(
        tuple(
            None
            if not 1 <= (number := 7 * week + day - 5) <= 31
            else Day(
                str(number),
                (D.KEPT, D.KEPT, D.REST, D.PART, D.MISSED, D.KEPT, D.BAD_DAY)[day]
                if number < 24
                else D.AHEAD,
                is_today=number == 24,
                has_note=number in (3, 11),
            )
            for day in range(7)
        )
        for week in range(6)
    ),
    "17 of 20 planned days",
    KEYS[:4],
    "With a note",
)


def doubled(drawing: WeekPicture) -> WeekPicture:
    """The same week in a language that needs twice the letters."""

    def twice(words: str) -> str:
        return f"{words} {words}"

    assert drawing.curves is not None
    assert drawing.curves.activity is not None
    pain, activity = drawing.curves.pain, drawing.curves.activity
    return replace(
        drawing,
        title=twice(drawing.title),
        dates=twice(drawing.dates),
        days=tuple(replace(day, name=twice(day.name)) for day in drawing.days),
        kept=twice(drawing.kept),
        answers_title=twice(drawing.answers_title),
        answers=tuple(replace(row, name=twice(row.name)) for row in drawing.answers),
        keys=tuple(replace(key, word=twice(key.word)) for key in drawing.keys),
        curves=Curves(
            twice(drawing.curves.title),
            twice(drawing.curves.weeks),
            replace(pain, name=twice(pain.name)),
            replace(activity, name=twice(activity.name)),
        ),
        lines=tuple(map(twice, drawing.lines)),
    )


SAMPLES: dict[str, Drawing] = {
    "good": GOOD,
    "bad": BAD,
    "empty": EMPTY,
    "sixty": SIXTY,
    "long": LONG,
    "doubled": doubled(GOOD),
    "arabic": ARABIC,
    "hindi": HINDI,
    "others": OTHERS,
    "month": MONTH,
}
