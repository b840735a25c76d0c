quadruped-hip-extension-name = Kneeling leg push-back
quadruped-hip-extension-aliases = quadruped hip extension, donkey kick, bent-knee lift on all fours
quadruped-hip-extension-for = Works the buttocks, while your back stays still.

quadruped-hip-extension-dose = { $reps ->
        [one] { $reps } slow lift
       *[other] { $reps } slow lifts
    } each side{ $hold ->
        [0] { "" }
       *[other] , hold { $hold } seconds each
    }

quadruped-hip-extension-setup = Go on your hands and knees. Hands below shoulders, knees below hips. Let your back find the middle, neither arched nor round.
quadruped-hip-extension-setup-forearms = Go on your knees and forearms. Elbows below shoulders, knees a little behind your hips. Then your back is nearly level. Let it find the middle, neither arched nor round.
quadruped-hip-extension-steps-1 = Firm up your belly a little.
quadruped-hip-extension-steps-2 = Keep one knee bent. Use the buttock to lift that heel towards the ceiling.
quadruped-hip-extension-steps-3 = Stop before your back arches or your hips tip. Hold there if the dose says hold.
quadruped-hip-extension-steps-4 = Lower slowly. That is one. Do all on one side, then change sides.
quadruped-hip-extension-steps-forearms-1 = Firm up your belly a little.
quadruped-hip-extension-steps-forearms-2 = Keep one knee bent. Use the buttock to lift that heel towards the ceiling.
quadruped-hip-extension-steps-forearms-3 = Stop when the thigh is in line with your back, or before. Hold there if the dose says hold.
quadruped-hip-extension-steps-forearms-4 = Lower slowly. That is one. Do all on one side, then change sides.

quadruped-hip-extension-cue = Heel to the ceiling. Your low back stays still.
quadruped-hip-extension-cues-1 = A small lift is fine.
quadruped-hip-extension-cues-2 = Think of a glass of water on your low back.
quadruped-hip-extension-cues-3 = Look down.
quadruped-hip-extension-mistakes-1 = Arching the back to get higher.
quadruped-hip-extension-mistakes-2 = Shifting over to one side.
quadruped-hip-extension-mistakes-3 = Looking up.

quadruped-hip-extension-normal = Work in the buttock is fine. Your shoulders work a little too.
quadruped-hip-extension-stop = Stop if your low back pinches, if a wrist or knee hurts, or if pain or tingling goes down a leg.
quadruped-hip-extension-easier = Lift less, rest on your forearms, or do the standing leg push-back.
quadruped-hip-extension-harder = More lifts, then hold for two seconds. Later, keep the leg straight, or put a light weight on the ankle, half a kilo (one pound) to start with. The bird dog is a good next step.
quadruped-hip-extension-caution = With sore wrists, rest on your forearms. With a sore knee, do it standing. If bending back bothers you, lift less.

quadruped-hip-extension-limit-no-floor = This one needs the floor. There is one like it that you do standing.
quadruped-hip-extension-limit-no-kneel = It is done on the knees, so we leave it out. There is one like it that you do standing.
quadruped-hip-extension-limit-knee-pain = It rests on the knees, so we leave it out. There is one like it that you do standing.
quadruped-hip-extension-limit-wrist-pain = Rest on your forearms.
quadruped-hip-extension-limit-leg-symptoms = Stay with five small lifts. If anything spreads down the leg, that counts as pain.
quadruped-hip-extension-limit-worse-arching = Stay with five small lifts, and keep the thigh below your hip.
quadruped-hip-extension-limit-recent-surgery = Ask your surgeon or physio first. Stay with five small lifts.
quadruped-hip-extension-limit-hip-replacement = Ask your surgeon first. Keep your hips above your knees, do not sit back, and lift low.
quadruped-hip-extension-limit-pregnant = Lift low. Stop if the middle of your belly domes, or if your pelvis hurts.
quadruped-hip-extension-limit-postpartum = Lift low. Stop if the middle of your belly domes, or if your pelvis hurts.
quadruped-hip-extension-limit-bp-or-heart = No holds. Breathe out as you lift, and come up slowly at the end.
quadruped-hip-extension-limit-bp-treated = Breathe out as you lift, and come up slowly at the end.
quadruped-hip-extension-limit-shoulder-pain = Keep your weight back over the knees. Stop if the shoulder hurts.
quadruped-hip-extension-limit-hernia-or-pelvic-floor = Use a light effort. Stop if you feel heavy low down or see a bulge.
quadruped-hip-extension-limit-osteoporosis = Lift low and slowly, so that your back does not arch.
quadruped-hip-extension-limit-falls-or-dizzy = Get down and up slowly, with a firm chair close by.
