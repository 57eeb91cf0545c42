"""The console script: answers --version before anything heavy is imported."""

import sys


def main() -> None:
    """Run the command line."""
    if sys.argv[1:] == ["--version"]:
        from perftable.version import VERSION

        print(f"perftable {VERSION}")
        return
    from perftable.cli.app import app

    app()


if __name__ == "__main__":
    main()
