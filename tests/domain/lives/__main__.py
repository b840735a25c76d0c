"""`python -m tests.domain.lives [--only "all easy"] [--days 365] [--seed 1]`."""

from __future__ import annotations

import argparse
from dataclasses import replace

from tests.domain.lives.people import A_YEAR, PEOPLE, live
from tests.domain.lives.table import lines_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=PEOPLE)
    parser.add_argument("--days", type=int, default=A_YEAR)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    for name, person in PEOPLE.items():
        if chosen.only in (None, name):
            year = live(replace(person, seed=chosen.seed), days=chosen.days)
            for line in lines_of(name, year):
                print(line)


if __name__ == "__main__":
    main()
