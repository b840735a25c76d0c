welcome =
    <b>Back in Three</b>
    Three gentle exercises a day for your lower back, about five minutes. Educational, not medical advice.

    I keep what you tell me, your health and notes locked, to plan your days. /delete erases it.
welcome-more =
    <b>Back in Three</b>
    Each day you get three exercises: for the hips, the buttocks and the middle of the body. You tell me how each one felt. Discomfort is okay, pain is not: what hurts, rests.

    <b>Not medical advice.</b> I cannot examine you. Signs that need a doctor come first.

    <b>What I keep</b>: your answers and notes, what you tell me about your health and, if you like, your age group and what you want to do more easily. Also your hour, days, pauses and time zone, the number of this chat and the dates of your routines. It is there to plan your days. Answers, notes and health are locked with a key when they are stored. It is not sold and not used for anything else.

    <b>What you can do</b>: /stop ends the messages. /delete erases everything. /privacy says all this again. Telegram carries our messages and has its own rules.
welcome-declined =
    That is fine. Nothing about your health was asked or kept.

    If you change your mind, the way in is here.
welcome-agree = I am 18 or over and agree
welcome-read-more = Read more
welcome-read-less = Read less
welcome-no-thanks = No thanks
welcome-again = I have changed my mind

conditions =
    <b>Tap what fits you.</b>
    It decides what I offer.
conditions-none = Nothing
conditions-done = Done
condition-pregnant = Pregnant
condition-postpartum = Birth in last 12 weeks
condition-osteoporosis = Osteoporosis, long-term steroids
condition-hip-replacement = Hip replacement
condition-recent-surgery = Operation in last 12 weeks
condition-bp-or-heart = Heart, unsteady blood pressure
condition-bp-treated = Treated, steady blood pressure
condition-falls-or-dizzy = Dizzy or falls
condition-leg-symptoms = Pain or tingling below the knee
condition-hernia-or-pelvic-floor = Hernia or pelvic floor

# Each line names a condition and why a professional is asked first.
ask-first =
    <b>Please ask a doctor or physio first.</b>
    { $reasons }

    Show them this chat if you like. Your answers so far stay.
ask-first-waiting =
    <b>Good. I will wait.</b>
    { $reasons }

    Tap when a doctor or physio has said that exercise is fine for you.
ask-first-pregnant = • Pregnant: some positions change as the baby grows. A midwife can tell you too.
ask-first-postpartum = • A birth in the last 12 weeks: belly and pelvic floor need time. A midwife can tell you too.
ask-first-osteoporosis = • Osteoporosis or steroids: some bends and loads need a change.
ask-first-hip-replacement = • Hip replacement: some hip movements may not be for you.
ask-first-recent-surgery = • A recent operation: your surgeon knows what may move, and when.
ask-first-bp-or-heart = • Heart, or a blood pressure that is not steady: they know how hard you may work.
ask-first-falls-or-dizzy = • Dizzy or falls: they can look for the cause, and tell what is safe standing up.
ask-first-hernia-or-pelvic-floor = • Hernia or pelvic floor: they know how hard your belly may work.
ask-first-usual-pain = • Usual pain of 7 or more: they can look for what is behind it, and tell what helps.
ask-first-agreed = They said it is fine
ask-first-later = I will ask first

# Some weeks after they were told. Without an answer everything stays as it is.
passing-recent-surgery =
    <b>Your operation: 12 weeks have passed.</b>
    Does your surgeon or doctor let you move freely again? Until then I keep to what is easy on it.
passing-recent-surgery-gone = Yes, I may move freely
passing-recent-surgery-same = Not yet, or a new one
passing-postpartum =
    <b>The birth: 12 weeks have passed.</b>
    Do belly and pelvic floor feel ready again, with nothing heavy and no leaking? Until then I keep to what is easy on them.
passing-postpartum-gone = Yes, ready again
passing-postpartum-same = Not yet
passing-leg-symptoms =
    <b>Pain or tingling below the knee: how is it now?</b>
    I ask every four weeks, as it decides what I offer.
passing-leg-symptoms-gone = It is gone
passing-leg-symptoms-same = Still there, no worse
passing-leg-symptoms-worse = Worse, or new
toast-passed = Noted, it limits nothing any more. /limits brings it back.

usual-pain =
    <b>Usual back pain in the last week?</b>
    0 none, 10 the worst imaginable.

place = <b>Where are you now?</b>
place-floor = Floor or firm bed
place-chair = Chair or standing

delete =
    <b>Erase everything?</b>
    Your settings, your diary and all your answers go. Nobody can bring them back.
delete-no = No, keep it
delete-yes = Yes, erase everything
