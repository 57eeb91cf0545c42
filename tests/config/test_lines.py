"""The line of a key is that of the key in its table."""

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.config.lines import line_of

TEXT = """\
# profile = "strict", waivers, reason
lang = "zh"
ignore = [
    "PT1",  # "PT2"
    'PT2'
]
severities.PT201 = "note"
"per-file-ignores" = {"a.docx" = ["PT3"], 'b.docx' = [
  "PT4"]}
tolerance = 0.5
text = \"\"\"
profile = 1
[severities]
\"\"\"

[tool.other]
profile = "x"

[[waivers]]
code = "PT201"
reason = "code"

[[waivers]]
reason = "x"
[waivers.more]
code = 2026-01-01

[[ waivers ]]
reason = "y"

[profile]
"""


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("lang",), 2),
        (("ignore",), 3),
        (("ignore", 0), 4),
        (("ignore", 1), 5),
        (("severities", "PT201"), 7),
        (("per-file-ignores",), 8),
        (("per-file-ignores", "a.docx", 0), 8),
        (("per-file-ignores", "b.docx"), 8),
        (("per-file-ignores", "b.docx", 0), 9),
        (("tolerance",), 10),
        (("text",), 11),
        (("tool", "other", "profile"), 17),
        (("waivers", 0, "reason"), 21),
        (("waivers", 1), 23),
        (("waivers", 1, "reason"), 24),
        (("waivers", 1, "more", "code"), 26),
        (("waivers", 2), 28),
        (("waivers", 2, "reason"), 29),
        (("waivers", 2, "code"), 28),
        (("profile",), 31),
        (("waivers",), 19),
        (("nothing",), 1),
        ((), 1),
    ],
)
def test_the_line_of_a_place(place: tuple[str | int, ...], line: int) -> None:
    assert line_of(TEXT, place) == line


def test_the_entries_of_a_list_over_several_lines() -> None:
    text = "a = [\n1\n,\n[2,\n3\n]\n, # 4\n4,\n]\nb = 1"
    places: list[tuple[str | int, ...]] = [("a", 0), ("a", 1), ("a", 1, 1), ("a", 2), ("b",)]
    assert [line_of(text, place) for place in places] == [2, 4, 5, 8, 10]


KEYS = st.sampled_from(["a", "b", '"c d"', "'e.f'", '"g\\u00e9"'])
VALUES = st.recursive(
    st.sampled_from(["1", "1.5", "true", "2026-01-01T10:00:00.5Z", '"x = [1]"', "'#'", '"""\n"""']),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + ",\n".join(items) + "]"),
        st.lists(st.tuples(KEYS, inner), max_size=3, unique_by=lambda pair: pair[0]).map(
            lambda pairs: "{" + ", ".join(f"{key} = {value}" for key, value in pairs) + "}"
        ),
    ),
    max_leaves=6,
)
PAIRS = st.lists(st.tuples(KEYS, VALUES), max_size=4, unique_by=lambda pair: pair[0])
TABLES = st.lists(st.tuples(st.sampled_from(["[[t]]", "[[u.v]]"]), PAIRS), max_size=4)


@given(PAIRS, TABLES)
def test_every_key_of_a_text_is_found_and_stands_in_its_line(
    pairs: list[tuple[str, str]], tables: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    lines = [f"{key} = {value} # {key}" for key, value in pairs]
    for header, own in tables:
        lines += [header, *(f"{key} = {value}" for key, value in own)]
    text = "\n".join(lines)
    for place, key in keys(tomllib.loads(text), ()):
        line = text.split("\n")[line_of(text, place) - 1]
        assert key in line or "\\u00e9" in line


def keys(value: Any, place: tuple[str | int, ...]) -> list[tuple[tuple[str | int, ...], str]]:
    found = []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += [((*place, key), key), *keys(inner, (*place, key))]
    if isinstance(value, list):
        for number, inner in enumerate(value):
            found += keys(inner, (*place, number))
    return found
