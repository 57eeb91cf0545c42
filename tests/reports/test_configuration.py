"""What a run was checked with is said in every format, in one sentence for each thing."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from perftable.config.settings import Settings
from perftable.model.report import Configuration, Untrusted
from perftable.pipeline.checking import Checked
from perftable.pipeline.reporting import make_run
from perftable.reports.configuration import told, untrusted, used
from perftable.reports.formats import load, names
from reports.machines import configured, run_of, unreadable, verdict
from reports.workbooks import cells

SENTENCES = [
    "Configuration: perftable.toml; rules off: 3, findings waived: 0.",
    "Configuration in/perftable.toml is beside the submissions and was not followed for: ignore, "
    "waivers; followed where stricter: fail-on.",
    "Configuration in/b/pyproject.toml is beside the submissions and was not followed (it is too "
    "large).",
    "Files left out by exclude: 2.",
]


def test_the_sentences() -> None:
    run = configured()
    assert [one.text.en for one in told(run.head)] == SENTENCES
    assert [one.text.zh for one in told(run.head)] == [
        "配置：perftable.toml；停用规则 3 条，豁免问题 0 个。",
        "配置 in/perftable.toml 与申报材料放在一起，未采用其中的：ignore、waivers；从严采用：fail-on。",
        "配置 in/b/pyproject.toml 与申报材料放在一起，未采用（it is too large）。",
        "按 exclude 略去的文件：2 份。",
    ]


def lines(text: str | bytes) -> str:
    """Return a text without its line breaks, and without the references of Markdown."""
    return " ".join(str(text).replace("<!-- -->", "").replace("&#46;", ".").split())


def rows(data: str | bytes) -> str:
    assert isinstance(data, bytes)
    return "\n".join(str(row) for row in cells(data)["Configuration"])


READ: dict[str, Callable[[str | bytes], str]] = {"xlsx": rows}


@pytest.mark.parametrize("format", sorted(set(names()) - {"json", "jsonl", "csv", "gitlab"}))
def test_every_format_for_people_says_all_of_it(format: str) -> None:
    text = READ.get(format, lines)(load(format).render(configured()))
    for sentence in SENTENCES:
        assert sentence in text


@pytest.mark.parametrize("format", ["csv", "gitlab"])
def test_a_list_of_findings_says_what_was_not_followed(format: str) -> None:
    text = lines(load(format).render(configured()))
    for sentence in SENTENCES[1:3]:
        assert sentence in text
    assert (SENTENCES[3] in text) is (format == "csv")
    assert SENTENCES[0] not in text


def test_the_json_report_has_a_field_for_each() -> None:
    report: Any = json.loads(load("json").render(configured()))
    assert report["configurations"] == [
        {"path": "perftable.toml", "documents": 1, "fewest_off": 3, "most_off": 3, "waived": 0}
    ]
    assert report["untrusted"] == [
        {
            "path": "in/perftable.toml",
            "followed": ["fail-on"],
            "not_followed": ["ignore", "waivers"],
            "reason": None,
            "reasons": None,
        },
        {
            "path": "in/b/pyproject.toml",
            "followed": [],
            "not_followed": [],
            "reason": "it is too large.",
            "reasons": None,
        },
    ]
    assert report["counts"]["excluded"] == 2
    (document,) = report["documents"]
    assert (document["configuration"], document["rules_off"]) == ("perftable.toml", 3)


def test_github_warns_of_one_that_is_not_trusted_on_its_own_file() -> None:
    text = str(load("github").render(configured()))
    assert "::warning file=in/perftable.toml,title=configuration not trusted::Config" in text


def test_sarif_has_notifications_with_their_level_and_place() -> None:
    sarif: Any = json.loads(load("sarif").render(configured()))
    notes = sarif["runs"][0]["invocations"][0]["toolConfigurationNotifications"]
    assert [(n["descriptor"]["id"], n["level"]) for n in notes] == [
        ("configuration", "note"),
        ("untrusted", "warning"),
        ("untrusted", "warning"),
        ("excluded", "note"),
    ]
    places = [n["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for n in notes[:3]]
    assert places == ["perftable.toml", "in/perftable.toml", "in/b/pyproject.toml"]


def test_without_a_configuration_it_says_so() -> None:
    (one,) = told(run_of(verdict("a")).head)
    assert one.text.en == "Configuration: none; rules off: 0, findings waived: 0."


def test_each_configuration_in_force_says_for_how_many_documents() -> None:
    checked = [
        Checked(verdict("a", configuration="x.toml", rules_off=2)),
        Checked(verdict("b", configuration="x.toml", rules_off=5)),
        Checked(verdict("c")),
        Checked(unreadable("d")),
    ]
    own = Settings("en", configuration="x.toml", select=("PT001",))
    run = make_run(checked, [own, own, Settings("en"), own])
    none, some = run.head.configurations
    assert none == Configuration(path=None, documents=1, fewest_off=0, most_off=0, waived=0)
    # of a file that could not be read the rules that would have been off are counted
    every = own.rules_off()
    assert some == Configuration(path="x.toml", documents=3, fewest_off=2, most_off=every, waived=0)
    text = used(some, several=True).en
    assert text.startswith(f"Configuration: x.toml (3 of the documents); rules off: 2–{every}, ")


@pytest.mark.parametrize(("count", "more"), [(20, ""), (21, "And 1 more configurations.")])
def test_of_very_many_it_says_how_many_more(count: int, more: str) -> None:
    settings = [
        Settings("en", untrusted=(Untrusted(path=f"{n}/perftable.toml", not_followed=("lang",)),))
        for n in range(count)
    ]
    run = make_run([Checked(verdict(str(n))) for n in range(count)], settings)
    texts = [one.text.en for one in told(run.head) if one.kind == "untrusted"]
    assert len(texts) == min(count, 21)
    assert (texts[-1] == more) is bool(more)


def test_a_path_is_no_markup_and_cannot_be_long() -> None:
    text = untrusted(Untrusted(path="::error::" + "x" * 1_000, not_followed=("lang",))).en
    assert "::error" not in text
    assert len(text) < 300
