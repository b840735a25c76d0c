# Sentences beside the card. Keys are used by the rules of the chat.
line-help =
    <b>What you can do here</b>
    { $commands }

    Tap a button to answer. You can also type: “it hurts”, an hour such as 7:40, or a note for your day.
line-privacy =
    <b>What I keep, and why</b>
    • your answers and notes, and what you told me about your health and, if you liked, your age group and what you want to do more easily: to choose what is safe for you, and to plan your days
    • your hour, days, pauses and time zone, and whether you want pictures: to write at the right time
    • the number of this chat, and the dates of your routines

    <b>How long, and where</b>
    Until you erase it, or { $months } months after your last word; I tell you two weeks before. It is stored where this bot runs. Answers, notes and health are locked with a key that is kept apart. It is not sold and not used for anything else.

    <b>What Telegram sees</b>
    Telegram carries our messages and has its own rules. It can read what we write. Files that I send stay in this chat until you delete them.

    You can take your agreement back at any time. /export sends you all of it, /stop ends the messages, /delete erases everything.
line-warning =
    <b>Signs that need a doctor</b>
    New or getting worse, not yet checked by anyone.

    <b>Emergency care now</b>: { $numbers }
    • numb between the legs or around the back passage
    • trouble starting, holding or feeling pee or poo
    • changed sexual feeling
    • both legs numb, painful or losing strength, unsteady walking, dragging a foot
    • one leg quickly losing strength
    • chest pain, tightness, breathless, fainting, throbbing belly, sudden tearing belly or back pain
    • an accident, sudden strong pain after a small fall
    • fever with shaking or confusion

    <b>A doctor today or tomorrow</b>
    • fever, feeling ill, serious infection, weight loss without reason, a lump, changed shape
    • back pain with earlier cancer, low defences or injected drugs
    • pain at night, on coughing, in the upper back, band-like, or that nothing eases
    • one leg numb, tingling or losing strength

    Do not exercise with any of these. Not sure? Ask.

    <b>A doctor or physio soon</b>
    • the last two lines or an old accident, alone and long the same
    • usual pain of 7 or more, or no better after weeks
line-call-now =
    <b>If this is happening now, call { $numbers }. Do not wait.</b>
    I am a program. I cannot call for you, and nobody reads this.
line-clot =
    <b>A leg that is newly swollen, hot, red or sore may hold a blood clot.</b> Have it looked at today.
    With short breath or chest pain, call { $numbers } now.
line-pregnant =
    <b>If you are pregnant, ask your midwife or doctor before you go on,</b> and tell me in /limits.
    Blood, water, cramps, or a baby that moves less: call your maternity ward now, or { $numbers }.
line-crisis =
    I am sorry it is this hard. You matter, and you do not have to bear this alone.
    Somebody is there for you now: { $lines }. Not safe right now? Call { $numbers }.
crisis-call = { $name }, call { $number }
crisis-call-or-text = { $name }, call or text { $number }
crisis-anywhere = findahelpline.com shows who listens in your country
line-media = Thank you. I can only read text and taps, so I did not keep that. The buttons on the card work best.
line-no-command = I do not know that command. /help shows all of them.
line-edited = I saw that you changed your message. I go by the first one. To change an answer, use the buttons.
line-group = I talk with one person at a time. Please write to me in a private chat. I am leaving this group now.
line-repeat = Here it is again.
line-stopped = The messages are off. /start brings them back. /delete erases everything.
line-deleted =
    <b>Everything is erased.</b>
    { $list }

    Take care. /start begins anew.
line-deleted-item = · { $label }
line-deleted-entries = { $count ->
        [one] 1 line of your diary
       *[other] { $count } lines of your diary
    }
line-deleted-settings = your hour, your time zone and this chat's number
line-not-now = That does not fit here just now. The card shows where we are.
line-error = Something went wrong on my side. What you told me before is safe. Please try again.
line-no-consent = Before anything else I need your agreement. The buttons are on the card.
line-welcome-back = Good to see you again. Here is where we are.

# What the commands do, for the menu and for help.
line-commands-start = Begin, or go on
line-commands-today = Today's routine
line-commands-flare = A bad day: easy movement only
line-commands-time = Choose the hour
line-commands-warning = Signs that need a doctor
line-commands-exercises = Read about the exercises
line-commands-help = What you can do here
line-commands-report = A page for your doctor or physio
line-commands-export = Your diary as a file
line-commands-privacy = What I keep
line-commands-stop = Stop the messages
line-commands-delete = Erase everything
