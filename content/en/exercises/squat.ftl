squat-name = Squat
squat-aliases = sit to stand, chair squat, box squat, mini squat
squat-for = Works the thighs and the buttocks. You use it to get up from a chair and to lift.

squat-dose = { $sets ->
        [1] { $reps ->
            [one] { $reps } squat
           *[other] { $reps } squats
        }
       *[other] { $sets } sets of { $reps } squats
    }
squat-dose-chair = Stand up and sit down { $reps ->
        [one] { $reps } time
       *[other] { $reps } times
    }
squat-variant-hands = using your hands
squat-variant-no-hands = no hands
squat-variant-mini = holding a counter
squat-variant-touch = down to a chair
squat-variant-weights = with a light weight in each hand

squat-setup-chair = Sit near the front of a firm chair with no wheels. Put your feet as wide as your hips, and a little back.
squat-setup-mini = Stand facing a firm counter, with both hands on it. Put your feet as wide as your hips.
squat-setup-touch = Stand with your back to a firm chair with no wheels. Put your feet as wide as your hips.
squat-setup-weights = Stand with your back to a firm chair with no wheels. Hold a small bottle of water in each hand, half a kilo (one pound) to start with.
squat-steps-hands-1 = Put your hands on the seat or the arms of the chair.
squat-steps-hands-2 = Lean forward from the hips, and firm up your belly a little.
squat-steps-hands-3 = Stand up with your legs. Your hands help.
squat-steps-hands-4 = Reach back for the chair and sit down slowly, bottom first. That is one.
squat-steps-no-hands-1 = Cross your arms, or hold them out in front.
squat-steps-no-hands-2 = Lean forward from the hips, and firm up your belly a little.
squat-steps-no-hands-3 = Stand up with your legs.
squat-steps-no-hands-4 = Sit down slowly, bottom first. That is one.
squat-steps-mini-1 = Firm up your belly a little.
squat-steps-mini-2 = Send your hips back and bend your knees, only a little way.
squat-steps-mini-3 = Push the floor away and stand tall. That is one.
squat-steps-touch-1 = Firm up your belly a little.
squat-steps-touch-2 = Send your hips back and bend your knees, as if to sit down.
squat-steps-touch-3 = Touch the chair lightly. Stay shallow if that feels better.
squat-steps-touch-4 = Push the floor away and stand tall. With two sets, rest 20 seconds in between.
squat-steps-weights-1 = Let your arms hang at your sides. Firm up your belly a little.
squat-steps-weights-2 = Send your hips back and bend your knees, as if to sit down.
squat-steps-weights-3 = Touch the chair lightly. Stay shallow if that feels better.
squat-steps-weights-4 = Push the floor away and stand tall. With two sets, rest 20 seconds in between.

squat-cue = Hips back, chest proud. Breathe out as you stand.
squat-cues-1 = Your knees point the same way as your toes.
squat-cues-2 = Push the floor away.
squat-mistakes-1 = Knees falling in.
squat-mistakes-2 = Heels lifting.
squat-mistakes-3 = Dropping into the chair.
squat-mistakes-4 = Rounding the back and jerking up.

squat-normal = Working thighs and buttocks are fine, and so is being a little out of breath. New muscles may be sore for a day or two.
squat-stop = Stop if your back or a knee hurts, if pain or tingling goes down a leg, or if a leg gives way.
squat-easier = Sit higher, on a firm cushion. Put your hands on your thighs, or do small squats at a counter.
squat-harder = Go from the chair to small squats, then down to the chair. Later, take a light weight, a lower seat or a pause.
squat-caution = Sit higher if a knee hurts or you have a new hip. If you get dizzy as you stand up, use your hands and wait a little.

squat-limit-falls-or-dizzy = Use both hands, with the chair against a wall. Stand still for a moment before you sit again.
squat-limit-leg-symptoms = Use your hands. If anything spreads down the leg, that counts as pain.
squat-limit-recent-surgery = Ask your surgeon or physio first. Use your hands.
squat-limit-hip-replacement = Use a high seat, so that your hips stay higher than your knees. Ask your surgeon before you go lower.
squat-limit-knee-pain = Sit higher and stay shallow.
squat-limit-bp-or-heart = Breathe out as you stand up. We leave out the weights.
squat-limit-bp-treated = Breathe out as you stand up. Never hold your breath.
squat-limit-osteoporosis = Lean from the hips, with a long back. We leave out the weights.
squat-limit-pregnant = Take a wider stance and keep a counter near. One set, no weights.
squat-limit-postpartum = Breathe out as you stand up. One set, no weights. Stop if you feel heavy low down.
squat-limit-hernia-or-pelvic-floor = Breathe out as you stand up. One set, no weights. Stop if you feel heavy low down or see a bulge.
squat-limit-shoulder-pain = Let your arms rest. We leave out the weights.
squat-limit-wrist-pain = Do not lean on a sore wrist. We leave out the weights.
squat-limit-worse-bending = Sit higher, and lean only as far as you need to get up.
squat-limit-worse-arching = Stand tall at the top, and do not lean back.
