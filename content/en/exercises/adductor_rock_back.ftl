adductor-rock-back-name = Inner thigh rock-back
adductor-rock-back-aliases = adductor rock-back, kneeling groin stretch
adductor-rock-back-for = Stretches the inner thigh, while your back stays still.

adductor-rock-back-dose = { $reps ->
        [one] { $reps } slow rock
       *[other] { $reps } slow rocks
    } each side{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds each
    }

adductor-rock-back-setup = Go on your hands and knees. Put one leg out straight to the side, with the foot flat. Let your back find the middle, neither arched nor round.
adductor-rock-back-steps-1 = Rock your hips back, towards the heel of the bent leg.
adductor-rock-back-steps-2 = Stop when the inner thigh stretches, or when your back starts to round. Pause there if the dose says hold.
adductor-rock-back-steps-3 = Rock forward again. Your trunk moves back and forth, and does not sink.
adductor-rock-back-steps-4 = That is one. Do all on one side, then change sides.

adductor-rock-back-cue = Keep your back flat like a table. Breathe out as you go back.
adductor-rock-back-cues-1 = A small rock is enough.
adductor-rock-back-cues-2 = Hips go back. Hands stay where they are.
adductor-rock-back-mistakes-1 = Rounding the low back to get further.
adductor-rock-back-mistakes-2 = Letting the chest sink.
adductor-rock-back-mistakes-3 = Letting the knee roll in.

adductor-rock-back-normal = A stretch in the inner thigh at the end of each rock is fine.
adductor-rock-back-stop = Stop if the groin pinches, or if it hurts at the front of the pelvis, inside the knee, in the back, or down a leg.
adductor-rock-back-easier = Rock with both knees down, one breath for each. Or do the bent-knee fall-out.
adductor-rock-back-harder = Hold it longer at the back, or put the foot further up.
adductor-rock-back-caution = Leave it out if you have a new hip, are pregnant, or cannot kneel. With a sore knee, do not go right back.

adductor-rock-back-limit-no-floor = This one needs the floor.
adductor-rock-back-limit-no-kneel = It is done on the knees, so we leave it out.
adductor-rock-back-limit-hip-replacement = It bends the hip far, so we leave it out until your surgeon says yes.
adductor-rock-back-limit-pregnant = The legs are wide apart, which can bother the pelvis. We leave it out for now.
adductor-rock-back-limit-postpartum = Rock only a little. Leave it out if the front or back of your pelvis hurts.
adductor-rock-back-limit-leg-symptoms = Keep it short and small. If anything spreads down the leg, that counts as pain.
adductor-rock-back-limit-recent-surgery = Ask your surgeon or physio first. Rock only a little.
adductor-rock-back-limit-knee-pain = Put a cushion under the knee, and do not go right back.
adductor-rock-back-limit-osteoporosis = Keep your back flat, and stop well before it rounds.
adductor-rock-back-limit-worse-bending = Keep your back flat, and stop well before it rounds.
adductor-rock-back-limit-wrist-pain = Rest on your fists or your forearms.
adductor-rock-back-limit-shoulder-pain = Keep your weight over the knee. Stop if the shoulder hurts.
