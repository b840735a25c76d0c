clamshell-name = Clamshell
clamshell-aliases = clam, side-lying knee lift, side-lying hip rotation
clamshell-for = Works the side of the hip, the buttock and the small muscles that turn the hip out.

clamshell-dose = { $reps ->
        [one] { $reps } slow lift
       *[other] { $reps } slow lifts
    } each side{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds
    }
clamshell-variant-band = with a light band

clamshell-setup = Lie on your side on the floor or a bed. Bend your hips a little and your knees about square. Line your heels up with your tail-bone. Rest your head on a pillow or on your lower arm.
clamshell-steps-1 = Stack one hip over the other. Put your top hand on the floor in front of you.
clamshell-steps-2 = Keep your feet together. Lift the top knee as far as your pelvis stays still.
clamshell-steps-3 = Hold if the dose says so, then lower it slowly. Two seconds up, two seconds down. That is one.
clamshell-steps-4 = Do all on one side, then roll over.
clamshell-steps-band-1 = Put a light band around both thighs, just above the knees.
clamshell-steps-band-2 = Keep your feet together. Lift the top knee as far as your pelvis stays still.
clamshell-steps-band-3 = Lower it slowly. Two seconds up, two seconds down. That is one.
clamshell-steps-band-4 = Do all on one side, then roll over.

clamshell-cue = One hip bone above the other. Heels glued.
clamshell-cues-1 = Slow up, slow down.
clamshell-cues-2 = A wall behind your back helps you to keep still.
clamshell-mistakes-1 = Rolling the pelvis back.
clamshell-mistakes-2 = Lifting too high.
clamshell-mistakes-3 = Holding your breath.

clamshell-normal = A burn at the upper, outer part of the buttock is fine.
clamshell-stop = Stop if it hurts over the bony point at the side of the hip, in the groin, in the back, or down a leg.
clamshell-easier = Lift less. Rest your back against a wall, or put a pillow under your waist.
clamshell-harder = More lifts, then holds of three seconds. Then a light band above the knees, the lightest first. Later, the side leg lift lying down.
clamshell-caution = If you cannot lie on that side, do a side leg lift standing up. If the side of the hip is sore, lift less and keep a pillow between your knees. With a new hip, leave it out until you have the go-ahead.

clamshell-limit-no-floor = This one needs the floor or a bed.
clamshell-limit-leg-symptoms = Stay with six small lifts. If anything spreads down the leg, that counts as pain.
clamshell-limit-recent-surgery = Ask your surgeon or physio first. Stay with six small lifts.
clamshell-limit-pregnant = Put a pillow under your belly. Leave it out if the front or back of your pelvis hurts.
clamshell-limit-postpartum = Lift low. Leave it out if the front or back of your pelvis hurts.
clamshell-limit-bp-or-heart = Keep breathing. Breathe out as you lift.
clamshell-limit-bp-treated = Keep breathing. Breathe out as you lift.
clamshell-limit-hernia-or-pelvic-floor = Use a light effort. Stop if you feel heavy low down or see a bulge.
clamshell-limit-osteoporosis = Roll over slowly and all in one piece, with no twist.
clamshell-limit-hip-replacement = It turns the hip, so we leave it out until your surgeon says yes.
clamshell-limit-shoulder-pain = Bring the lower arm forward, with a pillow under your head. Skip that side if it hurts.
