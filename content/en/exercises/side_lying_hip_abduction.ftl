side-lying-hip-abduction-name = Lying side leg lift
side-lying-hip-abduction-aliases = side-lying hip abduction, side leg raise lying down
side-lying-hip-abduction-for = Works the side of the hip, with a long leg.

side-lying-hip-abduction-dose = { $reps ->
        [one] { $reps } slow lift
       *[other] { $reps } slow lifts
    } each side{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds each
    }

side-lying-hip-abduction-setup = Lie on your side on the floor or a bed. Bend the bottom knee. Keep the top leg straight, in line with your body. Rest your head on a pillow or on your lower arm.
side-lying-hip-abduction-steps-1 = Roll the top hip a tiny bit forward. Toes point ahead, or a little down.
side-lying-hip-abduction-steps-2 = Lift the heel up and a little back, no more than halfway to straight up.
side-lying-hip-abduction-steps-3 = Pause at the top, or hold if the dose says so. Lower slowly. That is one.
side-lying-hip-abduction-steps-4 = Do all on one side, then roll over.

side-lying-hip-abduction-cue = Make the leg long, and lift from the heel.
side-lying-hip-abduction-cues-1 = Your toes never point to the ceiling.
side-lying-hip-abduction-cues-2 = Your waist stays still.
side-lying-hip-abduction-mistakes-1 = Letting the leg drift forward.
side-lying-hip-abduction-mistakes-2 = Turning the foot up.
side-lying-hip-abduction-mistakes-3 = Pulling the hip up towards the ribs.
side-lying-hip-abduction-mistakes-4 = Rolling back.

side-lying-hip-abduction-normal = A tired feeling at the outside of the hip is fine.
side-lying-hip-abduction-stop = Stop if it hurts over the bony point of the hip, in the back, or down a leg.
side-lying-hip-abduction-easier = Do the clamshell. Or lie with your back to a wall and slide the heel up along it.
side-lying-hip-abduction-harder = More lifts, then holds of three seconds. Later, put a light band or weight on the ankle, at most half a kilo (one pound). The side plank comes after that.
side-lying-hip-abduction-caution = If you cannot lie on that side, do it standing. If the side of the hip is sore, lift less and put a pillow between your knees. With a new hip, leave it out until you have the go-ahead.

side-lying-hip-abduction-limit-no-floor = This one needs the floor or a bed. There is one like it that you do standing.
side-lying-hip-abduction-limit-hip-replacement = We leave it out until your surgeon says yes.
side-lying-hip-abduction-limit-leg-symptoms = It pulls on the outside of the leg, so we leave it out for now.
side-lying-hip-abduction-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
side-lying-hip-abduction-limit-pregnant = Put a pillow under your belly, and lift low. Leave it out if the front or back of your pelvis hurts.
side-lying-hip-abduction-limit-postpartum = Lift low. Leave it out if the front or back of your pelvis hurts.
side-lying-hip-abduction-limit-bp-or-heart = No long holds. Breathe out as you lift.
side-lying-hip-abduction-limit-bp-treated = Breathe out as you lift, and keep breathing while you hold.
side-lying-hip-abduction-limit-shoulder-pain = Bring the lower arm forward, with a pillow under your head. Skip that side if it hurts.
side-lying-hip-abduction-limit-hernia-or-pelvic-floor = Breathe out as you lift. Stop if you feel heavy low down or see a bulge.
side-lying-hip-abduction-limit-osteoporosis = Keep your back long. Roll over slowly and all in one piece, with no twist.
side-lying-hip-abduction-limit-worse-arching = Lift low, and do not take the leg far back.
