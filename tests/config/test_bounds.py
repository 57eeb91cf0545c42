"""A configuration that was found cannot keep a run busy: it is looked at before it is parsed."""

import os
from pathlib import Path

import pytest

from perftable.config.bounds import (
    MAX_DEPTH,
    MAX_PARTS,
    MAX_SIZE,
    MAX_SIZE_UNTRUSTED,
    MAX_WORD,
    require_bounds,
    text_of,
)
from perftable.config.refused import BadConfig

PATH = Path("perftable.toml")


def complaint(text: str) -> str:
    """Return what is wrong with a text, "" where it is within bounds."""
    try:
        require_bounds(PATH, text)
    except BadConfig as error:
        return error.say("en")
    return ""


def refused(path: Path, limit: int = MAX_SIZE) -> str:
    with pytest.raises(BadConfig) as caught:
        text_of(path, limit)
    assert caught.value.say("zh").count("。") == 1
    return caught.value.say("en")


def test_the_sizes() -> None:
    assert (MAX_SIZE, MAX_SIZE_UNTRUSTED) == (1_000_000, 64_000)


def test_size_is_looked_at_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_bytes(b"#" * 100)
    assert text_of(path, 100) == "#" * 100
    assert "over the limit of 99 bytes and was not read" in refused(path, 99)
    with path.open("wb") as file:  # sparse: it takes no room on the disk, and all memory when read
        file.truncate(3 * 1024**3)
    assert "over the limit" in refused(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "perftable.toml")
    assert "is no regular file and was not read" in refused(tmp_path / "perftable.toml")


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices here")
def test_a_device_is_not_read() -> None:
    assert "is no regular file" in refused(Path("/dev/zero"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    text = '# 配置\r\nreason = "六月起预算划归县级"\r\n'
    (tmp_path / "x").write_bytes(text.encode(encoding))
    assert text_of(tmp_path / "x", MAX_SIZE) == text


@pytest.mark.parametrize("data", [b"", b" \r\n", b"\0\0"])
def test_an_empty_file_says_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x").write_bytes(data)
    assert text_of(tmp_path / "x", MAX_SIZE) == ""


def test_what_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"a = 1\xff\n")
    assert "is no text in UTF-8, UTF-16 or GB18030" in refused(tmp_path / "x")


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a=", "}")])
def test_brackets_within_brackets(opening: str, closing: str) -> None:
    for depth, said in ((MAX_DEPTH, ""), (MAX_DEPTH + 1, "perftable.toml line 2: more than 50 br")):
        text = f"\nx = {opening * depth}1{closing * depth}"
        assert complaint(text).startswith(said)
        assert bool(complaint(text)) is bool(said)


@pytest.mark.parametrize("part", ["a", '"a"', "'a'", "a ", '"."'])
def test_the_parts_of_a_key(part: str) -> None:
    for end in (" = 1", "]"):
        opening = "[" if end == "]" else ""
        assert complaint(f"{opening}{'.'.join([part] * MAX_PARTS)}{end}") == ""
        assert "line 1: a key of more than 20 parts" in complaint(
            f"{opening}{'.'.join([part] * (MAX_PARTS + 1))}{end}"
        )


def test_each_key_has_parts_of_its_own() -> None:
    key = ".".join("a" * 15)
    assert complaint(f"{key} = 1\n{key} = 1") == ""
    assert complaint(f"x = {{{key} = 1, {key} = [1.5, {', '.join(['1.5'] * 60)}]}}") == ""


def test_a_bare_word() -> None:
    assert complaint(f"{'a' * MAX_WORD} = {'1' * MAX_WORD}") == ""
    assert "line 1: a key or value of more than 1000 characters" in complaint("a" * (MAX_WORD + 1))
    assert "line 2: a key or value" in complaint(f"\nx = 0x{'f' * MAX_WORD}")


@pytest.mark.parametrize(
    "text",
    [
        f'x = "{"[" * 60}"',
        f"x = '{'.' * 60}'",
        f'x = """{"[" * 60}\n"" \\" {"." * 60}"""',
        f"x = '''{'[' * 60}\n''{'.' * 60}'''''",
        f"# {'[' * 60}{'.' * 60}",
        f'x = ""\ny = "{"a" * 2000}"',
        f'x = "\\"{"[" * 60}"',
    ],
)
def test_what_is_quoted_or_a_comment_does_not_count(text: str) -> None:
    assert complaint(text) == ""


@pytest.mark.parametrize("quote", ['"""', "'''", '"', "'"])
def test_nothing_is_looked_at_beyond_a_quote_that_is_not_closed(quote: str) -> None:
    assert complaint(f"x = {quote}\n{'[' * 60}") == ""
