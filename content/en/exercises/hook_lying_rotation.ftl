hook-lying-rotation-name = Lying hip rotation
hook-lying-rotation-aliases = hook-lying hip rotation, knees in and out, windscreen wipers
hook-lying-rotation-for = Turns both hips in and out, with the back at rest.

hook-lying-rotation-dose = { $reps ->
        [one] { $reps } slow in-and-out
       *[other] { $reps } slow in-and-outs
    }
hook-lying-rotation-dose-one-leg = { $reps } times each leg{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds
    }
hook-lying-rotation-variant-one-leg = one leg at a time

hook-lying-rotation-setup = Lie on your back, on the floor or a firm bed. Knees bent, feet flat and wide.
hook-lying-rotation-steps-1 = Slowly let both knees roll out.
hook-lying-rotation-steps-2 = Then in. That is one.
hook-lying-rotation-steps-3 = Go only as far as feels easy. Pelvis still.
hook-lying-rotation-steps-one-leg-1 = Keep one knee up, and your pelvis still.
hook-lying-rotation-steps-one-leg-2 = Let the other knee drop in, slowly. Pause there if the dose says hold.
hook-lying-rotation-steps-one-leg-3 = Bring it back up. That is one.
hook-lying-rotation-steps-one-leg-4 = Do all on one leg, then change legs.

hook-lying-rotation-cue = Feet stay put. Let the back rest.
hook-lying-rotation-cues-1 = Small and slow is right to begin with.
hook-lying-rotation-cues-2 = Let your breath flow.
hook-lying-rotation-mistakes-1 = Letting the pelvis lift and roll. That turns it into a twist of the back.
hook-lying-rotation-mistakes-2 = Going too fast.

hook-lying-rotation-normal = A light stretch at the outer hip or inner thigh is fine.
hook-lying-rotation-stop = Stop if you feel a pinch in the groin, back pain, or pain or tingling down a leg.
hook-lying-rotation-easier = Make the move smaller. Or lie with straight legs, and roll your feet in and out.
hook-lying-rotation-harder = One leg at a time, then the hip 90-90.
hook-lying-rotation-caution = Change it if you have a new hip, or if you are pregnant and do not lie flat.

hook-lying-rotation-limit-no-floor = This one needs the floor or a firm bed.
hook-lying-rotation-limit-pregnant = It is done flat on the back, so we leave it out for now.
hook-lying-rotation-limit-hip-replacement = Keep the move small, and do not force the knees in. Ask your surgeon how far you may go.
hook-lying-rotation-limit-osteoporosis = Stay in the middle of the range. No fast or far turns.
hook-lying-rotation-limit-leg-symptoms = If anything spreads down the leg, that counts as pain.
hook-lying-rotation-limit-recent-surgery = Ask your surgeon or physio first. Keep the move small.
