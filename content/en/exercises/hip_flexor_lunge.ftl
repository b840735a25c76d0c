hip-flexor-lunge-name = Hip flexor stretch
hip-flexor-lunge-aliases = half-kneeling hip flexor stretch, lunge stretch, iliopsoas stretch
hip-flexor-lunge-for = Stretches the front of the hip, one side at a time.

hip-flexor-lunge-variant-split = in a standing step
hip-flexor-lunge-variant-arm = with one arm up
hip-flexor-lunge-position-standing = standing at a counter

hip-flexor-lunge-setup-standing = Stand facing a firm counter, with both hands on it. Take one foot back, into a long step.
hip-flexor-lunge-setup-half-kneeling = Kneel with one knee on a cushion and the other foot in front. Both knees are bent about square. Rest a hand on a chair.
hip-flexor-lunge-steps-split-standing-1 = Stand tall. Let the front knee be soft.
hip-flexor-lunge-steps-split-standing-2 = Tuck your tail-bone under a little, and tighten the buttock of the back leg.
hip-flexor-lunge-steps-split-standing-3 = Hold it, and breathe slowly. Do not lean or shift.
hip-flexor-lunge-steps-split-standing-4 = Let go. Do all on one side, then change sides.
hip-flexor-lunge-steps-standing-1 = Tuck your tail-bone under a little, and tighten the buttock of the back leg.
hip-flexor-lunge-steps-standing-2 = Shift your whole trunk forward a little, until the front of that hip stretches. Your back does not arch.
hip-flexor-lunge-steps-standing-3 = Hold it, and breathe slowly.
hip-flexor-lunge-steps-standing-4 = Come back. Do all on one side, then change sides.
hip-flexor-lunge-steps-half-kneeling-1 = Tuck your tail-bone under a little, and tighten the buttock on the side of the low knee.
hip-flexor-lunge-steps-half-kneeling-2 = Shift your whole trunk forward a little, until the front of that hip stretches. Your back does not arch.
hip-flexor-lunge-steps-half-kneeling-3 = Hold it, and breathe slowly.
hip-flexor-lunge-steps-half-kneeling-4 = Come back. Do all on one side, then change sides.
hip-flexor-lunge-steps-arm-half-kneeling-1 = Tuck your tail-bone under a little, and tighten the buttock on the side of the low knee.
hip-flexor-lunge-steps-arm-half-kneeling-2 = Shift your whole trunk forward a little, until the front of that hip stretches.
hip-flexor-lunge-steps-arm-half-kneeling-3 = Reach the arm of that side up. Your back does not arch.
hip-flexor-lunge-steps-arm-half-kneeling-4 = Hold it, and breathe slowly. Come back, then change sides.

hip-flexor-lunge-cue = Tuck first, then shift. Keep your chest tall.
hip-flexor-lunge-cue-split = Tuck, and keep your chest tall.
hip-flexor-lunge-cues-1 = Think of your belt buckle moving up.
hip-flexor-lunge-cues-2 = A small shift is enough when you tuck first.
hip-flexor-lunge-mistakes-1 = Arching the low back to get further.
hip-flexor-lunge-mistakes-2 = Letting the front knee drift in.
hip-flexor-lunge-mistakes-3 = Leaning the chest forward.

hip-flexor-lunge-normal = A stretch at the front of the hip or thigh is fine. So is light work in the buttock.
hip-flexor-lunge-stop = If your low back pinches, tuck again once. Stop if it comes back, if groin or kneecap hurts, or if anything spreads down a leg.
hip-flexor-lunge-easier = Do it standing at a counter. Hold for five seconds, three times each side.
hip-flexor-lunge-harder = Reach one arm up, and lean a little away from it. Then hold for longer.
hip-flexor-lunge-caution = Stand if kneeling hurts. If bending back makes it worse, tuck and do not shift. With a new hip, ask your surgeon first.

hip-flexor-lunge-limit-no-floor = Do it standing at a counter.
hip-flexor-lunge-limit-no-kneel = Do it standing at a counter.
hip-flexor-lunge-limit-knee-pain = Do it standing at a counter, with a soft front knee.
hip-flexor-lunge-limit-falls-or-dizzy = Do it standing, with both hands on a heavy counter that cannot move.
hip-flexor-lunge-limit-worse-arching = Tuck only. We leave out the shift forward.
hip-flexor-lunge-limit-leg-symptoms = Tuck only. If anything spreads down the leg, that counts as pain.
hip-flexor-lunge-limit-hip-replacement = Ask your surgeon first, above all if the scar is at the front. Tuck only.
hip-flexor-lunge-limit-recent-surgery = Ask your surgeon or physio first. Tuck only.
hip-flexor-lunge-limit-shoulder-pain = Keep both arms down.
hip-flexor-lunge-limit-bp-or-heart = Keep the holds short, tighten only lightly, and never hold your breath.
