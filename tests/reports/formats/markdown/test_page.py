"""A page with a limit counts what it leaves out."""

from perftable.reports.formats.markdown.page import Page, Part


def test_what_fits_is_added() -> None:
    page = Page(10)
    assert page.add("12345")
    assert not page.add("123456")
    assert page.add("67890")
    assert page.text() == "1234567890"


def test_a_part_without_room_is_named_in_short_and_its_findings_counted() -> None:
    page = Page(12)
    parts = [Part("one ", findings=1), Part("two is too long ", "2 ", findings=2)]
    assert page.add_section("<", parts, ">")
    assert (page.text(), page.left_out) == ("<one 2 >", 2)


def test_a_section_is_always_closed() -> None:
    page = Page(4)
    assert page.add_section("<<", [Part("x", findings=1)], ">>")
    assert (page.text(), page.left_out) == ("<<>>", 1)


def test_a_section_without_room_is_counted_whole() -> None:
    page = Page(3)
    assert not page.add_section("<<", [Part("x", "", 1), Part("y", "", 2)], ">>")
    assert (page.text(), page.left_out) == ("", 3)
