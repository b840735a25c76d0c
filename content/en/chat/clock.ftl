hour =
    <b>When shall your routine come?</b>
    Tap an hour or just type it: 7:40, half past six.
hour-now = It is { $time } where you are.
hour-which = <b>Which one do you mean?</b>
hour-another = Another hour
hour-refused-not-a-time = I could not read that as an hour.
hour-refused-out-of-range = There is no such hour on the clock.
hour-refused-two-times = I can set one hour only. Which one?
hour-refused-seconds = Hours and minutes are enough, such as 7:40.
hour-refused-minutes-unclear = I was not sure about the minutes. Please type two digits, such as 7:05.
hour-refused-contradiction = The two parts do not fit each other.
hour-refused-hour-missing = Which hour do you mean?

clock-question =
    <b>What time is it where you are?</b>
    Tap it, or type your city or the time on your phone. You can also share your place: I keep only its clock.
clock-which =
    <b>Which one do you mean?</b>
    If none of these, type it again with its country.
clock-choice = { $time } · { $city }
clock-others = Other times
clock-known = So far: { $time } ({ $city }).
clock-keep = Keep { $time }
clock-place = { $time } · { $city }, { $country }
clock-place-like = { $time } · { $name }, { $city } time
clock-refused-not-a-place = I do not know that place or time. A big city near you may work.

hour-set =
    <b>Your routine comes at { $time } { $days }.</b>
    The next one: { $moment }.
hour-set-other = Another hour
hour-set-clock = My clock is wrong
