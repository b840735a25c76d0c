end =
    <b>That is it for today.</b>
    { $done }
end-done = { $name }: { $answer }
end-resting = Resting until your provider says otherwise: { $names }.
end-next = Next: { $moment }.
end-next-open = Your next routine: tap /today when you like.
end-same-time = <b>Same time tomorrow?</b>
end-same-time-yes = Yes
end-same-time-no = Another time
end-change = Change an answer

change =
    <b>Which answer shall I take back?</b>
    Its card then comes again.
change-one = { $name }: { $answer }

# Facts to live by between routines. The tag in brackets names the source, J is our own judgement.
# [NG59-S] [NHS-E]
fact-1 = Staying active is good for most backs. A short walk counts.
# [COCH-F]
fact-2 = Nearly all back pain has no serious cause.
# [DOMS]
fact-3 = Muscles can be sore for one to three days after something new. It fades by itself.
# [COCH]
fact-4 = Many kinds of exercise help a sore back. The one you keep doing counts most.
# J
fact-5 = No way of sitting is perfect. Changing often is what backs like.
# [CUH]
fact-6 = A flare-up mostly lasts two to seven days. It is a bump in the road.
# [WPH] [ANZ]
fact-7 = Feeling muscles work or stretch is fine. Sharp or spreading pain is the time to stop.
# J
fact-8 = A missed day does not undo the days before it.
# J
fact-9 = Pain goes up with poor sleep and stress. A calm evening is back care too.
# [NG59-S] [NHS-E]
fact-10 = On a bad day, an easy walk is always a good choice.
# [NG59-S]
fact-11 = Going on with work and daily life, as far as you can, is part of getting better.
# J
fact-12 = Getting up for a minute now and then is worth more than the perfect chair.
# [TAY]
fact-13 = A little muscle soreness the next day is normal when you start.
# [NG59-S]
fact-14 = For most people, moving a sore back gently is better than keeping it still.
# J
fact-15 = Little and often beats a lot at once.
# [EXAS-2]
fact-16 = Two to four exercises are easier to keep up than a long list. You do three.
# J
fact-17 = Breathing out slowly lets tight muscles ease.
# [DOMS]
fact-18 = Sore muscles feel it when you move or press them, and hardly at rest.
# J
fact-19 = Carry things close to you. It makes them feel lighter.
# J
fact-20 = Two small shopping bags can be easier than one big one.
# J
fact-21 = There is no rush. Slow steps up are the ones that last.
# J
fact-22 = Ups and downs are part of getting better. Look at weeks, not at days.
# J
fact-23 = At night, a pillow between or under the knees can feel good.
# J
fact-24 = Doing something you enjoy is a reason to move, too.
