# Taking the diary along, and bringing it back.
export-first = Send me my diary first
line-export =
    <b>This is all I keep about you.</b>
    <b>attempts.csv</b> is a table of your exercises; it opens in any spreadsheet. <b>diary.json</b> is everything. Keep the file: sent to me here, I can read it back.
    This chat now holds a copy too, until you delete this message.
line-export-failed = I could not put the file together just now. Please try /export again in a little while.

file-reading =
    <b>I am reading your file.</b>
    This takes a few seconds. Nothing is changed yet.
file-again = Try again
file-leave = No, leave it
file-ask =
    <b>Put this diary back?</b>
    { $count ->
        [one] 1 line
       *[other] { $count } lines
    }, from { $first } to { $last }. I checked all of it.
file-replaces = It takes the place of the diary and the settings that are here now. Those go. /export keeps them first.
file-safety = What you told about pain, limits and warning signs comes with it and counts as before.
file-put = Yes, put it back
line-file-taken =
    <b>Your diary is back.</b> { $count ->
        [one] 1 line
       *[other] { $count } lines
    }, your hour and your settings. Here is where we are.
line-file-not-ours = I can only read a diary that I made myself: the zip from /export, or the diary.json in it. I did not keep your file.
line-file-broken = This file is broken or was changed, so I took nothing from it. What is here stays as it was. Do you have another copy?
line-file-too-large = This file is larger than any diary of mine, so I did not open it. What is here stays as it was.
line-file-newer = This file comes from a newer version of me than I am. I took nothing from it. Please try again once I am up to date.
line-file-not-fetched = I could not get your file from Telegram. What is here stays as it was. Please send it again in a little while.
line-file-consent = Before I read your diary I need your agreement. The buttons are on the card. Then please send the file again.
line-file-safety = First the question on the card: it is about your safety. Then please send the file again.
line-file-loses =
    I did not put this file in. Your diary here knows of an exercise that rests, a limit or a bad day that the file does not know, and that must not get lost.
    To begin with the file alone, /delete what is here first.

# The page for a doctor or physio. Its codes of rules are those of the export.
line-report =
    <b>One page for your doctor or physio.</b>
    It says what you told me, and what I did. Read it first: it also has your own notes. The same in plain text comes below.
line-report-failed = I could not make the page just now. Please try /report again in a little while.
line-report-text = The page in plain text, to read or to have read aloud.
line-report-text-failed = I could not make the text just now. Please try /report again in a little while.
line-report-early = There is nothing for a page yet. After your first routine there will be.
report-title = Back in Three: home exercise report
report-note = Self-reported, unsupervised, not a diagnosis.
report-name = Name: ______________________________
report-period = { $first } to { $last }. Made on { $made }. Content { $code }.
report-profile = As told by the person
report-age = Age: { $age }. The back has hurt for: { $span }.
report-goal = Wants to do more easily: { $goal }.
report-conditions = Conditions: { $conditions }.
report-asked-yes = A doctor or physio said yes to exercise, as told by the person.
report-asked-no = Was told to ask a professional first, and has not yet.
report-not-told = not told
report-none-told = none told
report-safety = Safety events
report-no-signs = No warning sign was told.
report-sign-list = said { $said } to a list of warning signs; advice was shown
report-sign-one-leg = said { $said } to one leg newly numb or losing strength; advice was shown
report-said-yes = yes
report-said-not-sure = not sure
report-sign-named = { $sign } ({ $tier })
report-tier-emergency = emergency
report-tier-urgent = urgent
report-tier-soon = see someone soon
report-sign-taken-back = taken back as a slip
report-sign-cleared = says that { $name } checked it and allowed exercise
report-blocked = No exercise since { $day }, because of a sign.
report-kept = How it was kept
report-kept-days = { $kept } of { $planned } planned days ({ $percent } %). { $done } of { $offered } exercises done, about { $minutes } minutes. Longest gap: { $gap } days.
report-kept-weeks = Days kept of planned, by week: { $weeks }
report-trend = Pain and activity, 0 to 10
report-usual = { $day }: usual pain { $score }
report-week = Week { $week }: average pain { $pain }, own activity { $activity }, change since the start { $change } (-5 to +5)
report-pain-change = Pain from { $base } to { $latest }: { $points } points, { $percent }. Two points or 30 % are seen as the least change that matters.
report-scored = Numbers told on single days ({ $count }): lowest { $lowest }, middle { $middle }, highest { $highest }
report-sore = Days with sore muscles: { $count }
report-curve-pain = pain
report-curve-activity = activity
report-tolerance = Each exercise
report-hurts = What hurt
report-changes = What changed, and the rule that did it
report-words = In the person's own words
report-provider = For the provider
report-provider-says = May resume / avoid / dose:
report-column-exercise = exercise
report-column-times = times
report-column-dose = dose now
report-column-easy = easy
report-column-fine = fine
report-column-uncomfortable = uncomf.
report-column-pain = pain
report-column-skipped = left out
report-column-highest = highest pain
report-column-worse-after = worse next day
report-column-status = status
report-column-date = date
report-column-answer = answer
report-column-where = where
report-column-how = how
report-column-score = pain
report-column-next-day = next day
report-column-action = action
report-column-what = change
report-column-rule = rule
report-column-from-to = step
report-status-active = in use
report-status-suspended = pauses
report-status-resting = rests
report-status-returning = on its way back

# The agreement, and the end of what is kept.
privacy-along = Send me my diary
privacy-withdraw = Take back my agreement
withdraw =
    <b>Take back your agreement?</b>
    Then I keep nothing about your back or your health. “Reminders only” erases the diary and still writes at your hour, without exercises. /export sends you the diary first.
withdraw-no-hour =
    <b>Take back your agreement?</b>
    Then I may keep nothing about your back or your health, so all of it is erased. /export sends you the diary first.
withdraw-no = Go on as before
withdraw-remind = Reminders only
withdraw-erase = Erase everything
only-reminders =
    <b>A moment for your back.</b>
    I keep nothing about it any more, so I show no exercises here. For those that fit you I need your agreement.
only-reminders-next = The next reminder: { $moment }.
only-reminders-begin = Begin again
line-lapse-soon =
    <b>I have not heard from you for a long time.</b>
    On { $day } I erase your diary and your settings. Any word or tap keeps them; /export sends them to you.
lapse-keep = Keep it
line-kept = Good, it all stays. Welcome back.
line-lapsed = Your diary and your settings are erased, as I told you. Take care. /start begins anew.
