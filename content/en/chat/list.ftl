# Familiar exercises share one card. $others is 1 where something of the day was answered before.
list =
    <b>{ $count ->
        [2] Two you know
        [3] Three you know
       *[other] Those you know
    }</b>

    { $items }

    If one hurts, stop it and tap “One was not”.
list-item =
    <b>{ $number }. { $name }</b>: { $dose }
    { $cue }
list-fine = { $others ->
        [0] { $count ->
            [2] Both fine
            [3] All three fine
           *[other] All fine
        }
       *[other] { $count ->
            [2] The other two fine
           *[other] The others fine
        }
    }
list-one-was-not = One was not
list-how-to = How to: { $name }
list-which =
    <b>Which one was not fine?</b>
    The others stay on your list.
list-back = Back to the list
undo-all = { $count ->
        [2] Undo: both were fine
        [3] Undo: all three were fine
       *[other] Undo: all were fine
    }

# Another exercise in place of one that is not wanted today.
swap = Swap
card-no-swap =
    I have no other one to offer here today. You can also skip it.

    { $card }
