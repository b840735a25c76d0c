end =
    <b>That is it for today.</b>
    { $done }
end-done = { $name }: { $answer }
end-resting = Resting until your provider says otherwise: { $names }.
end-next = Next: { $moment }.
end-next-open = Your next routine: tap /today when you like.
end-same-time = <b>Same time tomorrow?</b>
end-same-time-yes = Yes
end-same-time-no = Another time
end-change = Change an answer
end-note = Note
end-notes = { $count ->
        [one] Your note is kept.
       *[other] { $count } notes are kept.
    }
