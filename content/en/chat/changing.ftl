# Changing what was said on one of the last 14 days.
change-days =
    <b>Which day?</b>
    Answers of the last 14 days can be changed. What I sent you stays as it was. What comes next follows your new answer.
change-older = Older days
change-newer = Newer days
change-day =
    <b>{ $day }</b>
    What shall I change?
change-one = { $name }: { $answer }
change-morning = Morning after: { $feel }
change-awake = { $names }: not resting any more.
change-other-day = Another day
change-done = Done
change-pick =
    <b>{ $name }</b>
    How did it feel?
change-pick-morning =
    <b>The morning after { $day }</b>
    Compared with your usual morning.

toast-changed = Changed.
toast-same = That is what it says already.
toast-too-long-ago = That is more than 14 days ago. It stays as it is.
line-nothing-to-change = There is no answer to change yet.
