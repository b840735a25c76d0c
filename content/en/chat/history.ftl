# A look back at the months and days of the diary.
history =
    <b>{ $month }</b>
    { $kept }
history-kept =
    { $planned ->
        [0] No routine yet in this month.
        [one] { $kept } of 1 day with a routine kept.
       *[other] { $kept } of { $planned } days with a routine kept.
    }
history-days = { $name }: { $days }
history-done = Done
history-part = Some of it
history-bad-day = Bad day
history-missed = Not done
history-left-out = Day off
history-paused = Paused
history-no-routine = No routine came
history-open = Still open today
history-tap = Tap a day to read it.
history-notes = With a note: { $days }
history-note-key = With a note
history-note = Your note: { $text }
history-earlier = Earlier: { $month }
history-later = Later: { $month }
settings-open-history = Look back
line-commands-history = Look back at your months and days
