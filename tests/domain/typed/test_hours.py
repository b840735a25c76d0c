"""A typed hour: read where it says one thing, asked where it says two, else refused."""

from __future__ import annotations

from datetime import time
from pathlib import Path

import pytest
import yaml

from bot.domain.typed.hours import (
    Ambiguous,
    Exact,
    Reading,
    Refusal,
    Refused,
    TimeWords,
    read_clock,
    read_time,
)
from tests.cases import each_of

CONTENT = Path(__file__).parents[3] / "content"
WORDS = TimeWords.from_mapping(
    yaml.safe_load((CONTENT / "en" / "time.yaml").read_text(encoding="utf-8"))
)

# One line per case: what is typed = what is read. Two times are asked, a word is a refusal.
TABLE = """
07:30 = 07:30
7:30 = 07:30 19:30
7 = 07:00 19:00
at 7 = 07:00 19:00
07 = 07:00
0 = 00:00
00 = 00:00
00:00 = 00:00
0:05 = 00:05
00.15 = 00:15
12 = 00:00 12:00
12:00 = 00:00 12:00
12:30 = 00:30 12:30
13 = 13:00
13:05 = 13:05
19 = 19:00
19:45 = 19:45
23:59 = 23:59
24:00 = 00:00
24 = 00:00
2400 = 00:00
10:15 = 10:15 22:15
1:05 = 01:05 13:05
7.30 = 07:30 19:30
07.30 = 07:30
19.30 = 19:30
7,30 = 07:30 19:30
7;30 = 07:30 19:30
7 : 30 = 07:30 19:30
7 30 = 07:30 19:30
07 30 = 07:30
19 05 = 19:05
730 = 07:30 19:30
0730 = 07:30
1930 = 19:30
1130 = 11:30 23:30
0000 = 00:00
700 = 07:00 19:00
19 h = 19:00
19h = 19:00
7h = 07:00
7 h = 07:00
7h30 = 07:30
7 h 30 = 07:30
19H30 = 19:30
7:30h = 07:30
19.30 h = 19:30
0700 hours = 07:00
1930 hrs = 19:30
7 am = 07:00
7am = 07:00
7AM = 07:00
7 a.m. = 07:00
7 A.M = 07:00
7 a. m. = 07:00
7a = 07:00
7pm = 19:00
7 pm = 19:00
7 p.m. = 19:00
7 P.M. = 19:00
7p = 19:00
7:30pm = 19:30
7:30 p.m. = 19:30
7.30 am = 07:30
730am = 07:30
730 pm = 19:30
07:30 pm = 19:30
11:59 pm = 23:59
12:30 am = 00:30
12:30 pm = 12:30
12 am = 00:00 12:00
12 pm = 00:00 12:00
12:00 pm = 00:00 12:00
19:30 pm = 19:30
19 pm = 19:00
19:30 am = contradiction
0:30 pm = contradiction
0:30 am = 00:30
noon = 12:00
at noon = 12:00
midday = 12:00
mid-day = 12:00
12 noon = 12:00
12:00 noon = 12:00
midnight = 00:00
at midnight = 00:00
12 midnight = 00:00
7 noon = contradiction
quarter to midnight = 23:45
half past noon = 12:30
10 past midnight = 00:10
half seven = 07:30 19:30
half 7 = 07:30 19:30
half past 7 = 07:30 19:30
half past seven pm = 19:30
half past 19 = 19:30
half-past seven = 07:30 19:30
quarter past 7 = 07:15 19:15
a quarter past seven = 07:15 19:15
quarter after 7 = 07:15 19:15
quarter to 8 = 07:45 19:45
quarter to 8 in the evening = 19:45
quarter to 1 pm = 12:45
quarter to 12 am = 11:45 23:45
quarter past 12 pm = 12:15
quarter of 8 am = 07:45
ten past seven = 07:10 19:10
10 past 7 in the morning = 07:10
20 minutes past 6 pm = 18:20
10 to 8 = 07:50 19:50
ten to eight in the evening = 19:50
twenty to eight = 07:40 19:40
twenty-five to eight am = 07:35
twenty five past six = 06:25 18:25
5 minutes to 8 pm = 19:55
17 minutes to 6 am = 05:43
seven = 07:00 19:00
seven am = 07:00
seven thirty = 07:30 19:30
seven thirty pm = 19:30
seven forty-five = 07:45 19:45
nineteen thirty = 19:30
twenty thirty = 20:30
twenty one fifteen = 21:15
twelve thirty = 00:30 12:30
seven o'clock = 07:00 19:00
7 o’clock = 07:00 19:00
7 oclock pm = 19:00
19 o'clock = 19:00
19 Uhr = 19:00
7 in the morning = 07:00
7 in the evening = 19:00
8 at night = 20:00
2 at night = 02:00
12 at night = 00:00
12 in the afternoon = 12:00
3 in the afternoon = 15:00
3:30 this afternoon = 15:30
5 in the evening = 17:00
7 tonight = 19:00
tomorrow at 7 = 07:00 19:00
tomorrow morning at 7 = 07:00
tomorrow evening 8:30 = 20:30
morning 7 = 07:00
this morning at 6.45 = 06:45
7 pm in the morning = contradiction
19:00 in the morning = contradiction
19:00 in the evening = 19:00
5 at night = contradiction
every day at 7 = 07:00 19:00
daily at 07:15 = 07:15
at 7 every day please = 07:00 19:00
7 sharp = 07:00 19:00
around 7 pm = 19:00
@7pm = 19:00
please make it 8:15 am = 08:15
change it to 19:00 = 19:00
remind me at 6 am = 06:00
19:00! = 19:00
at 7.30. = 07:30 19:30
７：３０ = 07:30 19:30
０７：３０ = 07:30
１９時 = not_a_time
٠٧:٣٠ = 07:30
٧:٣٠ = 07:30 19:30
٧٫٣٠ = 07:30 19:30
۱۹:۴۵ = 19:45
०७:३० = 07:30
७:३० pm = 19:30
7³⁰ = 07:30 19:30
7️⃣ = 07:00 19:00
25 = out_of_range
25:00 = out_of_range
24:30 = out_of_range
7:60 = out_of_range
19:75 = out_of_range
2460 = out_of_range
7h75 = out_of_range
99 = out_of_range
half past 24 = out_of_range
quarter to 24 = 23:45
half past 30 = out_of_range
13:61 pm = out_of_range
7:5 = minutes_unclear
7.5 = minutes_unclear
19:1 pm = minutes_unclear
07:30:00 = seconds
7:30:15 pm = seconds
7 or 8 = two_times
7 and 19 = two_times
7, 8 = two_times
7-8 = two_times
7 – 8 pm = two_times
7/8 = two_times
7 8 = two_times
7am 8am = two_times
07:00 19:00 = two_times
between 7 and 8 = two_times
from 7 to 9 = two_times
9 to 5 = two_times
5 to 6 pm = two_times
15 to 18 = two_times
noon or midnight = two_times
in the morning = hour_missing
evening = hour_missing
tomorrow morning please = hour_missing
am = hour_missing
tonight = hour_missing
tomorrow = not_a_time
at = not_a_time
hello = not_a_time
7 km = not_a_time
7/10 back pain = not_a_time
my back hurts since 7 = not_a_time
not 7 = not_a_time
7 hours = not_a_time
in 2 hours = not_a_time
in 10 minutes = not_a_time
now = not_a_time
after 7 = not_a_time
before 8 pm = not_a_time
-7 = not_a_time
+7 = not_a_time
7% = not_a_time
7-30 = not_a_time
007 = not_a_time
07300 = not_a_time
23.11.2026 = not_a_time
2026-11-23 = not_a_time
7h30m = not_a_time
1/2 7 = not_a_time
7: = not_a_time
monday at 7 = not_a_time
half = not_a_time
past 7 = not_a_time
quarter = not_a_time
half hour = not_a_time
VII = not_a_time
/start = not_a_time
12:xx = not_a_time
seven eleven store = not_a_time
"""

# Written after the grammar, to see how it does with what it was not made for.
HELD_OUT = """
6:45 AM please = 06:45
9pm tonight = 21:00
at about 8 in the evening, thanks = 20:00
08h00 = 08:00
8.00 pm = 20:00
at 6 o'clock every morning = 06:00
Seven Thirty In The Morning = 07:30
half six = 06:30 18:30
five past midnight = 00:05
quarter-to-nine = 08:45 20:45
twenty to ten at night = 21:40
eight = 08:00 20:00
every evening at 9 = 21:00
every night at 10 = 22:00
6 in the mornings = 06:00
0600 = 06:00
6:30ish = 06:30 18:30
2130h = 21:30
21 hrs = not_a_time
11 pm every day = 23:00
noon please = 12:00
let's say 7pm = 19:00
I would like 7:15 am = 07:15
7:15 am would be good = 07:15
could you do 18:30? = 18:30
7 AM, please! = 07:00
8 a.m. or 9 a.m. = two_times
8am-9am = two_times
18:00-19:00 = two_times
8 in the morning and 8 in the evening = two_times
first thing in the morning = not_a_time
twelve noon = 12:00
twelve o'clock = 00:00 12:00
10:30pm = 22:30
22.15 Uhr = 22:15
nine fifteen p.m. = 21:15
3 times a week = not_a_time
2 sets of 10 = not_a_time
pain 7 out of 10 = not_a_time
7 or so = not_a_time
12.30pm = 12:30
the same time = not_a_time
1am = 01:00
seven in the night = 19:00
"""


def reading_of(words: str) -> Reading:
    if ":" not in words:
        return Refused(Refusal(words))
    times = tuple(time.fromisoformat(word) for word in words.split())
    return Exact(times[0]) if len(times) == 1 else Ambiguous(times)


def cases(table: str) -> list[tuple[str, str]]:
    lines = [line.rsplit(" = ", 1) for line in table.split("\n") if line]
    return [(typed, read) for typed, read in lines]


# A second one, of hours as people type them; "five to eight" is refused since it may be a span.
AS_TYPED = (Path(__file__).parent / "hours_held_out.txt").read_text(encoding="utf-8")


@each_of("typed, read", cases(TABLE + HELD_OUT + AS_TYPED))
def test_a_typed_hour_is_read_asked_or_refused(typed: str, read: str) -> None:
    assert read_time(typed, WORDS) == reading_of(read)


def test_the_table_is_long_enough_and_says_nothing_twice() -> None:
    typed = [line for line, _ in cases(TABLE + HELD_OUT + AS_TYPED)]
    assert len(typed) == len(set(typed)) >= 300


@pytest.mark.parametrize(
    "typed", ["", "   ", "\n", "\u200f", "…", "\u00bd", "7" * 4096, "7 " * 2048]
)
def test_nothing_odd_or_endless_is_read(typed: str) -> None:
    assert isinstance(read_time(typed, WORDS), Refused)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("07:42", "07:42"),
        ("it's 7:42 pm now", "19:42"),
        ("It is 7:42", "07:42 19:42"),
        ("7:42:13 pm", "19:42"),
        ("19:42:59", "19:42"),
        ("my phone says 19:42", "19:42"),
        ("quarter to 8 in the evening here", "19:45"),
        ("19:42:99", "out_of_range"),
        ("berlin", "not_a_time"),
    ],
)
def test_the_clock_on_the_phone_is_read_by_the_same_rules(typed: str, read: str) -> None:
    assert read_clock(typed, WORDS) == reading_of(read)


def test_phrases_about_the_present_are_no_part_of_a_reminder() -> None:
    assert read_time("it is 19:42", WORDS) == Refused(Refusal.NOT_A_TIME)


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"am": "am"}, "am"),
        ({"noon": [12]}, "noon"),
        ({"numbers": {"one": "1"}}, "numbers"),
        ({"numbers": ["one"]}, "numbers"),
        ({"dayparts": {"night": {"words": ["night"], "from": "25:00", "until": "05:00"}}}, "night"),
        ({"dayparts": {"night": {"words": ["night"], "from": "20:00"}}}, "night"),
        ({"dayparts": ["night"]}, "dayparts"),
        ({"weekdays": ["monday"]}, "weekdays"),
        ({"pm": ["am"]}, "am"),
        ({"pm": ["!"]}, "pm"),
    ],
)
def test_words_of_the_wrong_shape_are_refused_by_name(
    change: dict[str, object], complaint: str
) -> None:
    with pytest.raises(ValueError, match=complaint):
        TimeWords.from_mapping({"am": ["am"]} | change)


def test_words_may_be_few() -> None:
    bare = TimeWords.from_mapping({})
    assert read_time("19:30", bare) == Exact(time(19, 30))
    assert read_time("7 pm", bare) == Refused(Refusal.NOT_A_TIME)
