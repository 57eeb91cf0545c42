"""Arguments taken as they are: for others Typer builds a validator, which takes as long as to read a document."""

from collections.abc import Callable
from functools import partial
from typing import Any


class Quick:
    """Passes what is not given, and texts as they are."""

    def get_params(self, ctx: Any) -> Any:
        """Return the parameters, each of which looks whether it needs a validator."""
        params = super().get_params(ctx)  # type: ignore[misc]
        for one in params:
            if not isinstance(one.process_value, partial):
                one.process_value = partial(_processed, one, one.process_value)
        return params


def _processed(parameter: Any, process: Callable[[Any, Any], Any], context: Any, value: Any) -> Any:
    several = parameter.multiple or parameter.nargs == -1
    kind = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
    as_it_is = value is None or value is parameter.default or kind in (str, list[str])
    if not as_it_is or parameter.required:
        return process(context, value)
    if several:
        value = [] if value is None else list(value)
    return value if parameter.callback is None else parameter.callback(context, parameter, value)
