glute-squeeze-name = Glute squeeze
glute-squeeze-aliases = buttock squeeze, glute set, glute isometric
glute-squeeze-for = Works the buttocks without moving a joint.

glute-squeeze-dose = { $reps ->
        [one] { $reps } squeeze
       *[other] { $reps } squeezes
    }, hold { $hold } seconds each

glute-squeeze-setup-back = Lie on your back with your knees bent, on the floor or a bed.
glute-squeeze-setup-chair = Sit tall on a firm chair, with both feet flat.
glute-squeeze-setup-standing = Stand tall, with your feet as wide as your hips. Rest a hand on something firm.
glute-squeeze-steps-1 = Slowly tighten both buttocks.
glute-squeeze-steps-2 = Hold, and breathe as usual.
glute-squeeze-steps-3 = Let go fully. That is one.

glute-squeeze-cue = Half effort is enough. Keep breathing.
glute-squeeze-cues-1 = Let your thighs stay soft.
glute-squeeze-cues-2 = Let go fully before the next one.
glute-squeeze-mistakes-1 = Holding your breath.
glute-squeeze-mistakes-2 = Pushing the back flat with force.

glute-squeeze-normal = Tired buttocks are fine. Now and then the back of the thigh may cramp a little.
glute-squeeze-stop = Stop if it hurts in the back, at the sit bone or down the leg while you squeeze.
glute-squeeze-easier = Squeeze more gently, sitting down.
glute-squeeze-harder = More and longer squeezes, then the glute bridge, or the standing leg push-back.
glute-squeeze-caution = Nearly all people can do it. After hip or pelvis surgery, ask first.

glute-squeeze-limit-no-floor = Do it in a chair or standing.
glute-squeeze-limit-pregnant = Do it in a chair or standing.
glute-squeeze-limit-falls-or-dizzy = Do it lying or in a chair.
glute-squeeze-limit-bp-or-heart = Keep the effort light, and never hold your breath.
glute-squeeze-limit-bp-treated = Keep the effort light, and never hold your breath.
glute-squeeze-limit-hernia-or-pelvic-floor = Keep the effort light. Do not push down.
glute-squeeze-limit-recent-surgery = Ask your surgeon or physio first. Stay with five short squeezes.
glute-squeeze-limit-leg-symptoms = Squeeze gently, at most ten short ones. If anything spreads down the leg, that counts as pain.
glute-squeeze-limit-hip-replacement = If the operation was not long ago, ask your surgeon first. Sit high, with your legs uncrossed.
glute-squeeze-limit-postpartum = Squeeze gently. Leave it out if the front or back of your pelvis hurts.
