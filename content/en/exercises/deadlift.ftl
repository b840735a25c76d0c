deadlift-name = Deadlift
deadlift-aliases = bag deadlift, kettlebell deadlift, Romanian deadlift
deadlift-for = Teaches lifting. Works the buttocks, the backs of the thighs, the back and your grip.

deadlift-dose = { $sets ->
        [1] { $reps ->
            [one] { $reps } slow lift
           *[other] { $reps } slow lifts
        }
       *[other] { $sets } sets of { $reps } slow lifts
    }
deadlift-variant-touch = with no weight
deadlift-variant-kg1 = 1 to 2 kg from a chair
deadlift-variant-kg2 = 2 kg from a chair
deadlift-variant-kg3 = 3 kg from a chair
deadlift-variant-kg4 = 4 kg from a lower box
deadlift-variant-kg5 = 5 kg from a lower box

deadlift-setup = Put a light bag on the front edge of a firm chair with no wheels. Stand facing it, with your toes under the seat: the bag is then right above your feet. Feet as wide as your hips. A litre of water weighs one kilo (two pounds).
deadlift-setup-touch = Stand facing a firm chair with no wheels, with your toes under the seat. Its front edge is then right above your feet. Feet as wide as your hips. You need no weight.
deadlift-setup-kg4 = Put the bag on a low, firm box between your feet. Raise it if you cannot reach it with a long back. With two sets, rest 20 seconds in between.
deadlift-setup-kg5 = Put the bag on a low, firm box between your feet. Raise it if you cannot reach it with a long back. With two sets, rest 20 seconds in between.
deadlift-steps-1 = Hinge: hips back, knees soft, back long. Firm up your belly, and take the bag with long arms.
deadlift-steps-2 = Push the floor away and stand tall. Squeeze your buttocks, and do not lean back.
deadlift-steps-3 = Hinge to put it down again, close to your body. That is one.
deadlift-steps-touch-1 = Hinge: hips back, knees soft, back long. Firm up your belly.
deadlift-steps-touch-2 = Let your arms hang straight down. Touch the front edge of the seat lightly, and do not reach over it.
deadlift-steps-touch-3 = Push the floor away and stand tall. Squeeze your buttocks, and do not lean back. That is one.

deadlift-cue = Hinge to it, never reach. Keep it close, and breathe.
deadlift-cues-1 = Firm up before it leaves the chair.
deadlift-cues-2 = Raise the bag until you can reach it with a long back.
deadlift-mistakes-1 = Rounding the back, or jerking.
deadlift-mistakes-2 = The weight in front of your feet, far from your body.
deadlift-mistakes-3 = Turning it into a squat.
deadlift-mistakes-4 = Leaning back at the top.
deadlift-mistakes-5 = Holding your breath hard.

deadlift-normal = Working buttocks, thighs and back muscles are fine. They may ache the next day.
deadlift-stop = Stop if you feel any back pain, pain or tingling down a leg, or pain that lasts after the set.
deadlift-easier = Use less weight or a higher seat, or go back to the hip hinge.
deadlift-harder = Add a little weight, but only after two easy days. For more than ten kilos, ask a physio or a trainer.
deadlift-caution = It opens only after the hip hinge. In the trial behind it a physio watched, so we stay light. If you were told about a disc or joint problem, ask first. On days with more pain than usual, leave it out.

deadlift-limit-osteoporosis = It loads the back, so we leave it out. The hip hinge is fine.
deadlift-limit-pregnant = We leave it out for now. Ask your midwife or doctor.
deadlift-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
deadlift-limit-bp-or-heart = We leave it out until your doctor says yes.
deadlift-limit-bp-treated = Breathe out as you stand up. Never hold your breath.
deadlift-limit-leg-symptoms = We leave it out for now. Ask a physio or a doctor.
deadlift-limit-worse-bending = We leave it out for now. Ask a physio or a doctor.
deadlift-limit-hip-replacement = It bends the hip under load, so we leave it out until your surgeon says yes.
deadlift-limit-falls-or-dizzy = You need both hands for the bag, so we leave it out.
deadlift-limit-postpartum = Ask first. Do it with no weight. Stop if you feel heavy low down.
deadlift-limit-hernia-or-pelvic-floor = Ask first. Do it with no weight. Stop if you feel heavy low down or see a bulge.
deadlift-limit-shoulder-pain = Let your arms hang. We stay with two kilos.
deadlift-limit-wrist-pain = Take a bag with a thick handle. We stay with two kilos.
deadlift-limit-worse-arching = Stand tall at the top, and no further.
deadlift-limit-knee-pain = Keep your knees soft, and do not squat.
