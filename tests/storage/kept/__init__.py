"""A database as revision 9aff91a left it, and what that revision showed of it.

`people.db.gz` has one person for each kind of open question, and more where a question lies over
another. What was sealed in it is open, so that the file packs well and can be read: a test seals it
again, with a key of its own. `shown.txt` tells what each person saw, and what came of each step
from there: the toast, the first line, the buttons, and a digest of the whole screen. Of what
everybody can do (`/start`, a command over the open question, the next morning) each has every
other step.

The recorder runs on that revision only, and so does not follow the code of today:

    git worktree add ../before 9aff91a
    cd ../before && PYTHONPATH=. python <here>/tests/storage/kept/recorder/record.py

The database is never to change. Where words or exercises change on purpose, `shown.txt` is written
anew by the code of today; look at the difference before it is committed:

    python -m tests.storage.kept.reading
"""
