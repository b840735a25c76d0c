wide-knee-bridge-name = Wide-knee bridge
wide-knee-bridge-aliases = open-knee bridge, frog bridge, banded bridge
wide-knee-bridge-for = Works the buttocks and the sides of the hips, with the knees wide.

wide-knee-bridge-dose = { $sets ->
        [1] { $reps ->
            [one] { $reps } lift
           *[other] { $reps } lifts
        }
       *[other] { $sets } sets of { $reps } lifts
    }, hold { $hold } seconds each
wide-knee-bridge-variant-band = with a light band

wide-knee-bridge-setup = Lie on your back on the floor or a firm bed. Bend your knees. Put your feet flat, as wide as your hips.
wide-knee-bridge-steps-1 = Let each knee open out by about the length of your hand. Firm up your belly a little.
wide-knee-bridge-steps-2 = Lift your hips until shoulders, hips and knees make a line. The knees stay wide.
wide-knee-bridge-steps-3 = Hold at the top, and keep breathing.
wide-knee-bridge-steps-4 = Lower slowly. That is one. With two sets, rest 20 seconds in between.
wide-knee-bridge-steps-band-1 = Put a light band round both thighs, just above the knees.
wide-knee-bridge-steps-band-2 = Press your knees gently out, and firm up your belly a little.
wide-knee-bridge-steps-band-3 = Lift your hips until shoulders, hips and knees make a line. Keep the knees out.
wide-knee-bridge-steps-band-4 = Hold at the top, and keep breathing.
wide-knee-bridge-steps-band-5 = Lower slowly. That is one. Rest 20 seconds between the two sets.

wide-knee-bridge-cue = Knees stay wide. Lift with your buttocks.
wide-knee-bridge-cues-1 = Keep your ribs down.
wide-knee-bridge-cues-2 = Stop at a straight line.
wide-knee-bridge-mistakes-1 = Letting the knees close on the way up.
wide-knee-bridge-mistakes-2 = Arching the back at the top.

wide-knee-bridge-normal = Work in the buttocks and at the sides of the hips is fine. Cramp in the back of the thigh? Bring your feet closer.
wide-knee-bridge-stop = Stop if your back, groin or the front of your pelvis hurts, if pain or tingling goes down a leg, or if your neck feels pressed.
wide-knee-bridge-easier = Do the glute bridge, with your knees in line with your hips.
wide-knee-bridge-harder = More lifts, then two sets and longer holds. A light band above the knees is an option. Or squeeze a pillow between your knees for five seconds in each lift. The single-leg bridge comes later.
wide-knee-bridge-caution = If the front or back of your pelvis hurts, do the plain bridge, or squeeze a pillow between your knees. Change it if you are pregnant, had surgery on your belly, or your blood pressure is high.

wide-knee-bridge-limit-no-floor = This one needs the floor or a firm bed.
wide-knee-bridge-limit-pregnant = It is done flat on the back, so we leave it out for now.
wide-knee-bridge-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
wide-knee-bridge-limit-leg-symptoms = The plain bridge with a few lifts comes first, so we leave this one out.
wide-knee-bridge-limit-postpartum = Stay with six lifts. If the front or back of your pelvis hurts, do the plain bridge.
wide-knee-bridge-limit-hip-replacement = Ask your surgeon first. Open your knees only a little.
wide-knee-bridge-limit-hernia-or-pelvic-floor = Use a light effort, one set. Stop if you feel heavy low down or see a bulge.
wide-knee-bridge-limit-bp-or-heart = Keep the holds short, and breathe out as you lift. We leave out the band.
wide-knee-bridge-limit-bp-treated = Breathe out as you lift, and keep breathing at the top.
wide-knee-bridge-limit-worse-arching = Lift only half as high.
wide-knee-bridge-limit-osteoporosis = Lift slowly, with a long back. Lie down and get up by way of your side.
wide-knee-bridge-limit-knee-pain = Put your feet a little further away, and keep the knees over the feet.
