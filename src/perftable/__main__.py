"""The console script: answers --version before anything heavy is imported."""

import os
import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        from perftable.version import VERSION

        print(f"perftable {VERSION}")
        return
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
