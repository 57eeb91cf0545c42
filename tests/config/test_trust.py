"""Whose configuration is followed: that of the working directory, or above a folder that is named."""

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from perftable.config.chain import Chain, Chains
from perftable.config.trust import Trust

LINKS = pytest.mark.skipif(not hasattr(os, "symlink"), reason="no links here")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory `office` with submissions in it, and an inbox elsewhere."""
    for folder in ("office/in/a", "inbox/2026/a"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "office")
    return tmp_path / "office"


def trusted(folder: Path, named: Sequence[str], files: Sequence[str] = ()) -> bool:
    return folder in Trust(named, files)


@pytest.mark.parametrize(
    ("folder", "named", "is_trusted"),
    [
        # the working directory and above, whatever is named
        (".", ["in"], True),
        ("..", ["in"], True),
        (".", ["."], True),
        (".", [".."], True),
        (".", ["../inbox"], True),
        (".", ["in/a/x.docx"], True),
        # in and below a folder that is named
        ("in", ["in"], False),
        ("in/a", ["in"], False),
        ("in", ["."], False),
        # between the working directory and a folder that is named
        ("in", ["in/a"], True),
        ("in", ["in/a/"], True),
        ("in", ["./in/../in/a"], True),
        # elsewhere: above a folder that is named, not beside it or in it
        ("../inbox", ["../inbox/2026"], True),
        ("../inbox", ["../inbox/2026/a"], True),
        ("../inbox/2026", ["../inbox/2026"], False),
        ("../inbox/2026/a", ["../inbox/2026"], False),
        ("../inbox", ["in"], False),
        # above one folder that is named, in another
        ("../inbox/2026", ["../inbox/2026/a", "../inbox"], False),
        # a file or a pattern is no folder
        ("in", ["in/a.docx"], False),
        ("in", ["in/a/x.docx"], False),
        ("in", ["in/*/"], False),
        ("in", ["-"], False),
    ],
)
def test_the_place_of_a_configuration(
    office: Path, folder: str, named: list[str], is_trusted: bool
) -> None:
    assert trusted(Path(os.path.abspath(folder)), named) is is_trusted


def test_one_beside_a_file_that_is_checked_is_not_trusted_for_a_folder_below(office: Path) -> None:
    assert trusted(office / "in", ["in/a"], ["in/a/x.docx"])
    assert not trusted(office / "in", ["in/a"], ["in/a/x.docx", "in/y.docx"])
    assert not trusted(office / "in", ["in/a", "in/y.docx"], ["in/a/x.docx"])


@LINKS
def test_a_folder_may_be_named_by_a_link(office: Path) -> None:
    (office / "link").symlink_to("../inbox/2026")
    assert trusted(office, ["link"])
    assert not trusted(office / "link", ["link"])
    assert not trusted(office / "link" / "a", ["link"])
    assert not trusted(office.parent / "inbox" / "2026", ["link"])
    assert not trusted(office.parent / "inbox", ["link"])


@LINKS
def test_the_working_directory_is_the_same_by_another_name(office: Path) -> None:
    (office.parent / "other").symlink_to("office")
    assert trusted(office.parent / "other", ["../other/in"])
    assert trusted(office.parent / "other" / "in", ["../other/in/a"])
    assert not trusted(office.parent / "other" / "in", ["../other/in"])


@LINKS
def test_a_link_among_submissions_makes_nothing_trusted(office: Path) -> None:
    (office / "in" / "up").symlink_to("../../inbox")
    assert not trusted(office / "in" / "up", ["in"])
    assert not trusted(office / "in" / "up" / "2026", ["in"])
    assert not trusted(office / "in" / "up", ["in", "in/up/2026"])


@LINKS
def test_a_folder_is_in_one_that_is_named_by_a_link_too(office: Path) -> None:
    (office / "link").symlink_to("../inbox")
    inbox = office.parent / "inbox"
    assert trusted(inbox / "2026", ["../inbox/2026/a"])
    assert not trusted(inbox / "2026", ["../inbox/2026/a", "link"])


def chain(
    folder: Path, named: Sequence[str] = (), *, config: Path | None = None, isolated: bool = False
) -> Chain:
    return Chains(Trust(named, ()), config, isolated).of(folder)


def configure(*folders: Path, text: str = "") -> list[Path]:
    paths = [folder / "perftable.toml" for folder in folders]
    for path in paths:
        path.write_text(text)
    return paths


def test_the_nearest_trusted_one_is_in_force_and_others_below_it_are_told(office: Path) -> None:
    assert chain(office / "in" / "a", ["in"]) == Chain()
    above, own, given, inner = configure(office.parent, office, office / "in", office / "in" / "a")
    assert chain(office / "in" / "a", ["in"]) == Chain(own, (given, inner), (above, own))
    assert chain(office / "in" / "a", ["in/a"]) == Chain(given, (inner,), (above, own, given))
    assert chain(office, ["in"]) == Chain(own, (), (above, own))
    assert chain(office / "in", isolated=True) == Chain()


def test_without_a_trusted_one_all_others_are_told(office: Path) -> None:
    far, near = configure(office.parent / "inbox", office.parent / "inbox" / "2026")
    assert chain(office.parent / "inbox" / "2026", ["../inbox/2026/x.docx"]) == Chain(
        None, (far, near), ()
    )


def test_a_trusted_one_names_folders_whose_own_is_followed(office: Path) -> None:
    for name in ("qinghe", "qinghe/in", "lishui"):
        (office / "in" / name).mkdir()
    (own,) = configure(office, text='trusted = ["in/qinghe"]')
    given, named, inner, other = configure(
        office / "in", office / "in/qinghe", office / "in/qinghe/in", office / "in/lishui"
    )
    assert chain(office / "in/qinghe/in", ["in"]) == Chain(named, (inner,), (own, named))
    assert chain(office / "in/lishui", ["in"]) == Chain(own, (given, other), (own,))


def test_a_folder_that_is_named_by_one_names_others(office: Path) -> None:
    (office / "in/a/b").mkdir()
    (own,) = configure(office, text='trusted = ["in"]')
    (given,) = configure(office / "in", text='trusted = ["a/*"]')
    inner, deep = configure(office / "in/a", office / "in/a/b", text='trusted = ["**"]')
    assert chain(office / "in/a/b", ["in"]) == Chain(deep, (), (own, given, deep))
    given.write_text("")
    assert chain(office / "in/a/b", ["in"]) == Chain(given, (inner, deep), (own, given))


def test_one_that_is_not_trusted_makes_none_trusted(office: Path) -> None:
    given, inner = configure(office / "in", office / "in" / "a", text='trusted = ["**"]')
    assert chain(office / "in" / "a", ["in"]) == Chain(None, (given, inner), ())


def test_one_that_is_named_takes_the_place_of_all_but_those_it_names(office: Path) -> None:
    (named,) = configure(office.parent, text='trusted = ["office/in"]')
    _, given, _ = configure(office, office / "in", office / "in" / "a")
    assert chain(office, config=named) == Chain(named, (), (named,))
    assert chain(office / "in" / "a", config=named) == Chain(given, (), (named, given))
    given.unlink()
    assert chain(office / "in" / "a", config=named) == Chain(named, (), (named,))


def test_one_that_is_named_is_the_same_however_it_is_named(office: Path) -> None:
    configure(office, text='trusted = ["/", "in"]\nrules = ["own.py"]')
    relative = Path("../office/perftable.toml")
    assert chain(office / "in", config=relative) == Chain(relative, (), (relative,))


def test_a_shared_file_that_is_not_trusted_is_looked_into_only_if_it_is_small(
    office: Path,
) -> None:
    path = office / "in" / "pyproject.toml"
    path.write_text("#" * 64_000)
    assert chain(office / "in", ["in"]) == Chain()
    path.write_text("#" * 64_001)
    assert chain(office / "in", ["in"]) == Chain(None, (path,), ())
    assert chain(office / "in", ["in/a"]) == Chain()
