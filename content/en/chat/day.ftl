# What else a day can be.
day-snooze = In 1 hour
day-not-today = Not today
day-no-floor = No floor today
day-floor-fine = Floor is fine after all
day-bad = A bad day

why-not =
    <b>Not today. What is it?</b>
    Any reason is fine.
why-not-no-time = No time
why-not-resting = Resting
why-not-unwell = Unwell
why-not-back = My back

left-out = <b>Today is left out.</b> Rest days are part of the plan, and nothing is lost.
left-out-unwell = Get well first. Fever together with back pain? /warning shows the signs that need a doctor.
left-out-back = Easy movement often helps a sore back. Something new or getting worse? /warning shows the signs that need a doctor.
left-out-have-time = Do it today after all
left-out-easy = Easy movement today

waiting = <b>I come back { $moment }.</b>
waiting-last = That was the third time today. After that the routine waits here for you.
waiting-start = Start now

bad-day =
    <b>How strong is it now?</b>
    0 none, 10 the worst imaginable.

moved =
    <b>Good to have you here.</b>
    Did you keep moving without me? Any walk counts. Your routine comes next.
moved-a-little = Yes, a little
moved-not-much = Not much

line-bad-day-done = Noted. Today's routine is done already and counts. Tomorrow begins gently, and I ask how your back is.
line-bad-day-rest = Noted. Nothing more is needed today, and the day counts. An easy walk is fine if it feels good.
line-bad-day-strong = That is strong. Please look at /warning: it shows the signs that need a doctor.

# After severe pain, for the rest of the day.
enough-today =
    <b>That is enough for today.</b>
    You told me about pain that needs rest now. If it stays strong or gets worse, see a doctor soon. /warning shows the signs.
line-day-enough = After such pain that is enough for today. If it stays strong or gets worse, see a doctor soon. /warning shows the signs.
line-day-sign = Exercise waits until someone has checked you. The card shows what to do.
line-day-stopped = The messages are off, so I start nothing. Tap Go on when you want to begin again. /warning shows the signs that need a doctor.
line-day-paused = You have a pause just now, so I start nothing. An easy walk is fine. /warning shows the signs that need a doctor.
line-day-not-begun = That comes after your first routine. The card shows where we are. /warning shows the signs that need a doctor.

toast-day-begun = Your routine is open. It waits here for you.
toast-day-done = Today's routine is done. Nothing more is needed.
toast-day-left-out = Today is left out already. The card shows the way back.
toast-day-nothing = There is nothing planned for today.
toast-day-question = One question first, please. It is on the card.
toast-snoozed-often = That was three times today. The routine waits here for you.
toast-no-floor-already = Today is without the floor already.
toast-no-floor-none = I have no other exercises for a chair or standing today.
