side-leg-swing-name = Side leg swing
side-leg-swing-aliases = side-to-side leg swing, standing leg swing
side-leg-swing-for = Moves the hip out and in, standing up.

side-leg-swing-dose = { $reps ->
        [one] { $reps } easy swing
       *[other] { $reps } easy swings
    } each leg
side-leg-swing-variant-out = out to the side only

side-leg-swing-setup = Face a kitchen counter or a heavy chair, an arm's length away. Hold on with both hands. Stand tall, with your feet as wide as your hips.
side-leg-swing-steps-1 = Stand on one leg, with a soft knee.
side-leg-swing-steps-2 = Let the other leg swing gently out to the side. Keep it low.
side-leg-swing-steps-3 = On the way back, let it cross a little in front of the standing leg. That is one.
side-leg-swing-steps-4 = Your trunk does not lean. Do all on one leg, then change legs.
side-leg-swing-steps-out-1 = Stand on one leg, with a soft knee.
side-leg-swing-steps-out-2 = Let the other leg swing gently out to the side. Keep it low.
side-leg-swing-steps-out-3 = Come back to the middle, and do not cross. That is one.
side-leg-swing-steps-out-4 = Your trunk does not lean. Do all on one leg, then change legs.

side-leg-swing-cue = Tall and still above the hips. Small and smooth below.
side-leg-swing-cues-1 = Keep the standing knee soft.
side-leg-swing-cues-2 = You steer the leg, both ways.
side-leg-swing-mistakes-1 = Throwing the leg.
side-leg-swing-mistakes-2 = Leaning to the side.
side-leg-swing-mistakes-3 = Arching the back.

side-leg-swing-normal = A light stretch at the inner or outer hip is fine. The hip you stand on works too.
side-leg-swing-stop = Stop if your back hurts, if something catches in the groin, if pain or tingling goes down a leg, or if your balance goes.
side-leg-swing-easier = Slide the foot along the floor, with no lift.
side-leg-swing-harder = Cross a little, then do more swings. Later go slower, two seconds each way, or hold on with your fingertips.
side-leg-swing-caution = Leave it out if you get dizzy, fall at times, or cannot stand on one leg for five seconds while you hold on. With a new hip, do not cross.

side-leg-swing-limit-falls-or-dizzy = You stand on one leg, so we leave it out. The seated hip rotation is done on a chair.
side-leg-swing-limit-hip-replacement = Do not cross the middle until your surgeon says yes.
side-leg-swing-limit-leg-symptoms = Keep it small and do not cross. If anything spreads down the leg, that counts as pain.
side-leg-swing-limit-recent-surgery = Ask your surgeon or physio first. Keep it small and do not cross.
side-leg-swing-limit-pregnant = Keep it small. Leave it out if the front or back of your pelvis hurts.
side-leg-swing-limit-postpartum = Keep it small. Leave it out if the front or back of your pelvis hurts.
side-leg-swing-limit-osteoporosis = Go slowly, keep your back still, and hold on with both hands.
side-leg-swing-limit-knee-pain = Keep the standing knee soft. Slide the foot if the knee hurts.
side-leg-swing-limit-worse-arching = Keep the swing low, and your belly a little firm.
