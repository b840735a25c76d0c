discomfort =
    <b>{ $name }</b>
    What was the discomfort?
discomfort-muscle = Muscle work or stretch
discomfort-usual = My usual ache
discomfort-too-hard = Too hard to finish
discomfort-worse = Back or leg got worse
discomfort-sharp = Sharp, spreading or tingling

pain-place =
    <b>Stop that one and rest a moment.</b>
    Where did it hurt?
pain-place-back = Back
pain-place-buttock = Buttock
pain-place-leg = Leg
pain-place-hip = Hip or groin
pain-place-knee = Knee
pain-place-wrist = Wrist
pain-place-shoulder = Shoulder
pain-place-chest = Chest, breathless or faint

pain-kind =
    <b>What was the pain like?</b>
    You can also say how strong, from 0 to 10. Only if you like.
pain-kind-ache = An ache
pain-kind-sharp = Sharp or stabbing
pain-kind-spreading = Spreading, or down the leg
pain-kind-numb = Numb, tingling or losing strength

pain-advice =
    <b>{ $name } rests now.</b>
    Please speak to your healthcare provider about it. This is a precaution. It need not mean that anything is wrong.
pain-advice-position =
    <b>{ $name }: leave it for today.</b>
    It comes again in another position. If it hurts there too, it rests. Please speak to your healthcare provider about it.
pain-also-rest = Close to it, and resting too: { $names }.
pain-many-rest = Several exercises rest now. I add nothing new of this kind. Please see your healthcare provider this week.
pain-go-on = Your other exercises can go on.
pain-enough = That is enough for today. If it stays strong or gets worse, see a doctor soon.
pain-instead = You could try this instead: { $name }.
pain-stop-today = Stop for today
pain-another = Another exercise instead
pain-rest-goes-on = Go on with the rest
note-wrist-pain = Note: sore wrist
note-knee-pain = Note: sore knee
note-shoulder-pain = Note: sore shoulder
