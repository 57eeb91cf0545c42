"""Without a configuration the same holds as with an empty one."""

from perftable.config.defaults import DEFAULTS, KEYS
from perftable.config.keys import Config


def test_it_has_the_keys_of_a_configuration_in_their_order() -> None:
    assert tuple(Config.model_fields) == KEYS


def test_it_says_what_an_empty_configuration_says() -> None:
    empty = Config.model_validate({})
    assert {key: getattr(DEFAULTS, key) for key in KEYS} == dict(empty)
    assert DEFAULTS.model_fields_set == empty.model_fields_set
