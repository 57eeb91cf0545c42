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
    except OSError as error:  # a command deals with its files itself: this is standard output
        from perftable.cli.console import unwritten

        sys.exit(unwritten(error))


if __name__ == "__main__":
    main()
