"""The console script: answers --version before anything heavy is imported."""

import gc
import os
import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        from perftable.version import VERSION

        print(f"perftable {VERSION}")
        return
    # Start-up is most of a small check: it makes many objects and no garbage, and without this
    # pydantic looks through all installed packages for plug-ins of its own.
    gc.set_threshold(100_000)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

    from perftable.cli.app import app

    try:
        app()
    except (
        BrokenPipeError
    ):  # the reader of our output left (| head): nothing to say, nobody to say it to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(2)


if __name__ == "__main__":
    main()
