minutes = { $minutes ->
        [one] { $half ->
            [0] 1 minute
           *[1] 1½ minutes
        }
       *[other] { $minutes }{ $half ->
            [0] { "" }
           *[1] ½
        } minutes
    }
opening =
    <b>Your routine: about { $minutes }</b>
    { $names }

    <b>Why these</b>
    { $why }
opening-rests =
    { $opening }
    { $resting }
opening-check =
    { $opening }

    <b>How is your back since { $day }'s routine?</b>
    Compared with your usual morning.
opening-start = Start
feel-better = Better
feel-usual = As usual
feel-sore = Sore muscles
feel-worse = Worse

# Why an exercise is there, or why it changed. $names is a list of $count exercises.
why-first-day = The easiest one of each group to begin with.
why-its-turn = { $names }: next in turn.
why-rested-a-day = { $names }: after a day of rest.
why-repeats = { $names }: fine to do every day.
why-new = { $names }: new today.
why-step-up = { $names }: one small step up.
why-eased = { $names }: a little easier for now.
why-after-gap = { $names }: a step easier after some days away.
why-back-after-hold = { $names }: back again, at the easiest step.
why-instead = { $names }: in place of one that rests.
why-category-rests = { $names }: gentle, while another group rests.
why-two-clean-days = { $names }: two good days in a row.
why-pain = { $names }: resting, because it hurt.
why-relative-pain = { $names }: changed, because one like it hurt.
why-sharp-discomfort = { $names }: resting, because it felt sharp or spread.
why-too-hard = { $names }: a step easier next time.
why-back-worse = { $names }: a step easier next time.
why-back-worse-twice = { $names }: resting, after two times worse.
why-worse-morning-named = { $names }: resting after your worse morning.
why-worse-morning-unsure = { $names }: pausing after your worse morning.
why-worse-again-after-hold = { $names }: resting, as it was worse again.
why-told = { $names }: resting.
why-sign = exercise waits until someone has checked you.

morning-cause =
    <b>Sorry that it is worse.</b>
    What was it, do you think?
morning-cause-score = How strong is the pain now, 0 to 10? Only if you like.
morning-not-sure = Not sure
morning-something-else = Something else: bad night, work, garden

card =
    <b>{ $name }</b> · { $number } of { $total }
    { $dose }

    { $cue }
    { $stop }
card-full =
    <b>{ $name }</b> · { $number } of { $total }
    { $dose }

    { $setup }
    { $steps }

    { $cue }
    { $normal }
    { $stop }
card-changed =
    { $change }

    { $card }
answer-button-easy = Easy
answer-button-ok = Fine
answer-button-discomfort = Uncomfortable, but OK
answer-button-pain = Pain: stop
answer-button-skipped = Skip
how-to = How to
how-to-less = Shorter

quiet-next = Nothing to do right now. Your next routine comes { $moment }.
quiet = Nothing to do right now. Your next routine is here whenever you tap /today.
quiet-stopped =
    The messages are off. What you told me is still here, and nothing is lost.

    Tap when you want to go on. To erase everything: /delete
quiet-come-back = Go on
no-exercises =
    <b>No exercise fits today.</b>
    With what you told me I have none left to offer. That is not your doing.

    Please speak to your healthcare provider about what you can do. An easy walk is fine if it feels good.
