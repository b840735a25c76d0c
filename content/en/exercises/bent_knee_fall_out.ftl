bent-knee-fall-out-name = Bent-knee fall-out
bent-knee-fall-out-aliases = BKFO, lying knee opener, knee drops
bent-knee-fall-out-for = Stretches the inner thigh, while you keep your pelvis still.

bent-knee-fall-out-variant-band = with a light band

bent-knee-fall-out-setup = Lie on your back on the floor or a firm bed. Bend your knees, with your feet flat. Put your hands on your hip bones.
bent-knee-fall-out-steps-1 = Firm up your belly a little.
bent-knee-fall-out-steps-2 = Slowly let one knee open out to the side. The other knee stays up.
bent-knee-fall-out-steps-3 = Stop when the hip bone on the other side starts to move.
bent-knee-fall-out-steps-4 = Bring the knee back up slowly. Now the other leg. Take turns.
bent-knee-fall-out-steps-band-1 = Put a light band around both thighs, just above the knees.
bent-knee-fall-out-steps-band-2 = Firm up your belly a little, and slowly let one knee open out.
bent-knee-fall-out-steps-band-3 = Stop when the hip bone on the other side starts to move.
bent-knee-fall-out-steps-band-4 = Bring the knee back up slowly. Now the other leg. Take turns.

bent-knee-fall-out-cue = Hip bones point at the ceiling. Slow out, slow back.
bent-knee-fall-out-cues-1 = Keep breathing.
bent-knee-fall-out-cues-2 = Feel with your hands that the pelvis stays still.
bent-knee-fall-out-mistakes-1 = Letting the pelvis roll along with the leg.
bent-knee-fall-out-mistakes-2 = Dropping the leg fast.
bent-knee-fall-out-mistakes-3 = Pushing the back flat, or making the neck tense.

bent-knee-fall-out-normal = A stretch in the inner thigh and light work in the lower belly are fine.
bent-knee-fall-out-stop = Stop if it hurts in the groin, at the front of the pelvis or in the back, or if pain or tingling goes down a leg.
bent-knee-fall-out-easier = Open less far, or let the knee rest on a pillow.
bent-knee-fall-out-harder = A light band above the knees, or the other leg straight. Later, the inner thigh rock-back.
bent-knee-fall-out-caution = Leave it out if you are pregnant, or if the front or back of your pelvis hurts. With a new hip, ask your surgeon first.

bent-knee-fall-out-limit-no-floor = This one needs the floor or a firm bed.
bent-knee-fall-out-limit-pregnant = It is done flat on the back, so we leave it out for now.
bent-knee-fall-out-limit-leg-symptoms = Keep it short and small. If anything spreads down the leg, that counts as pain.
bent-knee-fall-out-limit-postpartum = Open only a little. Leave it out if the front or back of your pelvis hurts.
bent-knee-fall-out-limit-recent-surgery = Ask your surgeon or physio first. Open only a little.
bent-knee-fall-out-limit-hip-replacement = Ask your surgeon how far the knee may open. Let it rest on a pillow.
bent-knee-fall-out-limit-osteoporosis = Open slowly and not far, so that the back does not turn.
bent-knee-fall-out-limit-bp-or-heart = Firm up only lightly, and never hold your breath.
bent-knee-fall-out-limit-hernia-or-pelvic-floor = Firm up only lightly. Do not push down.
