diaphragmatic-breathing-name = Belly breathing
diaphragmatic-breathing-aliases = diaphragmatic breathing, 360 breathing
diaphragmatic-breathing-for = A slow, easy breath into the belly and the sides. Other core exercises use it.

diaphragmatic-breathing-setup-back = Lie on your back with your knees bent, on the floor or a bed. A pillow under your head or knees is fine.
diaphragmatic-breathing-setup-chair = Sit tall on a firm chair, with both feet flat.
diaphragmatic-breathing-setup-standing = Stand tall, with your feet as wide as your hips. Keep your knees soft.
diaphragmatic-breathing-steps-1 = Put one hand on your upper chest and one below your ribs.
diaphragmatic-breathing-steps-2 = Breathe in slowly through the nose, so that the lower hand moves out.
diaphragmatic-breathing-steps-3 = The upper hand stays almost still.
diaphragmatic-breathing-steps-4 = Breathe out slowly through pursed lips. Let the belly sink.

diaphragmatic-breathing-cue = Quiet chest, wide lower ribs, long easy breath out.
diaphragmatic-breathing-cues-1 = Feel the ribs widen at the sides and the back too.
diaphragmatic-breathing-cues-2 = There is no need for a deep breath.
diaphragmatic-breathing-mistakes-1 = Forcing the breath.
diaphragmatic-breathing-mistakes-2 = Lifting the shoulders.
diaphragmatic-breathing-mistakes-3 = Breathing too fast. It can make you light-headed.

diaphragmatic-breathing-normal = Having to think about it a little is fine.
diaphragmatic-breathing-stop = Dizzy, or tingling fingers? Breathe as usual. Chest pain or very short of breath: stop and get help at once.
diaphragmatic-breathing-easier = Fewer breaths, with a pillow under your knees.
diaphragmatic-breathing-harder = Do it sitting, then standing, then with the abdominal brace. If you like, take five to ten minutes of it, up to four times a day.
diaphragmatic-breathing-caution = With a lung illness, do only what feels good. When pregnant, do it sitting.

diaphragmatic-breathing-limit-no-floor = Do it in a chair or standing.
diaphragmatic-breathing-limit-pregnant = Do it in a chair or standing.
diaphragmatic-breathing-limit-falls-or-dizzy = Do it lying or in a chair.
