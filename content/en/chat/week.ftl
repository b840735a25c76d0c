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
