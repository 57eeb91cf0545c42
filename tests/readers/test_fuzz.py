"""A few hundred spoilt documents: each gives a verdict or a refusal, never anything else.

`benchmarks/fuzz.py` does the same for hours.
"""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

import container_mutations
import container_seeds
from compoundfile import compound
from mutations import spoil, text_seeds, word_seeds
from perftable.config.settings import Settings
from perftable.forms.claiming import parse
from perftable.pipeline.checking import check
from perftable.readers.base import UnreadableFile
from perftable.readers.dispatch import read_source
from wordfile import pack

SEEDS = word_seeds() + text_seeds()
NAMES = ["a.docx", "a.txt", "a.xlsx", "a.xls", "a.odt", "a.html", "a.csv", "a.pdf"]
CONTAINERS = [
    (f"a.{suffix}", seed) for suffix, found in container_seeds.seeds().items() for seed in found
]
FOREIGN = [
    compound({"WordDocument": bytes(600), "1Table": b"a"}, {"Workbook": b"a"}),
    compound({f"s{number}": b"a" for number in range(9)}),
    pack({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a/>"}),
    b"From: a\r\nMIME-Version: 1.0\r\n\r\n<table><tr><td>a</table>",
    b"<?xml version='1.0'?><!-- a --><!DOCTYPE html [<!ENTITY a 'b'>]><html><table><tr><td>a</html>",
]


def judge(name: str, data: bytes) -> str:
    try:
        report = check(parse(read_source(name, data)), Settings("zh"))
    except UnreadableFile as refusal:
        return refusal.say("zh")[-1]
    return report.status if report.model_dump_json() else "nothing"


def test_the_seeds_are_sound() -> None:
    assert {judge("-", seed) for seed in SEEDS} == {"checked"}


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(SEEDS), st.randoms(use_true_random=False))
def test_spoilt_documents(seed: bytes, random: Random) -> None:
    assert judge("-", spoil(seed, random)) in ("checked", "。")


def test_the_seeds_of_every_container_are_sound() -> None:
    assert {judge(name, seed) for name, seed in CONTAINERS} == {"checked"}


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.sampled_from(CONTAINERS), st.randoms(use_true_random=False))
def test_spoilt_documents_of_every_container(named: tuple[str, bytes], random: Random) -> None:
    name, seed = named
    assert judge(name, container_mutations.spoil(seed, random)) in ("checked", "。")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.binary(max_size=300), st.sampled_from(NAMES))
def test_any_bytes(data: bytes, name: str) -> None:
    assert judge(name, data) in ("checked", "。")


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.sampled_from(FOREIGN), st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_spoilt_files_of_other_programs(data: bytes, name: str, random: Random) -> None:
    spoilt = bytearray(data)
    for _ in range(random.randint(1, 8)):
        spoilt[random.randrange(len(spoilt))] = random.randrange(256)
    for cut in (len(spoilt), random.randrange(len(spoilt))):
        assert judge(name, bytes(spoilt[:cut])) in ("checked", "。")


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(st.sampled_from('甲1.,<≥%～ 　\t\n\r|-"\\优良中差'), max_size=200))
def test_any_text_in_the_letters_that_matter(text: str) -> None:
    assert judge("a.txt", text.encode()) in ("checked", "。")
