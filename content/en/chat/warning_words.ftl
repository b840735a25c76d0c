# Words that show the list of warning signs when typed, separated by commas. A star stands for any
# ending: "tingl*" is tingling and tingles. Without one the whole word counts: "wee", not "week".
warning-words =
    numb, numbness, saddle, genital*, private parts, privates, back passage, anus, rectum, perineum, wiping, wipe, wiped,
    tingl*, pins and needles, can't feel, cannot feel, cant feel, can not feel, don't feel my, no feeling, lost feeling, loss of feeling, lost sensation, loss of sensation,
    bladder, bowel*, pee, peeing, peed, wee, weeing, poo, pooing, poop*, urin*, toilet, constipat*, incontinen*, wet myself, soil*, leak*,
    sex, sexual*, erect*, orgasm*, impoten*,
    both legs, both my legs, both feet, leg gave way, legs gave way, legs give way, leg gives way, heavy leg*, legs are heavy, legs feel heavy, leg feels heavy, foot drop*, drop foot, foot drags, dragging my foot, drag my foot, drags my foot, unsteady, stumbl*, can't walk, cannot walk, cant walk, paralys*, paralyz*, weak leg*, weakness, weaker, leg is weak, legs are weak, losing strength, lost strength, no strength,
    accident, crash*, fell off, fell down, fell from, fell over, fell on, had a fall, bad fall, after a fall, a small fall, hit my back, broken bone, fractur*, osteoporo*,
    chest, breathless*, can't breathe, cannot breathe, cant breathe, hard to breathe, short of breath, out of breath, faint*, passed out, pass out, collaps*, blackout, blacked out, heart attack, throb*, pulsing,
    fever*, high temperature, a temperature, chills, shiver*, confusion, feel ill, feeling ill, feel unwell, feeling unwell, infection*, infected, low immun*, immune, injected, injecting,
    cancer*, tumor*, tumour*, lost weight, losing weight, lose weight, weight loss, lump*, swelling, swollen, changed shape, bulge*,
    pain at night, night pain, night sweat*, worse at night, wakes me, woke me, can't sleep for pain, cough*, sneez*, straining, shoulder blade*, upper back, between my shoulders, like a band, band around, band round, belt of pain, nothing eases, never eases, no position
