glute-bridge-name = Glute bridge
glute-bridge-aliases = hip bridge, bridging, hip lift, two-leg bridge
glute-bridge-for = Works the buttocks, the backs of the thighs and the low back.

glute-bridge-dose = { $sets ->
        [1] { $reps ->
            [one] { $reps } lift
           *[other] { $reps } lifts
        }
       *[other] { $sets } sets of { $reps } lifts
    }, hold { $hold } seconds each

glute-bridge-setup = Lie on your back on the floor or a firm bed. Bend your knees. Put your feet flat, as wide as your hips.
glute-bridge-steps-1 = Firm up your belly a little and tighten your buttocks.
glute-bridge-steps-2 = Lift your hips until shoulders, hips and knees make a line. No higher.
glute-bridge-steps-3 = Hold at the top, and keep breathing.
glute-bridge-steps-4 = Lower slowly. That is one. With two sets, rest 20 seconds in between.

glute-bridge-cue = Squeeze first, then lift. Push through your heels.
glute-bridge-cues-1 = Keep your ribs down.
glute-bridge-cues-2 = Stop at a straight line.
glute-bridge-mistakes-1 = Arching the back at the top.
glute-bridge-mistakes-2 = Pushing from the toes.
glute-bridge-mistakes-3 = Knees falling in.
glute-bridge-mistakes-4 = Holding your breath.

glute-bridge-normal = Working buttocks and thighs are fine. Cramp in the back of the thigh? Bring your feet closer.
glute-bridge-stop = Stop if your back hurts as you lift or at the top, if pain or tingling goes down a leg, or if your neck feels pressed.
glute-bridge-easier = Lift only half as high, or do the glute squeeze.
glute-bridge-harder = More lifts, then two sets. Later, three sets of ten. A light band above the knees is an option. Then the wide-knee bridge, and after that the single-leg bridge.
glute-bridge-caution = Change it if you are pregnant, had surgery on your belly, or your blood pressure is high.

glute-bridge-limit-no-floor = This one needs the floor or a firm bed.
glute-bridge-limit-pregnant = It is done flat on the back, so we leave it out for now.
glute-bridge-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
glute-bridge-limit-bp-or-heart = Keep the holds short, and breathe out as you lift.
glute-bridge-limit-bp-treated = Breathe out as you lift, and keep breathing at the top.
glute-bridge-limit-leg-symptoms = Stay with five lifts. If anything spreads down the leg, that counts as pain.
glute-bridge-limit-hernia-or-pelvic-floor = Use a light effort. Stop if you feel heavy low down or see a bulge.
glute-bridge-limit-worse-arching = Lift only half as high.
glute-bridge-limit-postpartum = Use a light effort, one set. Leave it out if the front or back of your pelvis hurts.
glute-bridge-limit-hip-replacement = Keep your knees apart, and do not cross your legs as you lie down and get up.
glute-bridge-limit-osteoporosis = Lift slowly, with a long back. Lie down and get up by way of your side.
glute-bridge-limit-knee-pain = Put your feet a little further away, and keep the knees over the feet.
