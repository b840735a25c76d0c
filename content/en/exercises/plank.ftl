plank-name = Plank
plank-aliases = front plank, forearm plank, bridge on the elbows
plank-for = Works the front of the trunk and the shoulders.

plank-variant-wall = at a wall or counter
plank-variant-counter = at a counter
plank-variant-knees = on your knees
plank-variant-toes = on your toes

plank-setup-wall = Stand facing a wall or a firm counter. Put your forearms on it, with your elbows below your shoulders.
plank-setup-counter = Stand facing a firm kitchen counter. Put your forearms on it, with your elbows below your shoulders.
plank-setup-knees = Lie on your front. Put your forearms on the floor, with your elbows below your shoulders.
plank-setup-toes = Lie on your front. Put your forearms on the floor, with your elbows below your shoulders. Tuck your toes under.
plank-steps-wall-1 = Step back until head, trunk and legs make a line.
plank-steps-wall-2 = Firm up your belly, and squeeze your buttocks lightly.
plank-steps-wall-3 = Look at your hands. Breathe all the way through.
plank-steps-wall-4 = Step in again when the time is up, or when the line goes.
plank-steps-counter-1 = Step back until head, trunk and legs make a line.
plank-steps-counter-2 = Firm up your belly, and squeeze your buttocks lightly.
plank-steps-counter-3 = Look at your hands. Breathe all the way through.
plank-steps-counter-4 = Step in again when the time is up, or when the line goes.
plank-steps-knees-1 = Lift your hips until head, trunk and thighs make a line. Your knees stay down.
plank-steps-knees-2 = Firm up your belly, and squeeze your buttocks lightly.
plank-steps-knees-3 = Look down. Breathe all the way through.
plank-steps-knees-4 = Lower when the time is up, or when the line goes.
plank-steps-toes-1 = Lift your hips and knees until head, trunk and legs make a line.
plank-steps-toes-2 = Firm up your belly, and squeeze your buttocks lightly.
plank-steps-toes-3 = Look down. Breathe all the way through.
plank-steps-toes-4 = Lower when the time is up, or when the line goes.

plank-cue = One long line. Keep breathing, and count out loud.
plank-cues-1 = Belly firm, as if for a gentle punch.
plank-cues-2 = Stop when the line goes, not when you drop.
plank-cues-3 = You may split the time into holds of ten seconds, with a short rest after each.
plank-mistakes-1 = Hips sagging or sticking up.
plank-mistakes-2 = Holding your breath.
plank-mistakes-3 = Shrugging.
plank-mistakes-4 = Chasing the clock.

plank-normal = Belly, shoulders and thighs may shake and tire. That ends when you end.
plank-stop = Stop if your back starts to ache or pinch while you hold, if a shoulder hurts, or if you feel dizzy.
plank-easier = Do it at a wall, or split the time into short holds.
plank-harder = Go from the wall to your knees, then to your toes. Two minutes is the most you need.
plank-caution = Stay at the wall if your shoulder hurts, if you are pregnant or just gave birth, or if your blood pressure is high.

plank-limit-no-floor = Stay at the wall or the counter.
plank-limit-no-kneel = Stay at the wall or the counter.
plank-limit-shoulder-pain = Stay at the wall or the counter.
plank-limit-pregnant = Stay at the wall or the counter. Stop if the middle of your belly domes.
plank-limit-postpartum = Stay at the wall or the counter. Stop if the middle of your belly domes.
plank-limit-hernia-or-pelvic-floor = Ask first. Stay at the wall or the counter, with a light effort.
plank-limit-leg-symptoms = Stay at the wall or the counter. If anything spreads down the leg, that counts as pain.
plank-limit-bp-or-heart = Short holds at the wall only. Never hold your breath.
plank-limit-recent-surgery = We leave it out until your surgeon or physio says yes.
plank-limit-knee-pain = Put a cushion under your knees, or stay at the counter.
plank-limit-falls-or-dizzy = Use a wall or a heavy counter that cannot move.
plank-limit-worse-arching = Do not let your hips sag. End the hold sooner.
