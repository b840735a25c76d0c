bird-dog-name = Bird dog
bird-dog-aliases = arm and leg reach, pointer
bird-dog-for = Works the back, the buttocks and your balance.

bird-dog-variant-slide = foot slides only
bird-dog-variant-leg = leg only
bird-dog-variant-arm-leg = arm and leg
bird-dog-position-standing = standing at a counter

bird-dog-setup = Go on your hands and knees. Hands below shoulders, knees below hips. Let your back find the middle, neither arched nor round.
bird-dog-setup-standing = Stand facing a firm counter. Put both hands on it, and lean forward a little with a long back.
bird-dog-steps-slide-1 = Firm up your belly a little.
bird-dog-steps-slide-2 = Slide one foot back along the floor, until the leg is long.
bird-dog-steps-slide-3 = Slide it back in. Your hips stay level.
bird-dog-steps-slide-4 = Now the other leg. Take turns.
bird-dog-steps-leg-1 = Firm up your belly a little.
bird-dog-steps-leg-2 = Slide one foot back, then lift the leg to hip height at most.
bird-dog-steps-leg-3 = Hold without tipping, then bring it back.
bird-dog-steps-leg-4 = Now the other leg. Take turns.
bird-dog-steps-arm-leg-1 = Firm up your belly a little.
bird-dog-steps-arm-leg-2 = Slide one foot back and lift the leg to hip height at most.
bird-dog-steps-arm-leg-3 = Reach the opposite arm forward, to shoulder height. Make a fist.
bird-dog-steps-arm-leg-4 = Hold without tipping, come back, and change sides. Take turns.
bird-dog-steps-slide-standing-1 = Firm up your belly a little.
bird-dog-steps-slide-standing-2 = Slide one foot straight back along the floor. Keep both hands on the counter.
bird-dog-steps-slide-standing-3 = Slide it back in. Your hips stay level.
bird-dog-steps-slide-standing-4 = Now the other leg. Take turns.
bird-dog-steps-leg-standing-1 = Firm up your belly a little.
bird-dog-steps-leg-standing-2 = Slide one foot back, then lift it just off the floor. Keep both hands on the counter.
bird-dog-steps-leg-standing-3 = Hold without tipping, then bring it back.
bird-dog-steps-leg-standing-4 = Now the other leg. Take turns.

bird-dog-cue = Reach long, not high. Keep breathing.
bird-dog-cues-1 = Keep your low back so still that a ball could rest on it.
bird-dog-cues-2 = Look down.
bird-dog-mistakes-1 = The leg too high, so that the back arches.
bird-dog-mistakes-2 = Hips turning.
bird-dog-mistakes-3 = Going too fast, or looking up.

bird-dog-normal = Work in the back, buttock and shoulder is fine. So is a wobble.
bird-dog-stop = Stop if your low back pinches, if you feel anything down the leg, or if a wrist or knee hurts.
bird-dog-easier = Slide the foot only, or do it standing at a counter.
bird-dog-harder = Add the arm, then hold for longer, up to ten seconds.
bird-dog-caution = Change it if kneeling, your wrists or your shoulders hurt.

bird-dog-limit-no-floor = Do it standing at a counter.
bird-dog-limit-no-kneel = Do it standing at a counter.
bird-dog-limit-shoulder-pain = Legs only. Both hands stay down.
bird-dog-limit-leg-symptoms = Legs only. If anything spreads down the leg, that counts as pain.
bird-dog-limit-worse-arching = Slide the foot only, and keep it on the floor.
bird-dog-limit-recent-surgery = Ask your surgeon or physio first. Slide the foot only.
bird-dog-limit-wrist-pain = Rest on your fists or your forearms.
bird-dog-limit-knee-pain = Put a cushion under your knees, or do it standing at a counter.
bird-dog-limit-falls-or-dizzy = Keep both hands on a heavy counter that cannot move.
