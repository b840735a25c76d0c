signs-four =
    <b>Safety first.</b> New or getting worse, and not yet checked by someone:
    • numb between the legs or around the back passage
    • trouble starting, holding or feeling pee or poo
    • changed sexual feeling
    • both legs numb, painful or losing strength, or a foot that drags
signs-four-after-pain =
    <b>Rest a moment. One check first.</b> New or getting worse, and not yet checked by someone:
    • numb between the legs or around the back passage
    • trouble starting, holding or feeling pee or poo
    • changed sexual feeling
    • both legs numb, painful or losing strength, or a foot that drags
signs-others =
    <b>One more list.</b> New or getting worse, and not yet checked by someone:
    • chest pain, breathless or fainting
    • bad fall or accident
    • fever or feeling ill
    • back pain after cancer, or weight loss without reason
    • a lump, changed shape, or pain that no position eases
    • one leg numb or losing strength
signs-four-no = No to all four
signs-four-yes = Yes
signs-four-not-sure = Not sure
signs-others-no = None of these
signs-others-yes = At least one
signs-others-not-sure = I cannot tell

sign-saddle-numb = Numb between the legs
sign-bladder-bowel = Trouble with pee or poo
sign-sexual-feeling = Changed sexual feeling
sign-both-legs = Both legs, or a foot drags
sign-chest = Chest, breath or fainting
sign-fall = A bad fall or accident
sign-fever = Fever or feeling ill
sign-cancer-weight = Cancer before, or weight loss
sign-lump = A lump or changed shape
sign-constant-pain = Pain that no position eases
sign-one-leg = One leg numb or losing strength

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
    Is it your chest, your breath, fainting or a bad fall? Then do not wait: call { $numbers } now.
advice-not-sure = Not sure counts as yes. It is safer that someone has a look.
advice-which = Which one is it?
advice-sign = You told me: { $sign }.
advice-tomorrow = Your exercises are paused. From tomorrow you can tell me here if a doctor or physio checked you and said you can exercise.
advice-follow-up = How are you today? Has somebody looked at it?
advice-seen = Somebody has looked at it. Good.
advice-slip = That was a slip
advice-cleared = A doctor or physio says I can exercise
advice-cleared-how = If a doctor or physio checked you and said that you can exercise, tell me below.
follow-up-seen = Somebody has looked
follow-up-not-yet = Not yet

cleared-by = <b>Who checked you and said that you can exercise?</b>
cleared-by-doctor = A doctor
cleared-by-physio = A physio
cleared-by-other = Another health professional
cleared-when = <b>When was that?</b>
cleared-when-today = Today
cleared-when-yesterday = Yesterday
cleared-when-earlier = Before that
