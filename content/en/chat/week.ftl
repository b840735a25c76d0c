# A week is over: the offer of a check-in. $number is that of the week.
week-offer = { $number ->
        [1] <b>Your first week is over.</b>
       *[other] <b>Week { $number } is over.</b>
    }
    A minute for how it went?
week-offer-yes = Yes
week-offer-later = Later
week-offer-skip = Skip this week
toast-week-later = Fine. I ask again another day, or tap /week.
toast-week-skipped = Fine. Nothing is lost.

# Its questions.
week-signs =
    <b>First: any of these since last week?</b>
    New or getting worse, not yet checked:

    <b>Emergency care now</b>: { $numbers }
    • numb between the legs or around the back passage
    • trouble starting, holding or feeling pee or poo
    • changed sexual feeling
    • both legs numb, painful or losing strength, unsteady walking, dragging a foot
    • one leg quickly losing strength
    • chest pain, tightness, breathless, fainting, throbbing belly, sudden tearing belly or back pain
    • an accident, sudden strong pain after a small fall
    • fever with shaking or confusion

    <b>A doctor today or tomorrow</b>
    • fever, feeling ill, serious infection, weight loss without reason, a lump, changed shape
    • back pain with earlier cancer, low defences or injected drugs
    • pain at night, on coughing, in the upper back, band-like, or that nothing eases
    • one leg numb, tingling or losing strength
week-signs-none = None of these
# $day is that of the first routine, such as "Tuesday 3 March".
week-change = <b>Since you started on { $day }: how is your back?</b>
week-change-1 = Very much worse
week-change-2 = Much worse
week-change-3 = A little worse
week-change-4 = About the same
week-change-5 = A little better
week-change-6 = Much better
week-change-7 = All good again
week-pain =
    <b>Average back pain in the last seven days?</b>
    0 none, 10 the worst imaginable.
# The first time only. The eight are those of the question about the person.
week-goal =
    <b>Last one: what would you like to do more easily?</b>
    I ask each week how well it goes.
week-goal-skip = Leave this out
# $name is the activity.
week-activity =
    <b>{ $name }: how well does it go now?</b>
    0 not at all, 10 as well as ever.

# The report. $number is that of the week, $days its dates.
weekly-title = { $number ->
        [1] Your first week
       *[other] Week { $number }
    }
weekly-dates = { $from } to { $until }
# A day of the row, such as "Mon ✓", which no line break parts. What stands for the fate of a day is read aloud as a word.
weekly-day = { $day }{ "\u00A0" }{ $mark }
weekly-mark-done = ✓
weekly-mark-rest = rest
weekly-mark-free = free
weekly-mark-paused = pause
weekly-mark-not-sent = not sent
weekly-mark-open = no
weekly-mark-ahead = …
weekly-kept = { $planned ->
        [0] { $kept ->
            [0] <b>No routine was planned.</b>
            [one] <b>1 day done.</b>
           *[other] <b>{ $kept } days done.</b>
        }
       *[other] <b>{ $kept } of { $planned } days done.</b>
    }
weekly-kept-none = Nothing yet, and that is fine. Any day is a good day to begin again.
weekly-not-sent = { $count ->
        [one] On 1 day my message did not reach you. That was my fault, not yours.
       *[other] On { $count } days my message did not reach you. That was my fault, not yours.
    }
weekly-answers = How the exercises felt: { $list }.
weekly-answer = { $count } { $answer }
weekly-each = • { $name }: { $list }
# $list has the weeks with their numbers, such as "week 1: 6, week 2: 5".
weekly-weeks = Pain so far: { $list }.
weekly-weeks-activity = { $name } so far: { $list }.
weekly-week = week { $number }: { $now }

# The picture of the report; the words above say the same.
weekly-picture-kept = { $kept } of { $planned } days done
weekly-picture-answers = How the exercises felt
weekly-picture-since = Week by week
weekly-picture-pain = Pain: 0 none, 10 worst
weekly-picture-activity = { $name }: 10 as ever
weekly-picture-weeks = Weeks since the start

weekly-advice-much-worse = <b>You told me that your back is much worse than at the start.</b> Please talk to your doctor or physio this week.
weekly-advice-pain-up = <b>Your pain of the week is up by two or more.</b> Please talk to your doctor or physio this week.
weekly-advice-worse-trend = <b>Worse mornings came more than once.</b> Please talk to your doctor or physio this week.
weekly-advice-pain = <b>Something hurt and rests now.</b> Please tell your doctor or physio. It is a precaution, the others can go on.
weekly-advice-inflammation =
    <b>Some backs need another kind of look.</b> Ask your doctor if two or more of these fit:
    • it began before you were 45 and has lasted three months
    • it wakes you in the second half of the night
    • stiff for half an hour or more in the morning, and easier with moving
    • psoriasis, an inflamed bowel or eye, or a parent, brother or sister with such a back

weekly-change = Since { $day }: { $answer }.
weekly-pain = Pain, on average: <b>{ $now }</b> of 10.
weekly-pain-first = Pain, on average: <b>{ $now }</b> of 10. At the start: { $first }.
weekly-activity = { $name }: <b>{ $now }</b> of 10.
weekly-activity-first = { $name }: <b>{ $now }</b> of 10. At first: { $first }.
weekly-verdict-better = That is better.
weekly-verdict-same = That is about the same.
weekly-verdict-worse = That is worse.
weekly-early = One week is early to say more.
weekly-not-asked = You did not tell how it felt.

weekly-steps = <b>What grew</b>
weekly-step = • { $name }: now { $now }. Before: { $before }.
weekly-taken-back = <b>What was taken back, and why</b>
weekly-rests = • { $name } rests: { $why }.
weekly-pauses = • { $name } pauses: { $why }.
weekly-eased = • { $name } was made easier: { $why }.
weekly-why-pain = it hurt ({ $day })
weekly-why-sharp = it was sharp, spreading or tingling ({ $day })
weekly-why-too-hard = it was too hard to finish ({ $day })
weekly-why-worse = back or leg got worse ({ $day })
weekly-why-morning = the morning after was worse ({ $day })
weekly-why-relative = one like it hurt
weekly-why-provider = your provider said so
weekly-why-wish = you asked for an easier week
weekly-why-other = by what you told me

weekly-next = <b>Next week</b>
weekly-next-keeps = It goes on with { $names }.
weekly-next-up = { $name } is nearest to its next step.
weekly-next-gentle = It is a gentle one, because of what you told me: strength waits for a morning as usual, then comes at half. Nothing new.
weekly-next-held = Nothing new and no step up, because you told me that it is still worse.
weekly-next-wish-keep = As you wished, it goes on as it is.
weekly-next-wish-easier = As you wished, everything in turn is a step easier from now on.
weekly-next-wish-harder = As you wished, what has earned a step comes sooner.
weekly-next-swap = You left out { $name } three times. Another one can take its place.
weekly-rests-stay = What rests stays resting, whatever you choose.
weekly-foot = This tells what you told me. It is no medical advice. /warning shows the signs that need a doctor.

weekly-keep = Keep
weekly-easier = Easier
weekly-harder = Harder
weekly-treatment = Treatment changed
weekly-diagnosis = New diagnosis
weekly-another = Another instead: { $name }
weekly-change-answers = Change my answers
weekly-tell = Tell how it went
weekly-mine = My exercises now
weekly-close = Close
weekly-copy = Copy for someone
line-diagnosis = Noted. Does it change what you may do? Then tick it in /limits, and ask who told you what to leave out.
# At most 256 letters, for the person to send to whom they like.
weekly-copied = { $number ->
        [one] After a week of gentle back exercises with Back in Three: { $kept } of { $planned } days done.
       *[other] After { $number } weeks of gentle back exercises with Back in Three: { $kept } of { $planned } days done last week.
    }
weekly-copied-pain = Average pain { $now } of 10.
weekly-copied-pain-first = Average pain { $now } of 10, { $first } at the start.

# The week that is running: /week.
line-commands-week = How your week goes
line-week-not-begun = Your week begins with your first routine. The card shows where we are.
week-running = { $number ->
        [1] Your first week, so far
       *[other] Week { $number }, so far
    }
week-streak = { $count ->
        [one] One week kept.
       *[other] { $count } weeks kept in a row.
    }
week-asks = On { $day } I ask how it went.
week-open-report = { $number ->
        [1] Your first week, told back
       *[other] Week { $number }, told back
    }
