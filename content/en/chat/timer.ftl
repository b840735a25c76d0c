# The timer. $ready, $hold, $every and $rest are seconds; $bout is what is done before a rest.
timer-button = Timer
bot-name = Back in Three
timer-which = <b>The timer for which one?</b>
timer-track =
    <b>Timer: { $name }</b>
    Get ready { $ready } s, then { $work }.

    { $tones }
timer-bout-holds = { $reps ->
        [one] hold { $hold } s
       *[other] { $reps } holds of { $hold } s
    }
timer-bout-reps = { $reps ->
        [one] once in { $every } s
       *[other] { $reps } times, one every { $every } s
    }
timer-bout-breaths = { $reps ->
        [one] one slow breath of { $every } s
       *[other] { $reps } slow breaths of { $every } s
    }
timer-bout-switches = { $reps ->
        [one] one switch in { $every } s
       *[other] { $reps } switches, one every { $every } s
    }
timer-turns = { $bout }, left and right in turn
timer-sides = { $rounds ->
        [1] left side: { $bout }, { $rest } s rest, then right
       *[other] { $rounds } rounds, left side: { $bout }, { $rest } s rest, then right
    }
timer-holds = { $bout }, { $rest } s rest between
timer-rounds = { $rounds } rounds of { $bout }, { $rest } s rest between
timer-tones-reps = A tone starts each one. Two tones: done.
timer-tones-half = High tone: hold. One at half. Two: let go.
timer-tones-hold = High tone: hold. Two: let go.
timer-tones-rest = Low tone: rest.
timer-tones-sides = Chord: rest, then the other side.
timer-tones-play = Press play; it goes on with the screen locked. I write when it is over.
timer-silent = I have no sound for this one. I write when it is over.
timer-stop = Stop timer
timer-in-parts = In short holds instead
timer-in-one = In one go instead
toast-timer-stopped = The timer is off.
line-timer-stopped = The timer is off. Here is where we are. To end all messages: /stop.
# What ends a running timer when it is typed, in small letters and without marks.
timer-stop-words = stop,stop it,stop now,stop timer,stop the timer,timer off,end timer,end the timer

card-timed =
    <b>Done: how was it?</b>
    { $name }: { $dose }

ready =
    <b>How long to get ready?</b>
    So long a timer waits before you begin. It holds from the next one on.
ready-seconds = { $seconds } seconds
toast-ready-set = Saved.
settings-ready = Timer: { $seconds } s to get ready
settings-open-timer = Timer
line-commands-timer = How long to get ready for a timer
