# Words that show the list of warning signs when typed, separated by commas. Stems match the start of a word.
warning-words = numb, tingl, bladder, bowel, pee, wee, poo, urin, incontinen, fever, chills, saddle, genital, chest, breathless, faint, collaps, foot drop, both legs, paralys, can't feel, cannot feel, leg gave way, lost feeling
