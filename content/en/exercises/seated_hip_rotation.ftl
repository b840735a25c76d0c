seated-hip-rotation-name = Seated hip rotation
seated-hip-rotation-aliases = chair hip rotation, foot swings
seated-hip-rotation-for = Turns the hip in and out, on a chair.

seated-hip-rotation-dose = { $reps ->
        [one] { $reps } slow swing
       *[other] { $reps } slow swings
    } each leg{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds
    }
seated-hip-rotation-variant-band = with a light band

seated-hip-rotation-setup = Sit tall near the front of a firm chair with no wheels. Keep both feet flat, with your knees bent about square. Hold the seat.
seated-hip-rotation-steps-1 = Lift one foot a little. Keep that thigh still.
seated-hip-rotation-steps-2 = Slowly swing the foot out to the side. Pause there if the dose says hold.
seated-hip-rotation-steps-3 = Come back, then swing it in, under or in front of the other shin.
seated-hip-rotation-steps-4 = Come back to the middle. That is one. Do all on one leg, then change legs.
seated-hip-rotation-steps-band-1 = Put a light band around both ankles.
seated-hip-rotation-steps-band-2 = Lift one foot a little. Keep that thigh still, and slowly swing the foot out to the side, against the band.
seated-hip-rotation-steps-band-3 = Come back to the middle slowly, no further. That is one.
seated-hip-rotation-steps-band-4 = Do all on one leg, then change legs.

seated-hip-rotation-cue = The knee stays where it is. Sit evenly on both sides.
seated-hip-rotation-cues-1 = Slow and small is right to begin with.
seated-hip-rotation-cues-2 = Only the lower leg swings. Your trunk stays tall.
seated-hip-rotation-mistakes-1 = Leaning to one side.
seated-hip-rotation-mistakes-2 = Lifting the hip off the seat.
seated-hip-rotation-mistakes-3 = Using speed to get further.

seated-hip-rotation-normal = A light stretch or some work around the hip is fine. The outer side of the hip may tire, at the front and the back.
seated-hip-rotation-stop = Stop if you feel a pinch in the groin, pain in the knee or back, or pain or tingling down a leg.
seated-hip-rotation-easier = Let your toes slide on the floor. Swing less far.
seated-hip-rotation-harder = Pause with the foot out, then use a light band at the ankles. Later, the hip 90-90.
seated-hip-rotation-caution = With a new hip, leave it out until your surgeon lets you turn the leg in. Change it if your knee is sore.

seated-hip-rotation-limit-hip-replacement = It turns the hip in, so we leave it out until your surgeon says yes.
seated-hip-rotation-limit-leg-symptoms = Keep it short and small. If anything spreads down the leg, that counts as pain.
seated-hip-rotation-limit-recent-surgery = Ask your surgeon or physio first. Keep it short and small.
seated-hip-rotation-limit-knee-pain = Let your toes slide on the floor, and leave out the pause and the band.
seated-hip-rotation-limit-osteoporosis = Sit tall, and keep your back from turning with the leg.
seated-hip-rotation-limit-worse-bending = Sit tall. Stand up for a moment before you change legs.
seated-hip-rotation-limit-falls-or-dizzy = Use a heavy chair that cannot move, and hold on to it.
