hip-90-90-name = Hip 90-90
hip-90-90-aliases = 90/90 switch, shin box, hip wipers
hip-90-90-for = Turns one hip out while the other turns in.

hip-90-90-variant-lean = leaning in
hip-90-90-variant-no-hands = with no hands

hip-90-90-setup = Sit on the floor. Put your hands behind you. Bend your knees, with your feet wider than your hips.
hip-90-90-steps-1 = Let both knees drop slowly to one side.
hip-90-90-steps-2 = One shin lies in front of you, the other out to the side. Both knees are bent about square.
hip-90-90-steps-3 = Keep both sides of your seat as heavy as you can with ease. Stop before your back has to twist.
hip-90-90-steps-4 = Come back through the middle and drop to the other side. Each drop counts as one.
hip-90-90-steps-lean-1 = Let both knees drop to one side.
hip-90-90-steps-lean-2 = Make your back long.
hip-90-90-steps-lean-3 = Lean your chest towards the front shin, and hold it there.
hip-90-90-steps-lean-4 = Come up slowly, then change sides.
hip-90-90-steps-no-hands-1 = Lift your hands off the floor and sit tall.
hip-90-90-steps-no-hands-2 = Let both knees drop slowly to one side.
hip-90-90-steps-no-hands-3 = Come back through the middle and drop to the other side. Each drop counts as one.
hip-90-90-steps-no-hands-4 = Put a hand down any time you need it.

hip-90-90-cue = Move from the hip, not the waist.
hip-90-90-cues-1 = Sit tall and let your hands take some weight.
hip-90-90-cues-2 = Start with a small range.
hip-90-90-mistakes-1 = Forcing the back knee down.
hip-90-90-mistakes-2 = Sinking backwards.
hip-90-90-mistakes-3 = Twisting the low back, or holding your breath.

hip-90-90-normal = A stretch deep in the buttock, or at the front or side of the hip, is fine. So is a little tiredness.
hip-90-90-stop = Stop if you feel a pinch in the groin, pain inside the knee, pain or tingling down a leg, or more back pain than usual.
hip-90-90-easier = Sit on a cushion, or go back to the seated or the lying hip rotation.
hip-90-90-harder = Switch with no hands. You can also press the back shin lightly into the floor for five seconds at the end of a drop.
hip-90-90-caution = Leave it out if you have a new hip, a sore knee or thin bones, if bending the hip pinches in the groin, or if you cannot get up from the floor.

hip-90-90-limit-no-floor = This one needs the floor.
hip-90-90-limit-hip-replacement = It bends and turns the hip far, so we leave it out until your surgeon says yes.
hip-90-90-limit-knee-pain = It bends the knee far, so we leave it out for now.
hip-90-90-limit-osteoporosis = It can twist the back, so we leave it out.
hip-90-90-limit-worse-bending = Stay with the switches. We leave out the lean.
hip-90-90-limit-wrist-pain = Rest on your fists, or sit with your back to a wall.
hip-90-90-limit-pregnant = Sit on a cushion. Leave it out if it does not feel good.
hip-90-90-limit-bp-or-heart = Stay with the switches, and keep breathing. We leave out the long holds.
hip-90-90-limit-recent-surgery = It bends and turns the hip far, so we leave it out until your surgeon or physio says yes.
hip-90-90-limit-leg-symptoms = Keep it short and small. If anything spreads down the leg, that counts as pain.
