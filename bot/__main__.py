"""`python -m bot [run | preview | check | migrate | walk | render]`. Without a word: `run`.

`run` talks to Telegram when TELEGRAM_BOT_TOKEN is set, and opens the preview when it is not.
`walk` prints the days of a made-up person, for whoever reviews the rules; `walk --help` tells more.
`render` makes the films of the exercises from their pose files, in the workshop only.
Exit codes: 0 done, 1 content has errors, 2 a setting, a key or the token is wrong.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Mapping

from bot.logs import configure_logging
from bot.settings import Settings, SettingsError, format_problems, load_settings

WRONG_SETUP = 2


def _settings() -> Settings:
    settings = load_settings(os.environ)
    configure_logging(settings.log_level, secrets=settings.secrets)
    return settings


def run() -> int:
    """Polls Telegram; without a token, the preview."""
    settings = _settings()
    from bot import running

    start = running.run_telegram if settings.telegram_bot_token else running.run_preview
    return _until_stopped(lambda: asyncio.run(start(settings)))


def preview() -> int:
    """The phone in the browser, token or not."""
    settings = _settings()
    from bot import running

    return _until_stopped(lambda: asyncio.run(running.run_preview(settings)))


def _until_stopped(work: Callable[[], None]) -> int:
    from bot.app import CannotStart

    try:
        work()
    except CannotStart as problem:
        print(f"Back in Three cannot start.\n\n  {problem}", file=sys.stderr)
        return WRONG_SETUP
    except KeyboardInterrupt:
        pass
    return 0


def check() -> int:
    """Reads all of the content and prints every error in it."""
    from bot.app import CONTENT
    from bot.library import check as find_problems
    from bot.rendering import pose_problems

    problems = [*find_problems(CONTENT), *pose_problems(CONTENT)]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "The content is sound.")
    return 1 if problems else 0


def migrate() -> int:
    """Brings the database to the newest tables."""
    settings = _settings()
    from bot.app import CannotStart, migrate_database

    try:
        migrate_database(settings.database_url.get_secret_value())
    except CannotStart as problem:
        print(f"The database was not changed.\n\n  {problem}", file=sys.stderr)
        return WRONG_SETUP
    print("The database is up to date.")
    return 0


def walk(options: list[str]) -> int:
    """Prints what a made-up person would be given, day by day, and why."""
    from bot.app import CONTENT
    from bot.chat.plain_words import PlainWords
    from bot.chat.words import Words
    from bot.library import load_library
    from bot.walking import options as walking

    try:
        chosen = walking.read_options(options)
    except walking.WrongOptions as problem:
        print(f"That does not work: {problem}", file=sys.stderr)
        return WRONG_SETUP
    library = load_library(CONTENT)
    phrases = PlainWords(Words.from_folder(CONTENT / "en"), library)
    for line in walking.walk(chosen, library, phrases):
        print(line)
    return 0


def render(options: list[str]) -> int:
    """Makes the films of the exercises anew where their poses have changed."""
    from bot.app import CONTENT
    from bot.rendering import render as render_films

    return render_films(options, CONTENT)


COMMANDS: Mapping[str, Callable[..., int]] = {
    "run": run,
    "preview": preview,
    "check": check,
    "migrate": migrate,
    "walk": walk,
    "render": render,
}
TAKES_OPTIONS = frozenset({"walk", "render"})


def main(arguments: list[str]) -> int:
    name, *options = arguments or ["run"]
    command = COMMANDS.get(name)
    if command is None or (options and name not in TAKES_OPTIONS):
        print(f"Usage: python -m bot [{' | '.join(COMMANDS)}]", file=sys.stderr)
        return WRONG_SETUP
    try:
        return command(options) if name in TAKES_OPTIONS else command()
    except SettingsError as error:
        print(format_problems(error), file=sys.stderr)
    return WRONG_SETUP


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
