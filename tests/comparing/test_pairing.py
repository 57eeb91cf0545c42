"""Which row is which: by words where they are certain, else by likeness and place."""

import random
import time
from collections.abc import Mapping

import pytest

from perftable.comparing import pairing
from perftable.comparing.likeness import Row
from perftable.comparing.order import Gaps
from perftable.comparing.pairing import pair
from perftable.comparing.proposing import BEST, propose
from perftable.forms.duties import walk
from perftable.forms.duties.fields import FIELDS
from support import DUTY, row, table

KINDS = {field.name: field.kind for field in FIELDS}
STEPS = frozenset(("duty", "activity"))


def duties(*changes: dict[str, str]) -> list[Row]:
    document = table(*(row(DUTY, **cells) for cells in changes))
    return [Row.of(duty, KINDS, STEPS, top=True) for duty in walk.duties(document)]


def named(name: str, content: str) -> dict[str, str]:
    return {"name": name, "content": content, "goal": f"{content}完成"}


ROADS = named("道路", "养护村道和桥梁")
LAMPS = named("路灯", "巡查更换损坏灯头")
BIRTHS = named("计划生育", "组织孕前健康检查")
GRANTS = named("计划生育", "核发奖励扶助资金")


def test_rows_that_agree_are_paired_wherever_they_stand() -> None:
    assert pair(duties(ROADS, LAMPS), duties(LAMPS, ROADS)) == [(0, 1), (1, 0)]


def test_a_name_is_not_a_key() -> None:
    old = duties(BIRTHS, GRANTS)
    assert pair(old, duties(GRANTS, BIRTHS)) == [(0, 1), (1, 0)]
    assert pair(old, duties(GRANTS)) == [(1, 0)]


def test_a_renamed_row_is_known_by_its_words_even_where_its_name_lives_on() -> None:
    new = duties(named("计划生育", "开展流动人口登记"), {**BIRTHS, "name": "优生服务"})
    assert pair(duties(BIRTHS), new) == [(0, 1)]


def test_the_only_row_of_a_name_is_itself_though_rewritten() -> None:
    assert pair(duties(ROADS), duties(LAMPS, named("道路", "新建公交站台"))) == [(0, 1)]


def test_a_repeated_name_is_enough_only_in_the_same_place() -> None:
    rewritten = {**named("计划生育", "开展流动人口登记"), "budget": "3"}
    old = duties(BIRTHS, ROADS, GRANTS)
    assert pair(old, duties(rewritten, ROADS, GRANTS)) == [(0, 0), (1, 1), (2, 2)]
    assert pair(old, duties(ROADS, GRANTS, LAMPS, rewritten)) == [(1, 0), (2, 1)]


def test_rows_alike_in_everything_are_paired_in_their_order() -> None:
    assert pair(duties(ROADS, ROADS), duties(LAMPS, ROADS, ROADS, ROADS)) == [(0, 1), (1, 2)]


def test_unlike_rows_are_not_paired() -> None:
    assert pair(duties(ROADS), duties(LAMPS)) == []
    assert pair([], duties(LAMPS)) == []


def test_a_row_whose_proposed_partners_all_went_to_others_is_looked_at_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    old = _all_named_alike(
        "种花种草 全部完成 2,修桥补路 全部完成 1,修桥补路 完成 3,修桥补路 全部完成 1,修桥补路 全部完成 3"
    )
    new = _all_named_alike(
        "修桥 完成 2,造林 全部完成 1,修桥补路 全部完成 3,造林 全部完成 1,修桥 完成 2,造林 完成 2"
    )
    assert len(pair(old, new)) == 5
    monkeypatch.setattr(pairing, "_ROUNDS", 1)
    assert len(pair(old, new)) == 4


def _all_named_alike(rows: str) -> list[Row]:
    cells = (text.split(" ") for text in rows.split(","))
    return duties(*({"name": "其他", "content": c, "goal": g, "budget": b} for c, g, b in cells))


def test_few_partners_are_proposed_where_very_many_rows_have_a_name_in_common() -> None:
    rows = dict(enumerate(duties(*(named("其他", f"第{n}项") for n in range(60)))))
    assert len(propose(rows, rows, Gaps([]))) <= 2 * BEST * 60
    assert {(n, n) for n in range(60)} <= propose(rows, rows, Gaps([]))


def test_a_thousand_edited_rows_take_little_time() -> None:
    chance = random.Random(7)
    texts = ["".join(chr(chance.randrange(0x4E00, 0x5200)) for _ in range(24)) for _ in range(1000)]
    old = duties(*(named(text[:6], text) for text in texts))
    edited = [text[:5] + "改写" + text[7:] for text in texts]
    new = duties(*(named(text[:6], text) for text in reversed(edited)))
    start = time.process_time()
    pairs = pair(old, new)
    assert pairs == [(n, 999 - n) for n in range(1000)]
    assert time.process_time() - start < 5


def test_rows_whose_partners_went_to_others_are_looked_at_eight_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def one(old: Mapping[int, Row], new: Mapping[int, Row], *_: object) -> dict[int, int]:
        return {min(old): min(new)}

    monkeypatch.setattr(pairing, "_most_alike", one)
    old = duties(*[named(f"{number}", f"{number}号") for number in range(10)])
    new = duties(*[named(f"{number}", f"{number}号") for number in range(20, 30)])
    assert len(pair(old, new)) == 8
