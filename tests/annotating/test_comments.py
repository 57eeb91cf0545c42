"""The comments part: what a comment says, whose comments stay, how ids are chosen."""

from commented import WHEN, note
from perftable.annotating.comments import Comments, without
from perftable.annotating.remarks import Remark
from perftable.annotating.where import Span
from wordfile import NAMES, W

OTHER = '<w:comment w:id="3" w:author="王"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>'
OURS = '<w:comment w:id="4" w:author="perftable"><w:p {}/><w:p {}/></w:comment>'


def part(inner: str) -> bytes:
    return f"<w:comments {NAMES}>{inner}</w:comments>".encode()


def remark(*messages: str) -> Remark:
    return Remark(Span(1, 1), [note(message=message) for message in messages])


def test_a_comment_has_author_initials_heading_and_message() -> None:
    comments = Comments(None, W)
    assert comments.add([remark("请写目标。")], (), WHEN) == [0]
    assert comments.result().decode() == (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:comments xmlns:w="{W}">'
        '<w:comment w:id="0" w:author="perftable" w:date="2025-01-02T03:04:05Z"'
        ' w:initials="PT">'
        "<w:p><w:r><w:annotationRef/></w:r><w:r><w:rPr><w:b/></w:rPr>"
        '<w:t xml:space="preserve">错误：没有绩效目标（PT302）</w:t></w:r></w:p>'
        '<w:p><w:r><w:t xml:space="preserve">请写目标。</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    )


def test_findings_at_one_place_are_one_comment() -> None:
    comments = Comments(None, W)
    assert comments.add([remark("甲", "乙")], (), WHEN) == [0]
    assert comments.result().decode().count("<w:comment ") == 1
    assert comments.result().decode().count("（PT302）") == 2


def test_text_of_a_document_never_becomes_markup() -> None:
    comments = Comments(None, W)
    comments.add([remark("</w:t>&<w:b/>")], (), WHEN)
    assert "&lt;/w:t&gt;&amp;&lt;w:b/&gt;" in comments.result().decode()


def test_comments_of_others_stay_byte_for_byte_and_ours_go() -> None:
    comments = Comments(part(OTHER + OURS.format("", "")), W)
    assert (comments.used, comments.old) == ({"3"}, {"4"})
    assert comments.add([], (), WHEN) == []
    assert comments.result() == part(OTHER)


def test_numbers_are_those_that_neither_comments_nor_anchors_have() -> None:
    comments = Comments(part(OTHER), W)
    assert comments.add([remark("甲")] * 4, ("1", "odd"), WHEN) == [0, 2, 4, 5]


def test_new_comments_are_spelled_as_the_part_is() -> None:
    data = f'<?xml version="1.0" encoding="UTF-16"?><q:comments xmlns:q="{W}"/>'
    comments = Comments(data.encode("utf-16"), W)
    comments.add([remark("甲")], (), WHEN)
    text = comments.result().decode("utf-16")
    assert text.startswith(data[:-2] + '><q:comment q:id="0" q:author="perftable"')
    assert text.endswith("甲</q:t></q:r></q:p></q:comment></q:comments>")


def test_the_paragraphs_of_our_comments_are_known() -> None:
    ids = [f'xmlns:x="y" x:paraId="{n}"' for n in (1, 2)]
    other = OTHER.replace("<w:p>", '<w:p xmlns:x="y" x:paraId="3">')
    assert Comments(part(other + OURS.format(*ids)), W).paragraphs == {"1", "2"}


def test_what_is_said_of_comments_that_are_gone_goes_too() -> None:
    kept = '<x:commentEx x:paraId="3" x:done="0"/>'
    gone = '<x:commentEx x:paraId="2"/><x:commentEx x:paraId="5" x:paraIdParent="2"/>'
    data = '<x:commentsEx xmlns:x="y">{}</x:commentsEx>'
    assert without(data.format(kept + gone).encode(), {"1", "2"}) == data.format(kept).encode()


def test_a_comment_may_bear_a_person_s_name_and_is_known_again() -> None:
    comments = Comments(None, W)
    comments.add([remark("甲")], (), WHEN, "李四\x00\n" + "长" * 100)
    data = comments.result()
    assert 'w:author="李四 长'.encode() in data
    assert b'w:initials="perftable"' in data
    assert Comments(data, W).old == {"0"}


def test_a_name_of_nothing_that_can_be_seen_is_none() -> None:
    comments = Comments(None, W)
    comments.add([remark("甲")], (), WHEN, "\u202e ")
    assert b'w:author="perftable"' in comments.result()
