fire-hydrant-name = Fire hydrant
fire-hydrant-aliases = kneeling side lift, side leg lift on all fours
fire-hydrant-for = Works the sides of the hips and the buttocks.

fire-hydrant-dose = { $reps ->
        [one] { $reps } slow lift
       *[other] { $reps } slow lifts
    } each side{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds each
    }

fire-hydrant-setup = Go on your hands and knees. Hands below shoulders, knees below hips. Let your back find the middle, neither arched nor round.
fire-hydrant-steps-1 = Firm up your belly a little.
fire-hydrant-steps-2 = Keep one knee bent and lift it out to the side, as far as your trunk stays level.
fire-hydrant-steps-3 = Pause for a moment, or hold if the dose says hold.
fire-hydrant-steps-4 = Lower slowly. That is one. Do all on one side, then change sides.

fire-hydrant-cue = Both hip bones face the floor. Shoulders stay still.
fire-hydrant-cues-1 = A low lift counts.
fire-hydrant-cues-2 = Two seconds out, two seconds back.
fire-hydrant-mistakes-1 = Leaning over to the other side.
fire-hydrant-mistakes-2 = Twisting the back.

fire-hydrant-normal = Work at the outside of both hips is fine, also on the side that stays down.
fire-hydrant-stop = Stop if your back hurts, if the groin pinches, if a wrist or knee hurts, or if pain or tingling goes down a leg.
fire-hydrant-easier = Lift less. Or do the clamshell, or the standing side leg lift.
fire-hydrant-harder = More lifts and longer holds. Later, put a light band above your knees.
fire-hydrant-caution = Leave it out if kneeling or your wrists hurt. With a new hip, leave it out until you have the go-ahead.

fire-hydrant-limit-no-floor = This one needs the floor. There is a side leg lift that you do standing.
fire-hydrant-limit-no-kneel = It is done on the knees, so we leave it out. The clamshell is a good swap.
fire-hydrant-limit-knee-pain = It rests on the knees, so we leave it out. The clamshell is a good swap.
fire-hydrant-limit-wrist-pain = It rests on the hands, so we leave it out. The clamshell is a good swap.
fire-hydrant-limit-hip-replacement = It bends and turns the hip, so we leave it out until your surgeon says yes.
fire-hydrant-limit-pregnant = It opens the legs with weight on one side, which can bother the pelvis. We leave it out for now.
fire-hydrant-limit-postpartum = Stay with five low lifts. Leave it out if the front or back of your pelvis hurts.
fire-hydrant-limit-leg-symptoms = Stay with five low lifts. If anything spreads down the leg, that counts as pain.
fire-hydrant-limit-recent-surgery = Ask your surgeon or physio first. Stay with five low lifts.
fire-hydrant-limit-bp-or-heart = Short holds only. Keep breathing, and come up slowly at the end.
fire-hydrant-limit-bp-treated = Keep breathing while you hold, and come up slowly at the end.
fire-hydrant-limit-osteoporosis = Lift low and slowly, so that your back does not twist.
fire-hydrant-limit-worse-arching = Lift low, and do not let your belly sag.
fire-hydrant-limit-shoulder-pain = Keep your weight back over the knees. Stop if the shoulder hurts.
fire-hydrant-limit-hernia-or-pelvic-floor = Use a light effort. Stop if you feel heavy low down or see a bulge.
fire-hydrant-limit-falls-or-dizzy = Get down and up slowly, with a firm chair close by.
