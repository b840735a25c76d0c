"""Reading typed words: hours, dates, and what a sentence means.

The words of each language come from the content; nothing here knows a person or the diary.
"""
