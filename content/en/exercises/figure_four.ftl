figure-four-name = Figure-four stretch
figure-four-aliases = figure 4, buttock stretch, piriformis stretch
figure-four-for = Stretches the buttock, one side at a time.

figure-four-variant-long-hold = long and easy

figure-four-setup-chair = Sit tall on a firm chair with no wheels. Keep both feet flat.
figure-four-setup-back = Lie on your back on the floor or a firm bed. Bend your knees, with your feet flat.
figure-four-steps-chair-1 = Rest one ankle on the other thigh, just above the knee.
figure-four-steps-chair-2 = Lean forward from the hips with a long back, until you feel the buttock stretch.
figure-four-steps-chair-3 = Hold it, and breathe slowly.
figure-four-steps-chair-4 = Come up slowly, then change sides.
figure-four-steps-back-1 = Rest one ankle on the other thigh, just above the knee.
figure-four-steps-back-2 = Hold that thigh from behind with both hands, and draw it towards you. Use a towel if you cannot reach it.
figure-four-steps-back-3 = Hold it, and breathe slowly. Let your head rest.
figure-four-steps-back-4 = Let go slowly, then change sides.

figure-four-cue-chair = Lean from the hips, not the waist.
figure-four-cue-back = Let your head and shoulders rest.
figure-four-cues-1 = Keep the foot of the crossed leg pulled up towards its shin.
figure-four-cues-2 = Look for a stretch, never a pinch.
figure-four-mistakes-1 = Rounding the back to get lower.
figure-four-mistakes-2 = Pushing hard on the knee.
figure-four-mistakes-3 = Bouncing.

figure-four-normal = A clear stretch in the buttock is fine. It should fade within seconds once you let go.
figure-four-stop = Let go and stop if you feel a pinch in the groin, pain in the knee, or tingling or pain down the leg.
figure-four-easier = Cross the ankle over the shin, not the thigh. Skip the lean.
figure-four-harder = Hold it for longer, or do it on your back. Later, the hip 90-90.
figure-four-caution = Leave it out if you have a new hip. With leg pain, keep it light or skip it.

figure-four-limit-no-floor = Stay with the chair.
figure-four-limit-pregnant = Stay with the chair, and lean only as far as you have room.
figure-four-limit-hip-replacement = It crosses the legs, so we leave it out until your surgeon says yes.
figure-four-limit-leg-symptoms = Keep it short and light, or skip it. If anything spreads down the leg, that counts as pain.
figure-four-limit-knee-pain = Rest the ankle on the shin, and do not press on the knee.
figure-four-limit-osteoporosis = Keep your back long, and lean only a little.
figure-four-limit-worse-bending = Sit tall and skip the lean.
figure-four-limit-bp-or-heart = Keep the holds short, and never hold your breath.
figure-four-limit-recent-surgery = Ask your surgeon or physio first. Keep it short and light.
