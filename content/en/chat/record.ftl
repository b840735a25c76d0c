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
