# The way dates and times are written.
locale = en_GB
clock = HH:mm
weekday = EEEE
far-day = EEEE d MMMM
short-day = EEE d MMMM

# $time is a wall time, $day a weekday or a date. They stand inside sentences.
moment-today = today at { $time }
moment-tomorrow = tomorrow at { $time }
moment-later = on { $day } at { $time }

tick = ✓ { $label }
numbered = { $number }. { $own }
exercise-gone = Another exercise
back = Back
undo = { $kind ->
    [discomfort] Undo: { $name } (discomfort)
   *[other] Undo: { $name } was { $answer }
}
tapped-by-mistake = Tapped by mistake
resting = Resting: { $names }.

answer-easy = easy
answer-ok = fine
answer-discomfort = uncomfortable
answer-pain = pain
answer-skipped = skipped
answer-none = not done

toast-saved = Saved.
toast-undone = Taken back.
toast-old = That button is from before. Here is where we are.
