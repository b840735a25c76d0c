"""Every number that is a rule of training, safety or time, each with its source in brackets.

"Judgement" stands where no source gives the number; a clinician should settle those. A test holds
that each of them changes something. Sizes of pages, lengths of texts and what keeps sending in
order stand where they are used.
"""

from __future__ import annotations

from datetime import time, timedelta

CLEAN_TO_ADVANCE = 2
"""Clean sessions in a row before a rung up (clinical 4.C, after the 2-for-2 rule [2F2])."""

BETWEEN_CHANGES = timedelta(days=5)
"""Least time between two changes of the same exercise's rung, its first day being one
(4.C, judgement)."""

EASY_TO_SKIP_WAIT = 2
"""Easy, clean sessions in a row that make this wait needless. The speed limit is then one rung
every second session of an exercise, and one exercise a day: a rung is one variable and a small
step, as [TSMT] asks, two sessions are the 2-for-2 rule [2F2], and a fixed share a week is not
supported by trials [BUIST, FRED]; judgement."""

EASY_START_STEPS = 2
"""Rungs up after a first session that was easy: one is skipped (1.B, judgement)."""

EASY_START_SESSIONS = 2
"""... as long as no more sessions were done (judgement)."""

CHECK_WINDOW = timedelta(days=14)
"""A second 'back or leg got worse' within this stops the exercise (clinical 2.B P4, judgement)."""

ENOUGH_MUSCLE_WORK = 2
"""After this many muscle-work answers to one exercise the question is left out."""

FEWEST_REPS = 3
"""Repetitions that are left at least where the easiest rung is too hard to finish (judgement)."""

STRONG_PAIN = 6
"""From here on a pain score asks for the four signs (2.B P3, red zone of [PROV])."""

NO_PROGRESS_GAP = timedelta(days=4)
ONE_RUNG_GAP = timedelta(days=7)
TWO_RUNGS_GAP = timedelta(days=14)
START_AGAIN_GAP = timedelta(days=28)
"""Gaps since the last session: no step up, one rung down, two, the lowest (4.D, [DETR], [NIA])."""

PROGRESSED_PER_DAY = 1
"""So that a worse morning can be traced to one change (4.B)."""

STRENGTH_WAITS = timedelta(days=1)
"""So long a strength exercise waits before it comes again (4.B)."""

BREATHING_DAYS = 2
"""On a person's first days breathing is the core item (4.B, judgement)."""

FIRST_SET = 2
ACTIVE_SET = 3
"""Exercises per category a person meets in turn, in the first week and later (4.B)."""

FIRST_WEEK = timedelta(days=7)

NEW_APART = timedelta(days=2)
"""Once a set has its first two, strength and mobility join this far apart (judgement)."""

BLOCK = timedelta(weeks=5)
"""Time in the set before another may have the place of an exercise (4.B, [AAOS-S])."""

STILL_CLIMBS = timedelta(days=21)
"""The longest ladder of a set keeps its place after its block while it went up a rung within this,
as long as others of the set change: so it is not left half-way (judgement)."""

EXCHANGES_APART = timedelta(days=7)
"""Least time between two exchanges in one category (judgement)."""

CLEAN_AT_TOP = 4
"""Clean sessions in a row on the highest rung before a ladder counts as climbed (judgement)."""

PUT_ASIDE_OFTEN = 2
"""Skipped or swapped away so often in a row, an exercise makes room for another (4.B)."""

LIGHT_DAY_EVERY = 7
"""Every so many kept days the core exercise is breathing (4.B, the light day of its week)."""

FEWEST_LISTED = 2
"""Exercises that share a card, at the least: a list of one is a card (judgement)."""

SETUP = timedelta(seconds=15)
"""Time to get into position, part of every dose (4.E)."""

TARGET_TIME = timedelta(seconds=330)
"""A routine longer than this is trimmed (4.E)."""

CHANGE_OF_POSITION = timedelta(seconds=10)
FLOOR_TO_STANDING = timedelta(seconds=20)
"""Time that getting up and down adds (4.E)."""

MORNING_ASKED = timedelta(days=3)
"""For so long after a routine its morning is asked: soreness peaks at 24-72 h (2.E [DOMS])."""

GAP_ASKED = timedelta(days=3)
GAP_MISSED = 2
"""Days without a routine, and planned ones missed, before "did you keep moving?" (judgement)."""

MOST_SNOOZES = 3
"""Times that a day's routine can be put off by a while (judgement)."""

SHORTEST_REPS = 0.5
"""Trimming never goes below this share of a rung's repetitions (judgement)."""

WORSE_IN_A_ROW = 2
WORSE_OF_WEEK = 3
TREND_WINDOW = timedelta(days=7)
IN_A_ROW = timedelta(days=3)
"""Worse mornings that pause strength: two in a row, told at most so far apart, or three of
seven days (2.B P8, judgement)."""

CHECK_RISE = 2
FLARE_RISE = 3
"""Points of 0-10 over the usual pain: careful for a day, a flare; one point is noise (P11)."""

STRONGEST = 10
"""The top of the 0-10 scale: a flare for everybody who does not live there."""

STOPPED_IN_CATEGORY = 2
STOPPED_IN_ALL = 3
"""Exercises stopped for pain before nothing new is added and the advice is stronger (P10)."""

LONG_SORE = timedelta(days=3)
"""Soreness that lasts this long is one rung down (4.C, [ADAMS])."""

SORE_REST = timedelta(days=2)
"""... and so long without that muscle."""

CLEAN_TO_RETURN = 3
"""Clean sessions at half of the lowest rung before an exercise is back (4.D, judgement)."""

CORE_DAYS_INSTEAD = 2
"""Clean days with other core exercises that open what breathing or bracing would open, where these
rest or limits leave none of them (judgement)."""

STOPS_FOR_GOOD = 2
"""A second stop for pain takes an exercise out for good (4.D, judgement)."""

HALF = 0.5
"""Share of a dose after a flare, and on the way back by the provider's word (4.C, 4.D)."""

SIGNS_AGAIN = timedelta(days=14)
"""With no check so long, both lists of signs come before the next routine (3.B, judgement)."""

LIMITS_AGAIN = timedelta(days=28)
"""So long without a session, the conditions are asked again: where the ladder also begins
anew (4.D)."""

RECENT = timedelta(weeks=12)
"""An operation or a birth is told of as one of the last twelve weeks (3.A, judgement): so long
after the day it was told it is asked about again."""

STILL_ASKED_EVERY = timedelta(weeks=4)
"""Symptoms below the knee are asked about so often, and so is what lasts longer than it should
(judgement)."""

SIGNS_TOGETHER = timedelta(days=28)
"""Two lasting signs told within this count as new together (3.A, judgement)."""

STRONG_USUAL = 7
"""A usual pain of 0-10 from which somebody is asked before starting (2.B, judgement)."""

HINGE_DAYS = 3
HINGE_WINDOW = timedelta(days=21)
"""Days with a good hip hinge, so close together, before the deadlift can open (1.C)."""

HINGE_UPPER_DAYS = 2
HINGE_REPS = 8
"""The last so many of them with the stick, each with at least so many repetitions (1.C)."""

HINGE_FORGOTTEN = timedelta(days=28)
"""Without a hinge for so long the deadlift is locked again (1.C)."""

HINGE_KEPT_OPEN = timedelta(days=7)
"""While the deadlift is in use the hinge comes so far apart, which keeps three of its days within
the window (judgement)."""

CORE_QUIET = timedelta(days=14)
"""No pain and no worse morning from a core exercise for so long (1.C)."""

HINGE_USUAL_PAIN = 3
"""The most usual pain, 0-10, with which the deadlift may be tried (1.C, after [BERG])."""

KEPT_DAYS_OF_WEEK = 3
"""Days that make a week a kept one (judgement, after two days of strength a week, [NIH])."""

OPEN_WEEKS = 3
"""Weeks before the running one that late answers can still change: they reach back 14 days."""

LONGEST_PAUSE = timedelta(weeks=52)
"""A pause excuses the weeks of at most a year (judgement)."""

REMEMBERED = timedelta(days=14)
"""For so long answers can still be changed, and routines are kept in the state (judgement)."""

CHECK_IN_LATE = timedelta(days=3)
"""For so long after its end a week is asked about, and told of (judgement)."""

WEEK_HOLDS = timedelta(days=7)
"""So long a check-in changes the plan, from the day it was told (judgement)."""

MUCH_WORSE = -3
"""The step of the overall change that counts as much worse: beyond the 2 to 2.5 points that mean
anything (2.C [GRC-R])."""

PAIN_UP = 2
"""Points that the pain of a week is up by before the next one is gentle (2.C, [OST])."""

MEANINGFUL_POINTS = 2
MEANINGFUL_SHARE = 0.3
"""Points of 0-10 and the share of the first value by which it is called better or worse than at
the start (2.C, [OST])."""

TOO_LOW_TO_JUDGE = 2
"""A first value this low is shown in numbers only (2.C, judgement)."""

SWAP_OFFERED_AFTER = 3
"""Skipped or swapped away so often in a row, another is offered in its place (judgement)."""

NEVER_LIKED_ANSWERS = 4
"""Answers of two weeks, none of them easy or OK, that say a category was never liked
(judgement)."""

INFLAMMATION_ASKED_FROM = 4
"""The week whose report brings the questions of spondyloarthritis (3.A)."""

DIAGNOSIS_ASKED_EVERY = timedelta(days=28)
"""A new diagnosis is asked about so often (3.B, judgement)."""

CHAIR_DAYS = 2
"""After so many days in a row away from the floor it is asked about (judgement)."""

ASKED_DAYS = 2
ASKED_AGAIN_EVERY = 7
"""A question without an answer stands on so many days, then on every seventh (judgement)."""

FACT_STAYS_AWAY_DAYS = 21
"""For so many days a person does not meet the same fact to live by again (judgement)."""

CATCH_UP = timedelta(hours=4)
SHORTEST_CATCH_UP = timedelta(minutes=30)
CATCH_UP_ENDS = time(21, 0)
"""A late routine still comes for so long, not into the night, but never shorter than half an
hour (judgement)."""

FARTHEST_DAY = timedelta(days=180)
"""The farthest that a typed day may lie ahead (judgement): half a year is no pause any more."""

CLOCK_TOLERANCE = timedelta(minutes=2)
"""So far a clock that somebody reads off may be from the time of its zone (judgement)."""

GET_READY = (5, 10, 15, 20)
USUAL_GET_READY = 10
"""Seconds before the first movement, to choose from; the second where nobody chose (judgement)."""

SHORTEST_TIMED_HOLD = timedelta(seconds=5)
"""A shorter hold is felt without a clock: its repetition gets one tone (judgement)."""

HALF_TOLD_FROM = timedelta(seconds=10)
"""Holds of this length have a tone at half; in a shorter one it would come with the others
(judgement)."""

PAUSE_TOLD_AFTER = timedelta(seconds=1)
"""So long after the two tones of an end the one for the rest or the other side sounds
(judgement)."""

LONG_HOLD = timedelta(seconds=45)
"""From here on a single hold can be done in intervals of the same total [TL, MPF]."""

INTERVALS = (10, 15)
"""Seconds of one interval; the shortest that the hold is a multiple of [TL, MPF], judgement."""

BETWEEN_INTERVALS = timedelta(seconds=5)
"""Rest between two intervals: 3 to 5 s [MPF]."""

DOUBLE_TAP = timedelta(seconds=3)
"""A second tap on [Timer] within is the same one; later it begins the timer anew (judgement)."""

TIME_TO_PLAY = timedelta(seconds=10)
"""From the tap until the track plays: the end message must not come into its last tones
(judgement)."""

TIMER_CATCH_UP = timedelta(minutes=15)
"""After an outage; later nobody lies there waiting any more (judgement)."""

USUAL_SNOOZE = 60
"""Minutes of [In 1 hour], and of a typed wish for later (judgement)."""

WITHOUT_HOUR = timedelta(hours=24)
"""One who leaves before choosing an hour is still written to, so much later (judgement)."""

QUIET_QUESTION_EVERY = 7
"""Who asks a professional first, or left before the first routine, is written to every so many
days (judgement)."""

NIGHT_ENDS = time(4)
"""For those up late "today" is still yesterday's routine until this local time (judgement)."""

PAUSE_WEEKS = (1, 2)
"""The lengths of a pause to tap (judgement)."""

THREE_DAYS = frozenset({0, 2, 4})
"""Monday, Wednesday and Friday: the rhythm to tap (judgement)."""

SIGN_TAKEN_BACK_WITHIN = timedelta(minutes=15)
"""A slip is noticed at once; later only a professional's word opens the way (judgement)."""

FOLLOW_UP_DAYS = (1, 3)
"""A short question so many days after a sign came up (judgement)."""

FOLLOW_UP_TIME = time(10, 0)
"""Its local time where no hour was chosen yet (judgement)."""
