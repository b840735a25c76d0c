# What is asked and said back when a person types.
what-hurt =
    <b>I am sorry. What hurt?</b>
    If it hurts right now, stop and rest a moment.
what-hurt-else = Something else hurts
what-hurt-nothing = No, I meant something else

offer-hour =
    <b>Shall your routine come at { $time }?</b>
    You named an hour. I changed nothing yet.
offer-hours =
    <b>Shall your routine come at one of these?</b>
    You named an hour. I changed nothing yet.
offer-hour-yes = Yes
offer-hour-no = No

line-noted = I kept that as a note on your last routine. Did you mean something else? See /help.
line-noted-early = I kept that as a note. Did you mean something else? See /help.
line-noted-question = I kept that as a note. To go on, tap a button on the card.
line-note-cut = That was long. I kept the first { $letters } letters.
note-take-back = Take it back

# Below the list of signs. The first four stand first in it.
warning-one-of-four = I have one of the first four
warning-another = I have another one of these
warning-not-sure = I am not sure

line-hurt-known = You told me that already. It rests.
line-hurt-elsewhere = I am sorry that it hurts. Leave out what makes it worse. For a gentle day tap /flare. If it is strong or stays, please speak to your healthcare provider. See /warning for the signs that need a doctor.
line-thanks = You are welcome.
line-greeting = Good to hear from you. Here is where we are.
line-wordless = Thank you. I can only read words, so I did not keep that. If something hurts, type it or tap it on the card.
