"""Removes a folder when whoever started it is gone, however that ended; run as a program of its own.

Nothing is imported but what comes with Python, and nothing is read from where it is run.
"""

import shutil
import sys
import time


def main() -> None:
    """Wait until nobody holds the other end of standard input, then remove the folder."""
    sys.stdin.buffer.read()
    for _ in range(20):  # on Windows a file that a process of ours still has open stays
        shutil.rmtree(sys.argv[1], ignore_errors=True)
        try:
            open(sys.argv[1]).close()
        except FileNotFoundError:
            return
        except OSError:
            time.sleep(0.25)


if __name__ == "__main__":
    main()
