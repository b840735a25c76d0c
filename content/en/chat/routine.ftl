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
opening-held = Pausing after your worse morning: { $names }. One comes back each day.
opening-check =
    { $opening }

    <b>How is your back since { $day }'s routine?</b>
    Compared with your usual morning.
opening-notes =
    { $notes }

    { $opening }
opening-start = Start

# What the last mornings made of the day.
note-flare = <b>A gentle day.</b> Your back is much worse than usual, so there are only easy things today. Most flare-ups pass in two to seven days. An easy walk is fine. Not easing, or worried? Please call your healthcare provider.
note-worse-trend = <b>Worse more than once now.</b> The strength work waits until the first morning that is as usual. Please talk to your healthcare provider this week. Easy movement and walks are fine.
note-gentle-day = <b>A gentle day.</b> Breathing and easy movement only. It counts as kept.
note-gentle-week = <b>A gentle week.</b> You told me that it is worse. Strength waits for the first morning that is as usual, then comes at half. Nothing new and no step up. Please talk to your healthcare provider.
note-held-week = You told me that it is still worse, so this week there is nothing new and no step up. Please talk to your healthcare provider.
note-morning-check = A little more than usual today, so nothing new and no step up.
note-still-sore = Sore muscles get a day off. That is part of the plan.
feel-better = Better
feel-usual = As usual
feel-sore = Sore muscles
feel-worse = Worse

# Why an exercise is there, or why it changed. $names is a list of $count exercises.
# In place of the names where one reason holds for all $count of the day.
why-all = { $count ->
        [2] Both
        [3] All three
       *[other] All of them
    }
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
why-fewer = { $names }: about half as much next time.
why-other-position = { $names }: in another position next time.
why-still-too-hard = { $names }: less next time, and it makes room for another where there is one.
why-back-worse = { $names }: a step easier next time.
why-back-worse-twice = { $names }: resting, after two times worse.
why-worse-morning-named = { $names }: resting after your worse morning.
why-worse-morning-unsure = { $names }: pausing after your worse morning.
why-worse-again-after-hold = { $names }: resting, as it was worse again.
why-skipped-a-step = { $names }: that was easy, so one step further than planned.
why-by-provider = { $names }: back again at half, as your provider said you may try.
why-still-returning = { $names }: still at half, on its way back.
why-after-flare = { $names }: half as much, the first time after the bad days.
why-gentle-day = { $names }: gentle, for a bad day.
why-swapped = { $names }: the other one you asked for.
why-no-floor-today = { $names }: without the floor, for today.
why-its-block = { $names }: in turn again after some weeks.
why-fitted = { $names }: to fit what you told me.
why-light-day = { $names }: your lighter day of the week.
why-worse-trend = strength waits, after mornings that were worse.
why-trend-over = strength is back, after a morning as usual.
why-flare = gentle days, while it is much worse than usual.
why-flare-over = the bad days are over.
why-morning-check = nothing new, as it was more than usual.
why-two-stopped = two of one group rest now, so please see your provider.
why-three-stopped = three rest now, so please see your provider.
why-still-sore = { $names }: a day off for sore muscles.
why-long-sore = { $names }: a step easier, as you were sore for days.
why-block-over = { $names }: makes room for another after some weeks.
why-topped-out = { $names }: makes room, you reached its last step.
why-put-aside = { $names }: makes room, as you left it out.
why-provider-may-try = { $names }: may come back, as your provider said.
why-provider-avoid = { $names }: resting, as your provider said.
why-provider-easier = { $names }: a step easier, as your provider said.
why-returned = { $names }: fully back.
why-out-for-good = { $names }: stays out after hurting twice.
why-hinge-mastered = { $names }: open, as the hip hinge is learned.
why-hinge-pain = { $names }: locked again, because it hurt.
why-hinge-too-long-ago = { $names }: locked again, as the hip hinge was too long ago.
why-gentle-week = { $names }: half as much, in a gentle week.
why-held-week = nothing new and no step up this week, as it is still worse.
why-much-worse = you told me that it is much worse.
why-pain-up = your pain of the week is up.
why-never-liked = { $names }: makes room, as you liked none of its group.
why-chose-easier = { $names }: a step easier, as you asked.
why-another-wanted = { $names }: makes room for another, as you asked.
why-told = { $names }: resting.
why-sign = exercise waits until someone has checked you.

morning-cause =
    <b>Sorry that it is worse.</b>
    What was it, do you think?
morning-cause-score = How strong is the pain now, 0 to 10? Only if you like.
toast-sore = Noted. Sore muscles get a day off. That is part of the plan.
toast-not-the-exercises = Noted. None of your exercises rests because of it.
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
card-folded =
    <b>{ $name }</b> · { $number } of { $total }
    { $dose }
    { $cue }
    { $stop }
    <blockquote expandable>{ $setup }
    { $steps }
    { $normal }</blockquote>
# $own: what the person's own conditions change about this exercise.
card-for-you =
    { $card }

    <b>For you</b>
    { $own }
card-changed =
    { $change }

    { $card }
answer-button-easy = Easy
answer-button-ok = Fine
answer-button-discomfort = Uncomfortable, but OK
answer-button-pain = Pain: stop
answer-button-skipped = Skip
how-to = How to
how-to-less = Less text

# After a hip hinge that went well; with a stick along the back its contacts count too.
hinge-check =
    <b>{ $name }</b>
    Did your hips go back first, with your back long?
hinge-check-stick =
    <b>{ $name }</b>
    Did your hips go back first, with your back long?
    Did the stick keep touching your head, upper back and tail-bone?
hinge-good = Yes
hinge-not-sure = Not sure

# The offer of the exercise that the hinge opens. [BERG]
try-out-button = Try the deadlift?
try-out =
    <b>{ $name }</b>
    It is your hip hinge, used to lift a light thing from a chair. You start with no weight, then one or two kilos. Only light ones, please: it stays at 5 kilos or less here.

    In the study it comes from, a physiotherapist was there each time. Here nobody watches you. You need not do it, and your routine is complete without it.
try-out-yes = Yes, add it
try-out-no = Not now
toast-try-out = Noted. It joins in when there is room for it.

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
