side-plank-name = Side plank
side-plank-aliases = side bridge
side-plank-for = Works the side of the trunk and the side of the hip.

side-plank-variant-wall = leaning on a wall
side-plank-variant-knees-short = on your knees, in short holds
side-plank-variant-knees = on your knees
side-plank-variant-feet = on your feet

side-plank-setup = Lie on your side, on one forearm, with your elbow below your shoulder. Bend your knees about square.
side-plank-setup-wall = Stand with one side to a wall. Put that forearm on it, with your elbow as high as your shoulder.
side-plank-setup-feet = Lie on your side, on one forearm, with your elbow below your shoulder. Legs long, the top foot in front of the other.
side-plank-steps-1 = Push the floor away, so that your shoulder does not sink.
side-plank-steps-2 = Lift your hips until shoulder, hip and knee make a line. Push the hips a little forward.
side-plank-steps-3 = Hold, and breathe. Lower slowly.
side-plank-steps-4 = Do all on one side, then roll over.
side-plank-steps-wall-1 = Step your feet out from the wall until your body leans in one line.
side-plank-steps-wall-2 = Push the wall away, so that your shoulder does not sink.
side-plank-steps-wall-3 = Hold, and breathe. Then step in again.
side-plank-steps-wall-4 = Turn round and do the other side.
side-plank-steps-feet-1 = Push the floor away, so that your shoulder does not sink.
side-plank-steps-feet-2 = Lift your hips until shoulder, hip and feet make a line. Push the hips a little forward.
side-plank-steps-feet-3 = Hold, and breathe. Lower slowly.
side-plank-steps-feet-4 = Roll over and do the other side.

side-plank-cue = Push away, hips up and forward. Keep breathing.
side-plank-cues-1 = Make one straight line.
side-plank-cues-2 = End the hold when the line goes.
side-plank-mistakes-1 = Letting the shoulder sink.
side-plank-mistakes-2 = Hips drifting back.
side-plank-mistakes-3 = Twisting the trunk.
side-plank-mistakes-4 = Holding your breath.

side-plank-normal = Work and trembling at the side of the waist and the outer hip are fine.
side-plank-stop = Stop if your back, your shoulder or the bony point at the side of the hip hurts, or if pain or tingling goes down a leg.
side-plank-easier = Do it at a wall, or hold for less time.
side-plank-harder = Go from your knees to your feet. Rather than hold even longer, do three holds of ten seconds.
side-plank-caution = Stay at the wall if your shoulder or the side of your hip is sore.

side-plank-limit-no-floor = Stay at the wall.
side-plank-limit-no-kneel = Stay at the wall.
side-plank-limit-shoulder-pain = Stay at the wall, and lean only a little.
side-plank-limit-postpartum = Stay at the wall. Stop if the middle of your belly domes.
side-plank-limit-hernia-or-pelvic-floor = Ask first. Stay at the wall, with a light effort.
side-plank-limit-leg-symptoms = Stay at the wall. If anything spreads down the leg, that counts as pain.
side-plank-limit-hip-replacement = Stay at the wall, and ask your surgeon before you lie on that hip.
side-plank-limit-bp-or-heart = Short holds at the wall only. Never hold your breath.
side-plank-limit-bp-treated = Keep breathing all through the hold. If you cannot, the hold is over.
side-plank-limit-pregnant = Short holds at the wall or on your knees, as feels good. Stop if the middle of your belly domes.
side-plank-limit-osteoporosis = Stay on your knees or at the wall. Do not twist.
side-plank-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
side-plank-limit-knee-pain = Put a cushion under the lower knee, or stay at the wall.
side-plank-limit-falls-or-dizzy = At the wall, lean only a little. From the floor, get up slowly.
