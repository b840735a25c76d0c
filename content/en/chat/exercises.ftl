# The exercises, to be looked up at any time.
exercises =
    <b>Exercises</b>
    Tap a group to see what is in it.
    { $list }
exercises-resting = { $count ->
        [0] None of them rests.
        [one] One of them rests.
       *[other] { $count } of them rest.
    }
exercises-leave = Back to today
shelf-hip = Hips
shelf-glutes = Glutes
shelf-core = Core and back
shelf-resting = What rests
shelf-mine = In turn now
shelf-all = All exercises
shelf-count = { $label } ({ $count })
# $name is one of the two names of a page.
shelf =
    { $name }
    Tap one to read about it.
shelf-empty =
    { $name }
    There is nothing here now.
shelf-line = { $name }: { $label }
shelf-before = The ones before
shelf-after = More of them
standing-goes-on = on step { $number } of { $total }
standing-not-met = not met yet
standing-rests = rests
standing-out = stays out
standing-returns = coming back
standing-pauses = pausing
standing-locked = locked
standing-left-out = left out for you
standing-gone = no longer offered

page-name = <b>{ $name }</b>
page-name-of = <b>{ $name }</b> · { $number } of { $total }
page-how = How to
page-ways = Easier and harder
page-careful = Who should be careful
page-before = Page before
page-after = Next page
page-bullet = • { $own }
page-aliases = Also called: { $names }.
page-needs-chair = You need a firm chair.

# $day is "today", "yesterday" or a date.
day-today = today
day-yesterday = yesterday
page-rests = <b>It rests.</b> Since: { $day }.
page-because-pain = It hurt.
page-because-relative-pain = One like it hurt.
page-rests-until = It comes back only when a doctor or physio says that you may try it.
page-out = It hurt twice, so it stays out. Others do the same work.
page-held = <b>It pauses.</b> Since: { $day }. It comes back by itself, at its easiest step.
page-pause-flare = <b>It pauses.</b> While it is much worse than usual there are only gentle things.
page-pause-worse-trend = <b>It pauses.</b> Strength waits for the first morning that is as usual.
page-pause-gentle-week = <b>It pauses.</b> In your gentle week strength waits for the first morning that is as usual.
page-pause-still-sore = <b>It pauses.</b> Sore muscles get a day off.
page-returns = <b>It is coming back.</b> Since: { $day }. { $count } of { $total } times at half went well so far.
page-gone = It is not offered any more. What you told me about it stays.
# $name is who said it.
told-by-doctor = a doctor
told-by-physio = a physio
told-by-other = a health professional
page-told-may-try = You told me ({ $day }): { $name } said that you may try it again.
page-told-avoid = You told me ({ $day }): { $name } said to avoid it.
page-told-easier = You told me ({ $day }): { $name } said to make it easier.
page-done = { $count ->
        [one] Done once.
       *[other] Done { $count } times.
    } Last time: { $day }.
page-never = You have not done it yet.
page-in-set = It is one of the few that take turns now.
page-left-set = It made room for another. Since: { $day }. It may come again.

page-step-own = <b>You are on step { $number } of { $total }</b>: { $dose }.
page-step-was = You were on step { $number } of { $total }: { $dose }.
page-step-first = It begins at step { $number } of { $total }: { $dose }.
page-step-half = <b>Half of step { $number } of { $total }</b>: { $dose }.
page-after-gap = After some days away it begins a little easier.
page-next = Next step: { $dose }. For that:
page-next-clean = • { $total } good days in a row. So far: { $count }.
page-next-days = • { $total } days since the last change. So far: { $count }.
page-next-how = A day counts once you told how the next morning was.
page-next-ready = • all done. It comes when there is room, one step up a day.
page-last-step = This is its last step.
page-capped = This is its last step for you, by what you told me.
page-first = { $count ->
        [one] First comes a good day with { $names }.
       *[other] First come { $count } good days with { $names }.
    }

page-locked = <b>It is locked for now.</b> Still missing:
lack-limits = • It does not fit what you told me about your health.
lack-sign = • The lists of warning signs, answered with no.
lack-rests = • The hip hinge and this one must both go on as usual.
lack-core-pain = • Two weeks with no pain and no worse morning from core exercises.
lack-usual-pain = • A usual pain of 3 or less.
lack-locked-again = • The last hip hinge was too long ago, so the days count anew.
lack-hinge-days = • { $total } good days with the hip hinge within three weeks. So far: { $count }.
lack-upper-rungs = • The last { $total } of them with the stick or higher, 8 times or more. So far: { $count }.
lack-technique = • The newest hip hinge with the hips first and a long back.
lack-opt-in = • Your own wish to try it. I will ask you.

page-left-out = <b>Left out for you</b>, by what you told me:
page-your-limits = Something here changes for you: see Who should be careful.
page-own-limit = • { $label }: { $own }
page-cues = <b>Good to know</b>
page-mistakes = <b>Often seen</b>
page-normal = <b>What is fine</b>
page-easier = <b>Easier</b>
page-harder = <b>Harder</b>
page-careful-all = <b>For everybody</b>
page-careful-own = <b>For you</b>
page-stop = <b>When to stop</b>
