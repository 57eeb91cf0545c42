"""Of a configuration that is not trusted only what is stricter is followed."""

from typing import Any

import pytest

from perftable.config.keys import Config
from perftable.config.profiles import PROFILES, by_code
from perftable.config.settings import FailOn
from perftable.config.tightening import Strictness, Tightened, tighten
from perftable.model.finding import Severity
from perftable.rules.plugins import catalogue

KNOWN = catalogue()
OWN: dict[str, Severity] = {rule.code: rule.severity for rule in KNOWN.rules}
VALUES: dict[str, Any] = dict(Config.model_validate({}))


def tightened(now: FailOn = "error", /, *given: str, in_force: Any = (), **keys: Any) -> Tightened:
    strictness = Strictness(now, {**OWN, **dict(in_force)}, given=frozenset(given))
    own = Config.model_validate({key.replace("_", "-"): value for key, value in keys.items()})
    return tighten(strictness, own, {**VALUES, "fail_on": now}, KNOWN)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lang", "zh"),
        ("select", ["PT2"]),
        ("ignore", ["PT"]),
        ("per-file-ignores", {"*": ["PT"]}),
        ("tolerance", 0),
        ("points", 80),
        ("across", True),
        ("default-unit", "元"),
        ("exclude", ["*"]),
        ("trusted", ["*"]),
        ("rules", ["own.py"]),
        ("waivers", [{"code": "PT", "reason": "x"}]),
        ("profile", "draft"),
        ("severities", {"PT201": "warning"}),
        ("severities", {"PT201": "off"}),
        ("fail-on", "never"),
    ],
)
def test_what_may_hide_a_finding_is_not_followed(key: str, value: object) -> None:
    found = tightened(**{key: value})
    assert found == Tightened(Strictness("error", OWN), (), (key,))


def test_every_key_is_followed_or_not() -> None:
    told = {"profile", "severities", "fail_on"}
    from perftable.config.tightening import _NEVER

    assert told | set(_NEVER) == set(Config.model_fields)


@pytest.mark.parametrize("key", ["ignore", "select", "exclude", "trusted", "rules", "waivers"])
def test_a_key_that_says_nothing_is_no_matter(key: str) -> None:
    assert tightened(**{key: []}).not_followed == ()


def test_what_is_in_force_already_is_no_matter() -> None:
    found = tightened(
        profile="default", fail_on="error", default_unit="万元", severities={"PT201": "error"}
    )
    assert (found.followed, found.not_followed) == ((), ())


def test_severities_are_raised_and_never_lowered() -> None:
    found = tightened(severities={"PT2": "warning", "PT203": "error", "missing-goal": "note"})
    # of PT2 these are notes by themselves; PT202 and PT209 warn already, the others are errors
    raised = {"PT203": "error", "PT207": "warning", "PT210": "warning"}
    assert found.strictness.floors == raised
    assert (found.followed, found.not_followed) == (("severities",), ("severities",))


@pytest.mark.parametrize(
    ("now", "then", "followed", "not_followed"),
    [
        ("note", "note", (), ()),
        ("note", "warning", ("severities",), ()),
        ("warning", "error", ("severities",), ()),
        ("warning", "note", (), ("severities",)),
        ("error", "warning", (), ("severities",)),
        ("error", "off", (), ("severities",)),
        ("note", "off", (), ("severities",)),
    ],
)
def test_it_is_the_severity_in_force_that_counts(
    now: Severity, then: str, followed: tuple[str, ...], not_followed: tuple[str, ...]
) -> None:
    found = tightened(in_force={"PT203": now}, severities={"PT203": then})
    assert (found.followed, found.not_followed) == (followed, not_followed)
    assert found.strictness.now("PT203") == (then if followed else now)


def test_a_rule_that_is_off_stays_off() -> None:
    rest = {code: severity for code, severity in OWN.items() if code != "PT203"}
    for level in ("error", "off"):
        own = Config.model_validate({"severities": {"PT203": level}})
        assert tighten(Strictness("error", rest), own, VALUES, KNOWN) == Tightened(
            Strictness("error", rest), (), ()
        )


def test_the_strict_profile_is_followed_and_another_is_not() -> None:
    strict = tightened(profile="strict")
    assert strict.followed == ("profile",)
    assert strict.strictness.floors == PROFILES["strict"]
    for profile, in_force in (("draft", "default"), ("default", "strict"), ("default", "draft")):
        now, own = Strictness("error", OWN), Config.model_validate({"profile": profile})
        found = tighten(now, own, {**VALUES, "profile": in_force}, KNOWN)
        assert (found.strictness, found.not_followed) == (now, ("profile",))


def test_the_strict_profile_lowers_nothing() -> None:
    floors = tightened(in_force={"PT104": "error"}, profile="strict").strictness.floors
    assert "PT104" not in floors
    assert floors["PT106"] == "warning"


@pytest.mark.parametrize(
    ("now", "then", "holds"),
    [
        ("never", "error", "error"),
        ("error", "warning", "warning"),
        ("warning", "note", "note"),
        ("note", "warning", "note"),
        ("warning", "error", "warning"),
        ("error", "never", "error"),
    ],
)
def test_a_run_fails_sooner_and_never_later(now: FailOn, then: FailOn, holds: FailOn) -> None:
    found = tightened(now, fail_on=then)
    assert found.strictness.fail_on == holds
    keys = (found.followed, found.not_followed)
    assert keys == ((("fail-on",), ()) if holds == then else ((), ("fail-on",)))


def test_what_an_option_says_stands() -> None:
    found = tightened("never", "fail_on", "profile", fail_on="note", profile="strict")
    assert found == Tightened(
        Strictness("never", OWN, given=frozenset(("fail_on", "profile"))), (), ()
    )


def test_each_starts_from_what_the_one_above_it_left() -> None:
    first = tightened(severities={"PT203": "error", "PT207": "warning"}, fail_on="note").strictness
    own = Config.model_validate({"severities": {"PT203": "warning", "PT207": "error"}})
    found = tighten(first, own, VALUES, KNOWN)
    assert found.strictness == Strictness("note", OWN, {"PT203": "error", "PT207": "error"})
    assert (found.followed, found.not_followed) == (("severities",), ("severities",))


def test_keys_are_told_in_the_order_of_a_configuration() -> None:
    found = tightened(waivers=[{"code": "PT", "reason": "x"}], exclude=["*"], lang="zh")
    assert found.not_followed == ("lang", "exclude", "waivers")


@pytest.mark.parametrize(
    ("levels", "level"),
    [
        ({"PT2": "note", "PT20": "warning", "PT203": "error"}, "error"),
        ({"PT203": "error", "PT2": "note", "PT20": "warning"}, "error"),
        ({"no-budget": "off", "PT203": "error"}, "off"),
        ({"  PT2   ": "note", "PT203": "error"}, "error"),
        ({"pt2": "warning"}, "warning"),
    ],
)
def test_the_more_exact_one_wins(levels: Any, level: str) -> None:
    assert by_code(levels, KNOWN)["PT203"] == level
