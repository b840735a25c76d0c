abdominal-brace-name = Abdominal brace
abdominal-brace-aliases = bracing, ready for a punch
abdominal-brace-for = Works the muscles all round the trunk, lightly. Other core exercises use it.

abdominal-brace-dose = { $reps ->
        [one] { $reps } brace
       *[other] { $reps } braces
    }, hold { $hold } seconds each
abdominal-brace-variant-talk = standing and talking

abdominal-brace-setup-back = Lie on your back with your knees bent, on the floor or a bed.
abdominal-brace-setup-chair = Sit tall on a firm chair, with both feet flat.
abdominal-brace-setup-standing = Stand tall, with your feet as wide as your hips. Keep your knees soft.
abdominal-brace-steps-1 = Rest a hand on each side of your waist.
abdominal-brace-steps-2 = Tighten your belly all round, as if for a gentle punch. Do not suck it in or push it out.
abdominal-brace-steps-3 = A light effort is enough, about a fifth of what you could do.
abdominal-brace-steps-4 = Hold, with short, easy breaths. Then let go. That is one.
abdominal-brace-steps-talk-1 = Rest a hand on each side of your waist.
abdominal-brace-steps-talk-2 = Tighten your belly all round, as if for a gentle punch. Do not suck it in or push it out.
abdominal-brace-steps-talk-3 = Hold, and talk out loud. Count, or name the days of the week.
abdominal-brace-steps-talk-4 = Let go. That is one.

abdominal-brace-cue = Lightly firm all round. Keep breathing.
abdominal-brace-cues-1 = The wall of the belly gets firm. Your back does not move.
abdominal-brace-cues-2 = You can talk while you hold. If not, use less effort.
abdominal-brace-mistakes-1 = Pulling the navel in.
abdominal-brace-mistakes-2 = Pushing down.
abdominal-brace-mistakes-3 = Holding your breath.
abdominal-brace-mistakes-4 = Using all your strength.

abdominal-brace-normal = A firm belly and a mild effort are fine.
abdominal-brace-stop = Stop if your back hurts, if pain or tingling goes down a leg, or if you feel heavy low down, leak urine or see a bulge.
abdominal-brace-easier = Use less effort and hold for less time, or do belly breathing.
abdominal-brace-harder = Hold for longer, then do it sitting, then standing. Later, use it in the plank, the bird dog and the hip hinge.
abdominal-brace-caution = Ask first if you have a hernia, a heavy or leaky pelvic floor, or a gap in the belly after giving birth.

abdominal-brace-limit-no-floor = Do it in a chair or standing.
abdominal-brace-limit-pregnant = Do it in a chair or standing. Stop if the middle of your belly domes.
abdominal-brace-limit-falls-or-dizzy = Do it lying or in a chair.
abdominal-brace-limit-bp-or-heart = Short holds with a light effort. Never hold your breath.
abdominal-brace-limit-bp-treated = Use a light effort, and never hold your breath.
abdominal-brace-limit-hernia-or-pelvic-floor = Ask first. Short holds with a light effort, and never push down.
abdominal-brace-limit-postpartum = Ask first. Short holds with a light effort. Stop if the middle of your belly domes.
abdominal-brace-limit-recent-surgery = Ask your surgeon or physio first. Stay with the first step.
abdominal-brace-limit-leg-symptoms = Keep it light. If anything spreads down the leg, that counts as pain.
