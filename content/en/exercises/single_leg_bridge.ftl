single-leg-bridge-name = Single-leg bridge
single-leg-bridge-aliases = one-leg bridge, bridge march
single-leg-bridge-for = Works one buttock at a time, and how you keep your hips level.

single-leg-bridge-dose-march = { $reps ->
        [one] { $reps } small step
       *[other] { $reps } small steps
    } in all
single-leg-bridge-dose-single = { $reps ->
        [one] { $reps } lift
       *[other] { $reps } lifts
    } each side
single-leg-bridge-variant-march = taking turns
single-leg-bridge-variant-single = on one leg

single-leg-bridge-setup = Lie on your back on the floor. Bend your knees. Put your feet flat, as wide as your hips.
single-leg-bridge-steps-march-1 = Firm up your belly a little, and lift your hips into a bridge.
single-leg-bridge-steps-march-2 = Lift one foot a little, no more than a hand's width. Your hips do not drop.
single-leg-bridge-steps-march-3 = Put it down. That is one step. Now the other foot.
single-leg-bridge-steps-march-4 = Take turns, with your hips up. Then lower them slowly.
single-leg-bridge-steps-single-1 = Keep one foot flat. Lift the other knee above your hip, bent square.
single-leg-bridge-steps-single-2 = Firm up your belly a little. Breathe out and lift your hips.
single-leg-bridge-steps-single-3 = Stop while your hips are still level. Lower them slowly. That is one.
single-leg-bridge-steps-single-4 = Do all on one side, then change sides.

single-leg-bridge-cue = Keep your hips level like a tray. Breathe out as you lift.
single-leg-bridge-cues-1 = A short lift beats a tilted one.
single-leg-bridge-cues-2 = Push through the heel.
single-leg-bridge-mistakes-1 = One hip dropping or turning.
single-leg-bridge-mistakes-2 = Pushing up with the back.
single-leg-bridge-mistakes-3 = Lifting too high.

single-leg-bridge-normal = One buttock works hard, and so does the back of that thigh. That is fine.
single-leg-bridge-stop = Stop if one side of the low back or the back of the pelvis hurts, if anything spreads down a leg, or if a cramp in the thigh stays.
single-leg-bridge-easier = Lift less high, or do the glute bridge on both feet.
single-leg-bridge-harder = Go from the march to one leg, then do more lifts. After that, hold for three seconds, or do two or three sets.
single-leg-bridge-caution = Leave it out if the front or back of your pelvis hurts, if you have a pulled muscle at the back of the thigh, or if you are pregnant.

single-leg-bridge-limit-no-floor = This one needs the floor.
single-leg-bridge-limit-pregnant = It is done flat on the back, so we leave it out for now.
single-leg-bridge-limit-postpartum = It asks a lot of the pelvis, so we leave it out for now. The glute bridge is gentler.
single-leg-bridge-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
single-leg-bridge-limit-leg-symptoms = We leave it out for now. The plain bridge with a few lifts is gentler.
single-leg-bridge-limit-hip-replacement = It puts all the work on one hip, so we leave it out until your surgeon says yes.
single-leg-bridge-limit-bp-or-heart = March only, with your hips up for a short time. Never hold your breath.
single-leg-bridge-limit-bp-treated = Breathe out as you lift, and keep breathing at the top.
single-leg-bridge-limit-hernia-or-pelvic-floor = March only, with a light effort. Stop if you feel heavy low down or see a bulge.
single-leg-bridge-limit-osteoporosis = March only, so that your back does not twist.
single-leg-bridge-limit-worse-arching = March only, with your hips half as high.
single-leg-bridge-limit-knee-pain = March only. Put your feet a little further away.
