"""Calls of pdfium that are made for each character or object of a page.

Through the bindings such a call takes five times as long as what pdfium does in it: they wrap every
pointer and check every argument.
"""

import ctypes
from collections.abc import Callable
from typing import Any


class Pointer(ctypes.c_void_p):
    """What pdfium hands out and takes; its `value` is the address."""


def direct(function: Any, result: Any = ctypes.c_int) -> Callable[..., Any]:
    """Return a function of the bindings that neither wraps nor checks what it is given.

    Whole numbers go in as C's `int`; every other argument must be of a type of ctypes, an address a
    `Pointer` and never a number, which would be cut to an `int`.
    """
    place = ctypes.cast(function, ctypes.c_void_p).value
    assert place is not None
    call = ctypes.PYFUNCTYPE(result)(place)  # no lock is let go: pdfium calls nothing of Python's
    call.argtypes = None  # type: ignore[assignment]
    return call
