"""What is lazy does what its like does, and is made when it is first used."""

import re

import pytest

from perftable.model.lazy import LazyMapping, lazy_pattern


def test_it_is_compiled_when_it_is_first_used() -> None:
    wrong = lazy_pattern("(")
    with pytest.raises(re.error):
        wrong.search("a")


@pytest.mark.parametrize("name", ["search", "match", "fullmatch"])
def test_it_finds_what_a_compiled_one_finds(name: str) -> None:
    lazy, compiled = lazy_pattern("b+", re.IGNORECASE), re.compile("b+", re.IGNORECASE)
    for text in ("abBa", "BB", "c", ""):
        for _ in range(2):
            found, wanted = getattr(lazy, name)(text), getattr(compiled, name)(text)
            assert (found and found.span()) == (wanted and wanted.span())


def test_it_has_all_that_ours_use() -> None:
    lazy = lazy_pattern("(?P<a>,)")
    assert lazy.sub(".", "1,2") == "1.2"
    assert lazy.split("1,2") == ["1", ",", "2"]
    assert lazy.findall("1,2") == [","]
    assert [m[0] for m in lazy.finditer("1,2")] == [","]
    assert (lazy.pattern, lazy.groups, dict(lazy.groupindex)) == ("(?P<a>,)", 1, {"a": 1})
    assert lazy.flags == re.compile("").flags


def test_values_are_made_once_when_they_are_looked_at() -> None:
    made: list[str] = []

    def make(name: str) -> str:
        made.append(name)
        return name.upper()

    values = LazyMapping(("a", "b"), make)
    assert "a" in values
    assert "c" not in values
    assert (list(values), len(values), made) == (["a", "b"], 2, [])
    assert (values["b"], values["b"], made) == ("B", "B", ["b"])
    assert values.get("c") is None
    assert made == ["b"]
