standing-hip-abduction-name = Standing side leg lift
standing-hip-abduction-aliases = standing hip abduction, standing side leg raise
standing-hip-abduction-for = Works the sides of both hips. The leg you stand on works the most.

standing-hip-abduction-dose = { $reps ->
        [one] { $reps } slow lift
       *[other] { $reps } slow lifts
    } each side{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds
    }
standing-hip-abduction-variant-band = with a light band

standing-hip-abduction-setup = Stand beside a kitchen counter or a heavy chair, and hold on. Put your feet right under your hips.
standing-hip-abduction-steps-1 = Firm up your belly a little, and grow tall on the leg nearest the counter.
standing-hip-abduction-steps-2 = Lift the other leg straight out to the side, toes forward. Low is fine.
standing-hip-abduction-steps-3 = Pause without leaning, or hold if the dose says so. Bring it back slowly. That is one.
standing-hip-abduction-steps-4 = Do all on one leg. Then turn round and change legs.
standing-hip-abduction-steps-band-1 = Put a light band round your ankles.
standing-hip-abduction-steps-band-2 = Firm up your belly a little. Lift the outside leg straight out to the side, toes forward.
standing-hip-abduction-steps-band-3 = Pause without leaning, then bring it back slowly. That is one.
standing-hip-abduction-steps-band-4 = Do all on one leg. Then turn round and change legs.

standing-hip-abduction-cue = Grow tall on the standing leg. Toes point forward.
standing-hip-abduction-cues-1 = A low lift with no lean beats a high one.
standing-hip-abduction-cues-2 = Two seconds out, two seconds back.
standing-hip-abduction-mistakes-1 = Leaning away from the leg.
standing-hip-abduction-mistakes-2 = Turning the toes out.
standing-hip-abduction-mistakes-3 = Swinging the leg.

standing-hip-abduction-normal = Work at the outside of both hips is fine. The standing side may tire first.
standing-hip-abduction-stop = Stop if it hurts over the bony point at the side of the hip, in the back, or down a leg, or if you feel unsteady.
standing-hip-abduction-easier = Tap your toes out to the side and back, with no lift.
standing-hip-abduction-harder = More lifts, then holds of three seconds. Once these are easy, add a light band or ankle weight. Then try it lying on your side.
standing-hip-abduction-caution = You need to be able to stand with a hand on something firm. If you may fall, hold on with both hands, or do the glute squeeze.

standing-hip-abduction-limit-falls-or-dizzy = Face a heavy counter and hold on with both hands. Not sure today? Do the glute squeeze in a chair.
standing-hip-abduction-limit-leg-symptoms = Stay with six low lifts. If anything spreads down the leg, that counts as pain.
standing-hip-abduction-limit-recent-surgery = Ask your surgeon or physio first. Stay with six low lifts.
standing-hip-abduction-limit-hip-replacement = Ask your surgeon first. Lift low, and do not cross the legs on the way back.
standing-hip-abduction-limit-pregnant = Lift low. Leave it out if the front or back of your pelvis hurts.
standing-hip-abduction-limit-postpartum = Lift low. Leave it out if the front or back of your pelvis hurts.
standing-hip-abduction-limit-bp-or-heart = Breathe out as you lift, and never hold your breath. We leave out the weight.
standing-hip-abduction-limit-bp-treated = Breathe out as you lift, and never hold your breath.
standing-hip-abduction-limit-hernia-or-pelvic-floor = Use a light effort, with no weight. Stop if you feel heavy low down or see a bulge.
standing-hip-abduction-limit-osteoporosis = Stand tall and hold on well. Do not bend or twist your back.
standing-hip-abduction-limit-knee-pain = Keep the standing knee soft. If you use a band, put it above the knees.
standing-hip-abduction-limit-wrist-pain = Rest your forearm on the counter, with no weight on the wrist.
standing-hip-abduction-limit-shoulder-pain = Keep the holding hand low and relaxed.
