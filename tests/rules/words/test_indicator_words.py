"""What an indicator's name says: the data file is the specification, its examples are tests."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import perftable.rules.words
from perftable.rules.words.indicator_words import MAX_LENGTH, entry_of

DATA = Path(perftable.rules.words.__file__).with_name("indicator_patterns.tsv")
ROWS = [line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines()[1:]]
PATTERNS = [re.compile(row[0]) for row in ROWS]
SHARED = Path(__file__).parents[3] / ".." / "shared" / "data" / "indicator_patterns.tsv"

WRITTEN = [row for row in ROWS if row[6]]
"""Rows that name the words to look for; of a mere 覆盖率($|[(%]) that is 覆盖率."""


def test_the_last_row_that_an_example_holds_is_its_own() -> None:
    for example in (row[4] for row in ROWS if row[4][0] != "("):  # that is a remark
        plain = re.sub(r"\([^()]*\)$", "", example)
        held = [r for pattern, r in zip(PATTERNS, ROWS, strict=True) if pattern.search(plain)]
        entry = entry_of(example)
        assert entry is not None, example
        assert (entry.direction or "neutral", entry.kind) == (held[-1][1], held[-1][2]), example
        assert entry.may_exceed_100 == (held[-1][3] == "yes"), example


@settings(max_examples=150)
@given(st.sampled_from(WRITTEN).flatmap(lambda r: st.tuples(st.just(r), st.from_regex(r[0]))))
def test_one_of_its_words_stands_in_every_name_that_a_pattern_fits(
    drawn: tuple[list[str], str],
) -> None:
    row, name = drawn
    assert any(word in name for word in row[6].split(";"))


def test_the_rows_are_whole() -> None:
    assert len(ROWS) > 600
    for pattern, direction, kind, over, example, certain, words in ROWS:
        assert re.compile(pattern)
        assert direction in ("higher", "lower", "neutral")
        assert kind in ("rate", "count", "amount", "time", "qualitative")
        assert (over in ("yes", "no", "na"), certain in ("yes", "no")) == (True, True)
        assert example
        assert not (certain == "yes" and direction == "neutral")
        assert words or pattern.endswith("($|[(%])")


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("群众满意度", "higher"),
        ("群众 满意度（%）", "higher"),
        ("★群众满意度", "higher"),
        ("指标1：群众满意度指标", "higher"),
        ("投诉率", "lower"),
        ("投诉处理率", "higher"),
        ("投诉下降率", "higher"),
        ("合格率", "higher"),
        ("不合格率", "lower"),
        ("安全事故起数", "lower"),
        ("整改时限", "lower"),
        ("完成时间", None),
    ],
)
def test_the_more_exact_words_decide(name: str, direction: str | None) -> None:
    entry = entry_of(name)
    assert entry is not None
    assert entry.direction == direction


@pytest.mark.parametrize("name", ["民转刑案件数", "火点数", "停运天数", "支出增长率", "设备维修率"])
def test_what_a_mere_form_of_words_says_is_not_certain(name: str) -> None:
    entry = entry_of(name)
    assert entry is not None
    assert not entry.certain


def test_a_name_that_no_pattern_fits_says_nothing() -> None:
    assert entry_of("路面") is None
    assert entry_of("") is None


def test_a_sentence_is_no_name() -> None:
    assert entry_of("群众满意度".rjust(MAX_LENGTH, "县")) is not None
    assert entry_of("群众满意度".rjust(MAX_LENGTH + 1, "县")) is None


@pytest.mark.skipif(not SHARED.is_file(), reason="the patterns it was taken from are not here")
def test_every_pattern_of_the_source_is_here() -> None:
    source = [line.split("\t") for line in SHARED.read_text(encoding="utf-8").splitlines()[1:]]
    own = {tuple(row[:5]) for row in ROWS}
    assert {tuple(row[:5]) for row in source} <= own
