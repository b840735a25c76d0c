# What is not asked at the start: it stands on the page of positions in /limits.
condition-no-kneel = Kneeling hurts
condition-wrist-pain = Sore wrists
condition-shoulder-pain = Sore shoulders
condition-knee-pain = Sore knees
condition-worse-bending = Worse with bending
condition-worse-arching = Worse when leaning back
condition-no-floor = I never use the floor

# Before the card of the first exercise that needs it. $list has a line for each of $count exercises.
needs-one = <b>{ $name }</b>: { $how }
needs = { $count ->
        [one] { $list }

            Is this one OK for you?
       *[other] { $list }

            Are these OK for you?
    }
needs-fine = Yes
needs-no-kneel = My knees don't like kneeling
needs-wrist-pain = My wrists don't like it
needs-shoulder-pain = My shoulders don't like it
needs-knee-pain = My knees don't like bending
needs-worse-bending = Bending forward makes my back worse
needs-worse-arching = Leaning back makes my back worse

# Before the first step that uses one. $names are the exercises.
things =
    <b>What do you have at hand?</b>
    The next step of { $names } uses one of these. Without them there is another way.
thing-band = A light exercise band
thing-weights = Light weights or water bottles
things-neither = Neither
toast-fitted = Noted. The plan fits now.
line-fewer-today = With that, fewer than three fit today. That is not your doing.

# Below the end of a routine, one a day.
ask-floor =
    <b>Some days on a chair now.</b>
    May the floor or a firm bed come again?
floor-can = Yes, from next time
floor-never = I never use the floor
ask-age =
    <b>How old are you?</b>
    Only if you like. It tells me when someone should look at your back.
age-under-20 = Under 20
age-from-20 = 20 to 49
age-from-50 = 50 to 64
age-from-65 = 65 or over
ask-span =
    <b>How long has your back hurt, this time?</b>
    Only if you like.
span-under-6-weeks = Less than 6 weeks
span-under-12-weeks = 6 to 12 weeks
span-longer = Longer
ask-goal =
    <b>What would you like to do more easily?</b>
    Only if you like.
goal-socks = Putting on socks
goal-out-of-bed = Getting out of bed
goal-meal = Sitting through a meal
goal-walk = A 20 minute walk
goal-shopping = Shopping
goal-garden = The garden
goal-driving = Driving
goal-sleep = Sleep
goal-own = Something else: I type it
ask-skip = Skip this question
goal-type =
    <b>What is it?</b>
    Type it in a few words, up to 100 letters.
goal-too-long =
    <b>That did not fit.</b>
    Please type it again, in up to 100 letters.
line-goal-noted = Noted. You can change it with /limits.
advice-age =
    <b>One thing, because of your age.</b>
    At your age a sore back is worth a look, most of all when it is new. Please let a doctor or physio see you soon, if nobody has. This is a precaution. You can go on here.

# What the person told, in /limits. $list are the ticked ones, $count how many.
limits =
    <b>What you told me</b>
    { $told }
limits-none = none
limits-unknown = not told
limits-told-conditions = { $count ->
        [0] Conditions: { $list }
       *[other] Conditions:
            { $list }
    }
limits-told-positions = { $count ->
        [0] Positions: all fine
       *[other] Positions:
            { $list }
    }
limits-told-things = At hand: { $list }
limits-told-neither = no band, no weights
told-band = a light band
told-weights = weights or bottles
limits-told-you =
    Usual pain: { $score }
    Age: { $age }
    Back pain, this time: { $span }
    What you want to do: { $goal }
limits-page-conditions = Conditions
limits-page-positions = Positions
limits-page-things = Band and weights
limits-page-pain = Usual pain
limits-page-age = Age
limits-page-span = How long it has hurt
limits-page-goal = What I want to do
limits-close = Close
limits-conditions =
    <b>Tap what fits you.</b>
    Tap again what is over.
limits-things =
    <b>What do you have at hand?</b>
    Some steps use a light band or light weights. Without them there is another way.
limits-positions =
    <b>What does your body not like?</b>
    Tap again what is fine now.
line-commands-limits = What you told me, to change it
