# Words that show the list of warning signs when typed, separated by commas, written as the phrases
# of ../intents.yaml. "tingl*" is tingling and tingles; without a star the whole word counts: "wee",
# not "week". A "not" before them changes nothing: to show the list needlessly does no harm.
warning-words =
    numb, numbness, saddle, genital*, private parts, privates, back passage, anus, rectum, perineum, wiping, when i wipe, i wipe, wipe my, wiped my, numbed, numbing, numbs, nummb, down below, dead feeling,
    feels/feel/feeling/felt/gone/went/goes ... dead, pins n needles, pins needles, leg/legs/foot/feet ... not mine, legs/leg/foot/feet ... asleep, gone to sleep,
    prickl*, my saddle,
    tingl*, pins and needles, can't feel, cannot feel, cant feel, can not feel, don't feel my, no feeling, lost feeling, loss of feeling, lost sensation, loss of sensation, lost
    the feeling, lost all feeling, feel nothing, feels nothing, can't really feel, cant/cannot/hardly/barely feel, dont feel anything, can hardly feel, no sensation, feeling ...
    gone, strange/funny/weird/odd/different/changed feeling/sensation, feels strange/funny/weird down, tingel*,
    bladder, bowel*, pee, peeing, peed, wee, weeing, poo, pooing, poop*, urin*, toilet, constipat*, incontinen*, wet myself, soil*, leak*, pissed, pissing, wetting, wet the bed,
    wet my pants, wets, diaper*, nappy, catheter, go to the loo, the loo, hold it in, hold my water, pass/passing water, empty my bladder, leakage, weed myself, pooed, poos, pood,
    shit/shat/crap/crapped/messed/soiled/shitted myself, my stool, stools, lost/losing/lose/no control, backside ... feel*, bum/bottom/arse/ass/butt ... dead,
    sex, sexual*, erect*, orgasm*, impoten*, get it up, intercourse, climax*, libido, penis, vagin*, testic*, my balls, groin ... dead,
    both legs, both my legs, both feet, leg gave way, legs gave way, legs give way, leg gives way, heavy leg*, legs are heavy, legs feel heavy, leg feels heavy, foot drop*, drop
    foot, foot drags, dragging my foot, drag my foot, drags my foot, unsteady, stumbl*, can't walk, cannot walk, cant walk, paralys*, paralyz*, weak leg*, weakness, weaker, leg is
    weak, legs are weak, losing strength, lost strength, no strength, both of my legs/feet, both arms and, both calves/thighs/sides ... legs, legs/leg/knees/knee ... buckl*,
    buckl*, jelly, like lead, leg/legs ... gone, leg/legs went, leg/legs/knee/knees ... give/gives/giving/gave/given way/out, collaps*, flop*, slapp*, slaps, drag*,
    trip/tripping/trips over, keep tripping, cant/cannot/couldnt lift/move/raise/pull my foot/feet/toes/toe/leg/legs/ankle, move/lift my toes, wobbl* on, wobbly legs, legs ...
    wobbl*, off balance, my balance, balance problem*, can't stand up, falling over, keep falling, like a drunk, swaying, paralis*, no control of/over, weak, weaken*, no power,
    lost power, losing power, less strength, strength ... gone/less/going/lower, feeble,
    accident, crash*, fell off, fell down, fell from, fell over, fell on, had a fall, bad fall, after a fall, a small fall, hit my back, broken bone, fractur*, osteoporo*, car
    crash, got/was/been hit, hit by, knocked down/over, tumbl*, fall down, fallen, fell ...
    stairs/ladder/bike/bicycle/horse/ice/roof/floor/yesterday/today/week/back/bum/bottom/hard/badly, i fell and, slipped, trauma, landed on my,
    chest, breathless*, can't breathe, cannot breathe, cant breathe, hard to breathe, short of breath, out of breath, faint*, passed out, pass out, collaps*, blackout, blacked out,
    heart attack, throb*, pulsing, heart, palpitat*, trouble breathing, get air, catch my breath, no air, light headed, lightheaded, dizz*, black out, went black, pulsat*, tearing,
    jaw, left arm, going to pass, gonna pass, breathing ... hard/difficult, difficulty breathing, cant get my breath,
    fever*, high temperature, a temperature, chills, shiver*, confusion, feel ill, feeling ill, feel unwell, feeling unwell, infection*, infected, low immun*, immune, injected,
    injecting, feaver, temp, hot and cold, hot and shiver*, hot and shak*, shaking, rigor*, feverish, feel/feeling/been/im confused and, delirious, not feeling well, dont feel
    well, not been well, im not well, sepsis, tb, tubercul*, hiv, chemo*, steroid*, transplant, heroin, drugs, blood in/when/on, saw blood, peed blood, abscess, shivery,
    cancer*, tumor*, tumour*, lost weight, losing weight, lose weight, weight loss, lump*, swelling, swollen, changed shape, bulge*, metasta*, lymphoma, leuk*, myeloma,
    lost/lose/losing/dropped ... kilos/kg/kgs/pounds/lbs/stone, weight without, without trying, weight ... dropping/falling/off, clothes ... loose, a bump, hump*, tumer*,
    pain at night, night pain, night sweat*, worse at night, wakes me, woke me, can't sleep for pain, cough*, sneez*, straining, shoulder blade*, upper back, between my shoulders,
    like a band, band around, band round, belt of pain, nothing eases, never eases, no position, waking me, wake/woke/woken/waking ... up, kept me awake, keeps me awake, awake ...
    pain, worse lying, worse ... lie/lying/bed/night/nights, all night, at nite, pain/hurts/hurt/ache/aches ... night/nights/nite, cant/cannot/couldnt sleep ... pain/back/hurts,
    couf*, shoulderblade*, between the shoulders/shoulderblades, shoulder ... blades, blades, belt around/round, like a belt, band ... ribs/chest/trunk/waist, around/round my
    ribs/trunk, nothing helps, doesnt/wont/never/not ease, never stops, constant, no relief, laugh ... hurts, hurts ... laugh, on the toilet
