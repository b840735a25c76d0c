hip-hinge-name = Hip hinge
hip-hinge-aliases = wall hinge, stick hinge, good morning without weight
hip-hinge-for = Teaches you to bend at the hips with a steady back. Works the buttocks and the backs of the thighs.

hip-hinge-dose = { $reps ->
        [one] { $reps } slow hinge
       *[other] { $reps } slow hinges
    }
hip-hinge-variant-wall = tapping a wall
hip-hinge-variant-wall-far = further from the wall
hip-hinge-variant-stick = with a stick along your back
hip-hinge-variant-free = with no wall

hip-hinge-setup-wall = Stand with your back to a wall, about one shoe-length away. Feet as wide as your hips, knees soft.
hip-hinge-setup-wall-far = Stand with your back to a wall, about two shoe-lengths away. Feet as wide as your hips, knees soft.
hip-hinge-setup-stick = Stand tall, with your feet as wide as your hips and your knees soft. Hold a broomstick along your back. It touches your head, your upper back and your tail-bone.
hip-hinge-setup-free = Stand tall, with your feet as wide as your hips and your knees soft.
hip-hinge-steps-1 = Firm up your belly a little.
hip-hinge-steps-2 = Push your hips straight back until they tap the wall.
hip-hinge-steps-3 = Your trunk tips forward as one piece. Your knees stay soft.
hip-hinge-steps-4 = Squeeze your buttocks and stand tall. Do not lean back. That is one.
hip-hinge-steps-wall-far-1 = Firm up your belly a little.
hip-hinge-steps-wall-far-2 = Push your hips straight back until they tap the wall. Come closer if you cannot reach it.
hip-hinge-steps-wall-far-3 = Your trunk tips forward as one piece. Your knees stay soft.
hip-hinge-steps-wall-far-4 = Squeeze your buttocks and stand tall. Do not lean back. That is one.
hip-hinge-steps-stick-1 = One hand holds the stick behind your neck, the other behind your low back.
hip-hinge-steps-stick-2 = Firm up your belly, and push your hips straight back. Your knees stay soft.
hip-hinge-steps-stick-3 = Go only as far as the stick keeps all three points.
hip-hinge-steps-stick-4 = Squeeze your buttocks and stand tall. Do not lean back. That is one.
hip-hinge-steps-free-1 = Rest your hands on your hips, and firm up your belly a little.
hip-hinge-steps-free-2 = Push your hips straight back. Your trunk tips forward as one piece.
hip-hinge-steps-free-3 = Go as far as your back stays long and your knees stay soft.
hip-hinge-steps-free-4 = Squeeze your buttocks and stand tall. Do not lean back. That is one.

hip-hinge-cue = Close a drawer with your bottom. Keep breathing.
hip-hinge-cues-1 = Your shins stay upright.
hip-hinge-cues-2 = With the stick, feel all three points: head, upper back and tail-bone.
hip-hinge-mistakes-1 = Bending the knees into a squat.
hip-hinge-mistakes-2 = Rounding the back.
hip-hinge-mistakes-3 = Losing a point of the stick.
hip-hinge-mistakes-4 = Leaning back at the top.

hip-hinge-normal = A stretch in the backs of the thighs, working buttocks and light work in the back are fine.
hip-hinge-stop = Stop if your back hurts as you tip or come up, or if pain or tingling goes down a leg.
hip-hinge-easier = Do it sitting: lean forward from the hips on a firm chair.
hip-hinge-harder = Step away from the wall bit by bit, then use the stick, then go without. The deadlift comes after that.
hip-hinge-caution = If bending brings on leg pain, make it smaller. If you get dizzy, hold on to a counter.

hip-hinge-limit-leg-symptoms = Make it small, and stay close to the wall. If anything spreads down the leg, that counts as pain.
hip-hinge-limit-recent-surgery = Ask your surgeon or physio first. Stay close to the wall.
hip-hinge-limit-worse-bending = Make it small, and stay close to the wall.
hip-hinge-limit-falls-or-dizzy = Face a heavy counter with both hands on it. You need no wall. Come up slowly.
hip-hinge-limit-hip-replacement = Stay close to the wall, so that the hip bends little. Ask your surgeon how far you may go.
hip-hinge-limit-shoulder-pain = Hold the stick with the good arm only. If that hurts, leave the stick out.
hip-hinge-limit-bp-or-heart = Breathe all the way through, and come up slowly.
hip-hinge-limit-bp-treated = Breathe all the way through, and come up slowly.
hip-hinge-limit-pregnant = Take a wider stance, and keep a counter near.
hip-hinge-limit-postpartum = Breathe out as you come up. Stop if you feel heavy low down.
hip-hinge-limit-hernia-or-pelvic-floor = Breathe out as you come up. Stop if you feel heavy low down or see a bulge.
hip-hinge-limit-osteoporosis = This is a good way to bend. Keep your back long, and go slowly.
hip-hinge-limit-worse-arching = Stand tall at the top, and no further.
