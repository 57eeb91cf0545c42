"""The lines of an abbreviated path (GB/T 33190, 9.1): those that are straight, part by part."""

from collections.abc import Iterator

from perftable.readers.ofd.names import numbers

Point = tuple[float, float]

_COUNTS = {"M": 2, "S": 2, "L": 2, "Q": 4, "B": 6, "A": 7, "C": 0}


def parts_of(data: str) -> Iterator[tuple[list[Point], list[bool]]]:
    """Yield each part of a path: its points, and which of them a straight line leads to."""
    points: list[Point] = []
    straight: list[bool] = []
    for command, values in _commands(data.split()):
        if command in "MS":
            if len(points) > 1:
                yield points, straight
            points, straight = [(values[0], values[1])], [False]
        elif not points:
            continue
        elif command == "C":
            points.append(points[0])
            straight.append(True)
        else:
            points.append((values[-2], values[-1]))
            straight.append(command == "L")
    if len(points) > 1:
        yield points, straight


def _commands(words: list[str]) -> Iterator[tuple[str, list[float]]]:
    """Yield the commands with their numbers; what is wrong ends the path."""
    at, command = 0, ""
    while at < len(words):
        if words[at] in _COUNTS:
            command = words[at]
            at += 1
        elif command in ("", "C"):
            return
        count = _COUNTS[command]
        values = numbers(" ".join(words[at : at + count]))
        if len(values) != count:
            return
        yield command, values
        at += count
