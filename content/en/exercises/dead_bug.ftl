dead-bug-name = Dead bug
dead-bug-aliases = heel taps, lying arm and leg lowering
dead-bug-for = Works the front of the trunk, with no load on your wrists or knees.

dead-bug-dose = { $reps ->
        [one] { $reps } time
       *[other] { $reps } times
    } each side, taking turns
dead-bug-variant-foot-down = one foot stays down
dead-bug-variant-taps = heel taps
dead-bug-variant-arm-leg = arm and leg

dead-bug-setup = Lie on your back on the floor or a firm bed. Bend your knees, with your feet flat.
dead-bug-steps-foot-down-1 = Firm up your belly a little. Your low back stays where it is.
dead-bug-steps-foot-down-2 = Lift one knee over the hip, bent about square. The other foot stays down.
dead-bug-steps-foot-down-3 = Breathe out, and lower that heel to tap the floor.
dead-bug-steps-foot-down-4 = Now the other leg. Take turns.
dead-bug-steps-taps-1 = Lift one knee, then the other, over your hips. Both are bent about square.
dead-bug-steps-taps-2 = Firm up your belly. Keep your low back still against the floor.
dead-bug-steps-taps-3 = Breathe out, and lower one heel to tap the floor. Bring it back.
dead-bug-steps-taps-4 = Now the other leg. Take turns.
dead-bug-steps-arm-leg-1 = Point both arms up. Lift one knee, then the other, over your hips, bent about square.
dead-bug-steps-arm-leg-2 = Firm up your belly. Keep your low back still against the floor.
dead-bug-steps-arm-leg-3 = Breathe out. Lower one leg, and the opposite arm past your head. Stop before your back lifts.
dead-bug-steps-arm-leg-4 = Bring both back, then change. Take turns.

dead-bug-cue = Heavy ribs, still back. Breathe out as the leg goes.
dead-bug-cues-1 = Go only as low as your back stays still.
dead-bug-cues-2 = Slow is right.
dead-bug-mistakes-1 = Letting the back arch.
dead-bug-mistakes-2 = Holding your breath.
dead-bug-mistakes-3 = Going too low.

dead-bug-normal = Work low in the belly is fine, and a little at the front of the hips.
dead-bug-stop = Stop if your back hurts or keeps arching, if your neck or the front of a hip hurts, or if anything spreads down a leg.
dead-bug-easier = Keep both feet on the floor, and march: lift one foot a little, then the other.
dead-bug-harder = Add the arms, then reach with a straighter leg. Or press your hands against a wall behind your head.
dead-bug-caution = Change it if you are pregnant, if the middle of your belly domes, or if the front of a hip hurts.

dead-bug-limit-no-floor = This one needs the floor or a firm bed.
dead-bug-limit-pregnant = It is done flat on the back, so we leave it out for now.
dead-bug-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
dead-bug-limit-postpartum = One foot stays down. Stop if the middle of your belly domes.
dead-bug-limit-hernia-or-pelvic-floor = Ask first. One foot stays down. Stop if you feel heavy low down or see a bulge.
dead-bug-limit-leg-symptoms = One foot stays down. If anything spreads down the leg, that counts as pain.
dead-bug-limit-hip-replacement = One foot stays down. Lift the other only a little, with the knee well short of the hip.
dead-bug-limit-shoulder-pain = Legs only. Your arms rest at your sides.
dead-bug-limit-worse-arching = Legs only, and only as low as your back stays down.
dead-bug-limit-bp-or-heart = Breathe out as the leg goes. Never hold your breath.
dead-bug-limit-bp-treated = Breathe out as the leg goes. Never hold your breath.
dead-bug-limit-osteoporosis = Move slowly, and keep your back still. A pillow under your head is fine.
