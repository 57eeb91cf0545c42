"""The console script: answers --version before anything heavy is imported, and is the last door.

Whatever happens behind it ends in an exit code that means something: 2 and a sentence where the job
could not be done, 130 for an interrupt, 143 and 129 for the signals that end a process.
"""

import gc
import os
import signal
import sys
from types import FrameType

DEBUG = "PERFTABLE_DEBUG"
"""The variable that asks for the traceback of a failure of our own."""

_INTERRUPTED = 130


def script() -> None:
    """Run the command line as all that this process is for."""
    code = _code()
    if _is_over() and _said():
        os._exit(code)
    sys.exit(code)


def main() -> None:
    """Run the command line."""
    sys.exit(_code())


def _code() -> int:
    _settle_streams()
    try:
        code = _run()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except _Ended as end:
        code = 128 + end.signal
    except Exception as error:
        from perftable.cli.console import failed

        code = failed(error, traceback=bool(os.environ.get(DEBUG)))
    gc.freeze()  # the process ends: what it holds need not be searched for garbage once more
    return code


def _is_over() -> bool:
    """Whether nothing is left to be done but to take the interpreter apart, piece by piece.

    What is to be done at the end of a process has imported `atexit`, and so have those who measure
    or trace it, but for a few; temporary folders and processes of a batch do as well.
    """
    watched = sys.gettrace() or sys.getprofile() or sys.flags.inspect or sys.flags.dev_mode
    tools = getattr(sys, "monitoring", None)  # from Python 3.12 on
    if watched or (tools is not None and any(map(tools.get_tool, range(6)))):
        return False
    threads = sys.modules.get("threading")
    return "atexit" not in sys.modules and (threads is None or threads.active_count() == 1)


def _said() -> bool:
    """Whether all that was said is out; where it cannot be, the interpreter tells so at its end."""
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except (OSError, ValueError):
        return False
    return True


def _run() -> int:
    if sys.argv[1:] == ["--version"]:
        from perftable.version import VERSION

        print(f"perftable {VERSION}", flush=True)
        return 0
    # Start-up is most of a small check: it makes many objects and no garbage, and without this
    # pydantic looks through all installed packages for plug-ins of its own.
    gc.set_threshold(100_000)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _catch_signals()

    from perftable.cli.app import run

    return run()


class _Ended(BaseException):
    """A signal that ends the process: temporary files and other processes go first."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.signal = number


def _catch_signals() -> None:
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:  # nohup ignores it
            signal.signal(number, _end)


def _end(number: int, _frame: FrameType | None) -> None:
    raise _Ended(number)


def _settle_streams() -> None:
    """Let help be shown on any console, and nobody's file be taken for a closed stream."""
    while True:
        handle = os.open(os.devnull, os.O_RDWR)
        if handle > 2:
            os.close(handle)
            break
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - it stays open
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None and sys.stdout.errors == "strict":
        reconfigure(errors="replace")


if __name__ == "__main__":
    # Another program may run the module within itself.
    (script if vars(sys.modules["__main__"]) is globals() else main)()
