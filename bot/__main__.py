"""`python -m bot [run | preview | check | migrate | rotate-keys | walk | render]`; `run` by itself.

`run` talks to Telegram when TELEGRAM_BOT_TOKEN is set, and opens the preview when it is not.
`walk` prints the days of a made-up person, for a reviewer of the rules; `walk --help` tells more.
`render` makes the films of the exercises from their pose files; it needs the extra `render`.
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
    """Poll Telegram; without a token, open the preview."""
    settings = _settings()
    from bot import running

    start = running.run_telegram if settings.telegram_bot_token else running.run_preview
    return _until_stopped(lambda: asyncio.run(start(settings)))


def preview() -> int:
    """Open the phone in the browser, with or without a token."""
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
    """Read all of the content and print every error in it."""
    from bot.content import CONTENT
    from bot.library import check as find_problems
    from bot.workshop.rendering import pose_problems

    problems = [*find_problems(CONTENT), *pose_problems(CONTENT)]
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problems" if problems else "The content is sound.")
    return 1 if problems else 0


def migrate() -> int:
    """Bring the database up to the newest tables."""
    settings = _settings()
    from bot.storage.migrate import migrate as bring_up_to_date

    def work() -> str:
        bring_up_to_date(settings.database_url.get_secret_value())
        return "The database is up to date."

    return _on_database(work, head="The database was not changed.")


def rotate_keys() -> int:
    """Seal everything with the newest key."""
    settings = _settings()
    from bot.storage import rotation

    keys = tuple(key.get_secret_value() for key in settings.data_keys)
    url = settings.database_url.get_secret_value()

    def work() -> str:
        return rotation.report_of(asyncio.run(rotation.rotate_keys(url, keys)))

    return _on_database(work, head="The keys are not changed to the end. Mend this, then go on.")


def _on_database(work: Callable[[], str], *, head: str) -> int:
    from bot.storage.problems import StartProblem
    from bot.usecases.ports import StorageError

    try:
        print(work())
    except (StartProblem, StorageError) as problem:
        print(f"{head}\n\n  {problem}", file=sys.stderr)
        return WRONG_SETUP
    return 0


def walk(options: list[str]) -> int:
    """Print the routines a made-up person would be given, day by day, and why."""
    from bot.chat.words import Words
    from bot.content import CONTENT
    from bot.library import FIRST_LANGUAGE, load_library
    from bot.workshop.walking import options as walking
    from bot.workshop.walking.plain_words import PlainWords

    try:
        chosen = walking.read_options(options)
    except walking.WrongOptions as problem:
        print(f"That does not work: {problem}", file=sys.stderr)
        return WRONG_SETUP
    library = load_library(CONTENT)
    phrases = PlainWords(Words.from_folder(CONTENT / FIRST_LANGUAGE), library)
    try:
        for line in walking.walk(chosen, library, phrases):
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough, as with `| head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def render(options: list[str]) -> int:
    """Render the films of those exercises whose poses have changed."""
    from bot.content import CONTENT
    from bot.workshop.rendering import render as render_films

    return render_films(options, CONTENT)


COMMANDS: Mapping[str, Callable[..., int]] = {
    "run": run,
    "preview": preview,
    "check": check,
    "migrate": migrate,
    "rotate-keys": rotate_keys,
    "walk": walk,
    "render": render,
}
TAKES_OPTIONS = frozenset({"walk", "render"})


def main(arguments: list[str]) -> int:
    """Run the named command and return its exit code."""
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
