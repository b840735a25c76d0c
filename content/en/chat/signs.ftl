signs-four =
    <b>Safety first.</b> New or getting worse, not yet checked:
    • numb between the legs or around the back passage
    • trouble starting, holding or feeling pee or poo
    • changed sexual feeling
    • both legs numb, painful or losing strength, unsteady walking, dragging a foot
signs-four-after-pain =
    <b>Rest a moment. One check first.</b> New or getting worse, not yet checked:
    • numb between the legs or around the back passage
    • trouble starting, holding or feeling pee or poo
    • changed sexual feeling
    • both legs numb, painful or losing strength, unsteady walking, dragging a foot
signs-others =
    <b>One more list.</b> New or getting worse, not yet checked:
    • chest pain, tightness, breathless, fainting, throbbing belly, sudden tearing belly or back pain
    • an accident, sudden strong pain after a small fall
    • fever, feeling ill, serious infection, weight loss without reason, a lump, changed shape
    • back pain with earlier cancer, low defences or injected drugs
    • pain at night, on coughing, in the upper back, band-like, or that nothing eases
    • one leg numb, tingling or losing strength
signs-four-no = No to all four
signs-four-yes = Yes
signs-four-not-sure = Not sure
signs-others-no = None of these
signs-others-yes = At least one
signs-others-not-sure = I cannot tell

# After words of a sign in a typed text. $numbers as below.
signs-typed =
    <b>Is it one of these?</b>
    Signs that need a doctor, if new or getting worse and not yet checked:

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
signs-typed-none = None of these
signs-typed-else = Not about my body

# After numb or weak in one leg, and no to the four.
one-leg =
    <b>One question about your leg.</b>
    Is it newly numb, tingling or losing strength, or getting worse, and nobody has checked that yet?
one-leg-no = No, it was checked or long the same
one-leg-yes = Yes
one-leg-not-sure = Not sure

sign-saddle-numb = Numb between the legs
sign-bladder-bowel = Trouble with pee or poo
sign-sexual-feeling = Changed sexual feeling
sign-both-legs = Both legs, unsteady, a foot drags
sign-chest = Chest, breath or fainting
sign-belly = A throbbing belly, a tearing pain
sign-fall = A fall or accident
sign-fever-shaking = Fever with shaking or confusion
sign-leg-fast = A leg quickly losing strength
sign-fever = Fever or feeling ill
sign-infection = Infection, drugs or low defences
sign-cancer-weight = Cancer before, or weight loss
sign-lump = A lump or changed shape
sign-constant-pain = Pain that no position eases
sign-one-leg = One leg numb or losing strength
sign-one-leg-stable = One leg tingles, strength is the same
sign-night-pain = Pain at night
sign-cough-pain = Pain when coughing
sign-upper-back = Upper back or band-like pain
sign-old-accident = An old accident
sign-several = More than one

# What to call: by the country of the person's clock, or all three while it is not known.
# $numbers is a number or a list such as "999 or 112", $country a name such as "Germany".
emergency-here = { $numbers } ({ $country })
emergency-anywhere = 112 (Europe and many others), 999 (UK) or 911 (North America)
# $numbers is one of the two above.
advice-emergency =
    <b>Please go to emergency care now. Do not exercise.</b>
    Do not wait for it to pass. Call { $numbers }, or the emergency number where you are.
advice-urgent =
    <b>Please speak to a doctor today or tomorrow. Do not exercise until then.</b>
    If it quickly gets worse, call { $numbers }.
advice-urgent-which =
    <b>Please speak to a doctor today or tomorrow. Do not exercise until then.</b>
    Is it your chest, your breath, fainting, a throbbing belly, a tearing pain, a fall or accident, fever with shaking or confusion, or a leg quickly losing strength? Then do not wait: call { $numbers } now.
# Once somebody has checked it. The numbers stay at hand.
advice-checked =
    <b>Do not exercise until they say that you can.</b>
    If it gets worse or comes back, do not wait: call { $numbers }.
advice-soon =
    <b>Good, we can go on.</b>
    Please see a doctor or physio about it soon, even if it has long been the same. Does it get worse, or does something new come? Then see /warning.
advice-not-sure = Not sure counts as yes. It is safer that someone has a look.
advice-which = Which one is it?
advice-sign = You told me: { $sign }.
advice-together = It is the second one in four weeks. Together they need a look.
advice-tomorrow = Your exercises are paused. From tomorrow you can tell me here if a doctor or physio checked you and said you can exercise.
advice-follow-up-emergency = How are you today? Has a doctor checked it? If not, please go now.
advice-follow-up-urgent = How are you today? Has a doctor checked it? If not, please call one today.
advice-seen = You told me that it was checked. Good.
advice-slip = That was a slip
advice-cleared = A doctor or physio says I can exercise
advice-cleared-how = If a doctor or physio checked you and said that you can exercise, tell me below.
follow-up-seen = Yes, it was checked
follow-up-not-yet = Not yet

# A sign that may have long been the same: then it is to be seen soon and stops nothing.
ask-lasting =
    You told me: { $sign }.

    <b>Is all of this true?</b>
    • it has been the same for weeks
    • it is the only one on the list
    • it does not spread
    • no leg is losing strength
    • no fever, and you do not feel ill
ask-lasting-yes = Yes, only that
ask-lasting-no = No, or not sure

cleared-by = <b>Who checked you and said that you can exercise?</b>
cleared-by-doctor = A doctor
cleared-by-physio = A physio
cleared-by-other = Another health professional
cleared-when = <b>When was that?</b>
cleared-when-other =
    <b>When was that?</b>
    It counts when a health professional checked you, such as a nurse. A friend or a page on the internet does not. Then tap Back.
cleared-when-today = Today
cleared-when-yesterday = Yesterday
cleared-when-earlier = Before that
cleared-since = Only a check from after the sign counts ({ $day }).
