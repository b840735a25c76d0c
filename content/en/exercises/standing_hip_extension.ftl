standing-hip-extension-name = Standing leg push-back
standing-hip-extension-aliases = standing hip extension, back leg raise
standing-hip-extension-for = Works the buttocks, with no need for the floor.

standing-hip-extension-dose = { $reps ->
        [one] { $reps } small lift
       *[other] { $reps } small lifts
    } each side, hold { $hold ->
        [one] { $hold } second
       *[other] { $hold } seconds
    } each

standing-hip-extension-setup = Stand tall behind a heavy chair, or facing a kitchen counter. Hold on with both hands.
standing-hip-extension-steps-1 = Firm up your belly a little, and tighten one buttock.
standing-hip-extension-steps-2 = Lift that leg straight back, a short way. Your trunk stays upright.
standing-hip-extension-steps-3 = Hold for one second, then lower it slowly. That is one.
standing-hip-extension-steps-4 = Do all on one leg, then change legs.

standing-hip-extension-cue = Squeeze the buttock first, then lift a little. Chest stays tall.
standing-hip-extension-cues-1 = A hand's width is plenty.
standing-hip-extension-cues-2 = Keep the knee you stand on soft.
standing-hip-extension-mistakes-1 = Leaning forward to get the leg higher.
standing-hip-extension-mistakes-2 = Arching the low back.
standing-hip-extension-mistakes-3 = Swinging the leg.

standing-hip-extension-normal = Work in the buttock of the moving leg is fine. The hip you stand on works too.
standing-hip-extension-stop = Stop if your low back pinches as the leg goes back, or if pain or tingling goes down a leg.
standing-hip-extension-easier = Slide your toes back along the floor, with no lift. Or do the glute squeeze standing up.
standing-hip-extension-harder = More lifts. Later, put a light band or weight on the ankle, or do it on hands and knees.
standing-hip-extension-caution = If bending back bothers you, keep the lift tiny or do the glute squeeze. If you may fall, keep both hands on something heavy.

standing-hip-extension-limit-falls-or-dizzy = Keep both hands on a heavy counter that cannot move. Not sure today? Do the glute squeeze in a chair.
standing-hip-extension-limit-leg-symptoms = Stay with six tiny lifts. If anything spreads down the leg, that counts as pain.
standing-hip-extension-limit-worse-arching = Keep the lift tiny, or only slide your toes back. The glute squeeze is another way.
standing-hip-extension-limit-recent-surgery = Ask your surgeon or physio first. Stay with six tiny lifts.
standing-hip-extension-limit-hip-replacement = Ask your surgeon first. After some operations the leg may not go back yet.
standing-hip-extension-limit-pregnant = Keep the lift tiny. Leave it out if the front or back of your pelvis hurts.
standing-hip-extension-limit-postpartum = Keep the lift tiny. Leave it out if the front or back of your pelvis hurts.
standing-hip-extension-limit-bp-or-heart = Breathe out as you lift, and never hold your breath.
standing-hip-extension-limit-bp-treated = Breathe out as you lift, and never hold your breath.
standing-hip-extension-limit-hernia-or-pelvic-floor = Use a light effort. Stop if you feel heavy low down or see a bulge.
standing-hip-extension-limit-osteoporosis = Lift low and slowly. Stand tall, and do not arch your back.
standing-hip-extension-limit-worse-bending = Stand upright, and do not lean over the chair.
standing-hip-extension-limit-knee-pain = Keep the standing knee soft, and share the weight with your hands.
standing-hip-extension-limit-wrist-pain = Rest your forearms on a counter instead of your hands.
standing-hip-extension-limit-shoulder-pain = Keep your hands low and relaxed.
