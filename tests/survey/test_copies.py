"""Texts that several submissions have nearly alike."""

import pytest

from perftable.model.survey import Copy, Spot
from perftable.survey import copies as module
from perftable.survey.copies import Said, copies

pytest.importorskip("rapidfuzz")

GOAL = "维修东西两个球场的灯光和围网，使居民晚上也能打球"
"""22 characters that count."""


def said(text: str, path: str, agency: str | None = None, year: int | None = None) -> Said:
    return Said(text, Spot(path=path, form=1, table=1, row=2, agency=agency, year=year))


def only(*texts: Said) -> Copy:
    (found,) = copies(texts)
    return found


def test_the_same_text_in_two_files() -> None:
    found = only(
        said(GOAL, "b"), said(GOAL, "a"), said("完全不同的一段话，讲的是另外一件事情", "c")
    )
    assert (found.kind, found.text, found.likeness, found.count) == ("files", GOAL, 100, 2)
    assert [spot.path for spot in found.spots] == ["a", "b"]


@pytest.mark.parametrize(
    ("first", "second", "kind"),
    [
        (("县文化馆", 2026), ("县文化馆", 2027), "years"),
        (("县文化馆", 2027), ("县图书馆", 2027), "agencies"),
        (("县文化馆", 2026), ("县图书馆", 2027), "agencies"),
        (("县文化馆", 2027), ("县文化馆", 2027), "files"),
        ((None, 2026), (None, 2027), "files"),
        (("县文化馆", 2026), (None, 2027), "files"),
    ],
)
def test_who_has_it(
    first: tuple[str | None, int], second: tuple[str | None, int], kind: str
) -> None:
    assert only(said(GOAL, "a", *first), said(GOAL, "b", *second)).kind == kind


def test_numbers_spaces_and_punctuation_make_no_difference() -> None:
    first, second = f"2026年{GOAL}。", f"2027年 {GOAL}"
    assert only(said(first, "a"), said(second, "b")).likeness == 100


@pytest.mark.parametrize(("changed", "found"), [(2, True), (3, False)])
def test_a_word_or_two_may_differ(changed: int, found: bool) -> None:
    other = "甲乙丙"[:changed] + GOAL[changed:]  # 91% of 22 characters, and 86%
    assert bool(list(copies([said(GOAL, "a"), said(other, "b")]))) is found


@pytest.mark.parametrize(("length", "found"), [(12, True), (11, False)])
def test_short_texts_are_everybody_s(length: int, found: bool) -> None:
    text = GOAL.replace("，", "")[:length]
    assert bool(list(copies([said(text, "a"), said(text, "b")]))) is found


def test_what_one_file_repeats_is_for_its_own_rules() -> None:
    assert not list(copies([said(GOAL, "a"), said(GOAL, "a")]))


def test_what_is_compared_does_not_depend_on_how_it_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [
        said(GOAL[: 12 + number % 11] + "甲乙丙丁戊己庚辛"[number % 8], f"{number}")
        for number in range(60)
    ]
    whole = list(copies(texts))
    monkeypatch.setattr(module, "_CHUNK", 3)
    assert list(copies(texts)) == whole
    assert whole
