# Settings, days and pause.
settings =
    <b>Your settings</b>
    { $list }
settings-hour = Hour: { $time }
settings-no-hour = Hour: not chosen yet
settings-days = Days: { $days }
settings-clock = Your clock: { $time } ({ $city })
settings-clock-guess = Your clock: { $time }, as far as I know
settings-pause = Pause: until { $day }
settings-pause-open = Pause: until you come back
settings-no-pause = Pause: none
settings-pictures-on = Pictures: on
settings-pictures-off = Pictures: off
settings-pictures-on-tomorrow = Pictures: on from tomorrow
settings-pictures-off-tomorrow = Pictures: off from tomorrow
settings-messages-on = Messages: on. /stop ends them.
settings-messages-off = Messages: off
settings-next = Next routine: { $moment }
settings-open-time = Hour
settings-open-days = Days
settings-open-timezone = Your clock
settings-open-pause = Pause
settings-open-limits = What you told me
settings-open-exercises = Exercises
settings-open-answers = Change an answer
settings-open-privacy = What I keep
settings-open-delete = Erase everything
settings-turn-pictures-off = Turn pictures off
settings-turn-pictures-on = Turn pictures on

# $days inside other sentences.
days-every = every day
days-on = on { $names }

days =
    <b>On which days?</b>
    Tap a day to turn it on or off.
days-one =
    <b>On which days?</b>
    One day a week keeps what you have. With two or more you can move on.
days-none =
    <b>On which days?</b>
    Please keep one day at least. To stop for a while, use /pause.
days-all = Every day
days-done = Done

pause =
    <b>How long is your pause?</b>
    Tap, or type a day such as 3 March. On that day the routine comes again.
pause-weeks-1 = A week
pause-weeks-2 = Two weeks
pause-date = Until a date
pause-open = Until I come back
pause-day =
    <b>On which day shall it come again?</b>
    Tap one, or type any day: 3 March, next Monday, in 10 days.
pause-which = <b>Which day do you mean?</b>
pause-refused-not-a-date = I could not read that as a day.
pause-refused-no-such-date = There is no such day.
pause-refused-past = That day is not ahead of us.
pause-refused-too-far = That is more than half a year away. For so long, tap the button below.
pause-refused-contradiction = The weekday and the date do not fit each other.
pause-end = End the pause
pause-change = Change the pause
pause-only-today = Only today's routine
pause-next = The routine comes by itself { $moment }.
pause-over = Your pause is over. Here is a routine for today.

paused = <b>You are on a pause until { $day }.</b>
paused-open = <b>You are on a pause until you come back.</b>

line-next = Your next routine comes { $moment }.
line-paused = Your pause is set. After today no routine comes until you come back: /resume.
line-paused-until = Your pause is set. The next routine comes { $moment }.
line-no-pause = There is no pause to end. Here is where we are.
line-messages-on = The messages are on again. /stop ends them.
line-left = I left that question. Nothing was changed. Here is where we are.
line-needed = I need your answer here to keep you safe. The buttons are on the card.
line-nothing-open = There is nothing to leave. Here is where we are.

line-commands-settings = What is set, and changing it
line-commands-days = Choose the days
line-commands-timezone = Set your clock
line-commands-pause = No routines for a while
line-commands-resume = End a pause
line-commands-answers = Change an answer of the last two weeks
line-commands-cancel = Leave a question
