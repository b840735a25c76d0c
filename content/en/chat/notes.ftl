# The person's own words about a day.
note-ask =
    <b>A note for this day</b>
    Write it in one message.
note-kept =
    { $ask }

    <b>Kept so far</b>
    { $notes }
note-one = { $number }. { $text }
note-delete = { $count ->
        [one] Delete note
       *[other] Delete note { $number }
    }
toast-note-gone = Your note is taken back.
