# A provider's word about one exercise.
word-button = My doctor or physio says
word =
    <b>{ $name }</b>
    What did your doctor or physio say about it?
word-may-try = I may try it again
word-avoid = Avoid it
word-easier = Make it easier
word-too-early = May you try it again? From tomorrow on you can tell me here.
word-for-good = It hurt twice. To be safe it stays out here, even if you may try it. A physio can try it with you in person. Others do the same work.
word-by = <b>Who said it?</b>
word-when = <b>When was that?</b>
word-when-other =
    <b>When was that?</b>
    It counts when a health professional said it, such as a nurse. A friend or a page on the internet does not. Then tap Back.
word-since = Only a word from after it was taken out counts ({ $day }).
word-slip = That was a slip

# What happens next. $dose is how it goes on.
word-noted-returns =
    <b>Noted: { $name } may be tried again.</b>
    From tomorrow on it can come back, at half of its easiest step: { $dose }.

    On its first day nothing else is new. After three times that go well you do the whole step. If it hurts again, it stays out.
word-noted-returns-later =
    <b>Noted: { $name } may be tried again.</b>
    Something else is still missing before it can come. Tap Back to see what.

    Then it begins at half of its easiest step: { $dose }.
word-noted-avoided =
    <b>Noted: { $name } is left out.</b>
    I do not offer it any more, today neither. It comes back only when a doctor or physio says that you may try it.
word-noted-eased =
    <b>Noted: { $name } gets easier.</b>
    It goes on one step lower: { $dose }.

    Good days count from the start again before it steps up.
word-noted-easiest =
    <b>Noted: { $name } stays easy.</b>
    It is on its easiest step: { $dose }.

    Good days count from the start again before it steps up.
word-noted-returns-anew =
    <b>Noted: { $name } stays easy.</b>
    It stays at half of its easiest step: { $dose }. Its way back begins anew.
