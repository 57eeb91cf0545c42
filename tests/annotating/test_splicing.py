"""Edits change nothing but what they say."""

import pytest

from perftable.annotating.splicing import Part
from perftable.annotating.tags import Tag, scan


def tags(data: bytes) -> list[Tag]:
    found: list[Tag] = []
    scan(data, found.append)
    return found


def test_nothing_edited_nothing_changed() -> None:
    data = "<a>甲 &#x7532;\r\n</a >".encode()
    assert Part(data).result() == data


def test_insertions_at_one_place_keep_their_order_and_stand_before_what_is_removed() -> None:
    data = b"<a><b/>x</a>"
    part = Part(data)
    removed, _ = tags(data)
    part.remove(removed)
    part.insert(3, "1")
    part.insert(3, "2")
    assert part.result() == b"<a>12x</a>"


def test_an_empty_element_is_opened_by_the_name_it_has() -> None:
    data = b'<a xmlns:w="u"><w:b c="1" /></a>'
    part = Part(data)
    part.fill(tags(data)[0], "x")
    assert part.result() == b'<a xmlns:w="u"><w:b c="1" >x</w:b></a>'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"])
def test_texts_are_written_in_the_part_s_encoding(encoding: str) -> None:
    declared = encoding.removesuffix("-le").removesuffix("-be")
    head = f'<?xml version="1.0" encoding="{declared}"?>'
    data = f"{head}<a><b/></a>".encode(encoding)
    part = Part(data)
    part.fill(tags(data)[0], "甲")
    text = "&#30002;" if encoding == "iso-8859-1" else "甲"
    assert part.result() == f"{head}<a><b>{text}</b></a>".encode(encoding)
