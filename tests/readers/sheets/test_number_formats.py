"""Numbers and texts as a workbook shows them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from perftable.readers.sheets.format_codes import BUILT_IN
from perftable.readers.sheets.number_formats import number_shown, text_shown

GENERAL = [
    ("0.30000000000000004", "0.3"), ("0.1", "0.1"), ("100", "100"), ("-0.5", "-0.5"), ("0", "0"),
    ("268.5", "268.5"), ("0.33333333333333331", "0.333333333"), ("1234567.891234", "1234567.891"),
    ("12345678901", "12345678901"), ("123456789012", "1.23457E+11"), ("0.00001", "0.00001"),
    ("0.0000123456789", "1.23457E-05"), ("9.9999999999999999E+20", "1E+21"), ("1E-10", "1E-10"),
    ("abc", "abc"), ("1e400", "1e400"), ("NaN", "NaN"),
]  # fmt: skip
FORMATS = [
    ("0.95", "0%", "95%"), ("0.95", "0.00%", "95.00%"), ("-0.05", "0%", "-5%"),
    ("268.5", "0.00", "268.50"), ("268.5", '0.00"万元"', "268.50万元"), ("5", "000", "005"),
    ("1234567.8", "#,##0.00", "1,234,567.80"), ("999", "#,##0", "999"), ("1000", "#,##0", "1,000"),
    ("0.5", "#.##", ".5"), ("5", "0.##", "5."), ("0.5", ".00", ".50"), ("5", "#", "5"), ("0", "#", ""),
    # half up, and on decimal digits: as a binary number 1.005 is less
    ("1.005", "0.00", "1.01"), ("1.0049999999999999", "0.00", "1.01"), ("2.675", "0.00", "2.68"),
    ("0.125", "0.00", "0.13"), ("-2.5", "0", "-3"),
    # sections
    ("-5", "#,##0;(#,##0)", "(5)"), ("-5", "0_);[Red]\\(0\\)", "(5)"), ("5", ";;;", ""),
    ("0", "0;-0;;@", ""), ("3", "0;-0;;@", "3"), ("0", BUILT_IN[43], "-"),
    ("-1234.5", BUILT_IN[43], "-1,234.50"), ("1234.5", BUILT_IN[43], "1,234.50"),
    ("150", '[>=100]0"大";0.0', "150大"), ("50", '[>=100]0"大";0.0', "50.0"),
    # scaled; "!" escapes as a backslash does
    ("12345", '0!.0,"万元"', "1.2万元"), ("12345", "0.0,", "12.3"), ("12000000", "#,##0,", "12,000"),
    ("13800138000", "000-0000-0000", "138-0013-8000"),
    ("5", '[$¥-804]#,##0.00', "¥5.00"), ("-5", '"¥"0', "-¥5"), ("0.95", '"≥"0%', "≥95%"),
    ("95", '0"%"', "95%"), ("5", 'General"元"', "5元"), ("5", "@", "5"), ("5", "G/通用格式", "5"),
    ("12345", "0.00E+00", "1.23E+04"), ("12345", "##0.0E+0", "12.3E+3"),
    ("0.25", "# ?/?", "1/4"), ("1.5", "# ?/?", "1 1/2"), ("0.3333", "# ?/2", "1/2"), ("2", "# ?/?", "2"),
    ("123", "[DBNum1]General", "一百二十三"), ("10203", "[DBNum2]General", "壹万零贰佰零叁"),
]  # fmt: skip
DATES = [
    ("46000", BUILT_IN[31], "2025年12月9日"), ("46000", BUILT_IN[27], "2025年12月"),
    ("46000", BUILT_IN[57], "2025年12月"), ("46000", BUILT_IN[58], "12月9日"),
    ("46000", BUILT_IN[30], "12-9-25"), ("46000", BUILT_IN[14], "2025/12/9"),
    ("0.5", BUILT_IN[20], "12:00"), ("0.75", BUILT_IN[34], "下午6时00分"),
    ("0.25", BUILT_IN[32], "6时00分"), ("46000.75", "yyyy-mm-dd hh:mm:ss", "2025-12-09 18:00:00"),
    ("1.5", "[h]:mm", "36:00"), ("0.00001157407", "mm:ss.0", "00:01.0"),
    ("46000", "aaaa", "星期二"), ("46000", "dddd", "Tuesday"), ("46000", "d-mmm-yy", "9-Dec-25"),
    ("46000", '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二五年十二月九日"),
    ("59", "yyyy-m-d", "1900-2-28"), ("60", "yyyy-m-d", "1900-2-29"), ("61", "yyyy-m-d", "1900-3-1"),
    ("2958465", "yyyy-m-d", "9999-12-31"), ("2958466", "yyyy-m-d", "2958466"), ("-1", "yyyy-m-d", "-1"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "shown"), GENERAL)
def test_general(raw: str, shown: str) -> None:
    assert number_shown(raw, "General") == shown


@pytest.mark.parametrize(("raw", "code", "shown"), FORMATS + DATES)
def test_a_number_in_its_format(raw: str, code: str, shown: str) -> None:
    assert number_shown(raw, code) == shown


def test_days_since_1904() -> None:
    assert number_shown("44538", "yyyy-mm-dd", since_1904=True) == "2025-12-09"


@pytest.mark.parametrize(
    ("code", "shown"),
    [("@", "甲"), ("0.00", "甲"), ('@"（元）"', "甲（元）"), (";;;", ""), (BUILT_IN[43], "甲")],
)
def test_a_text_in_its_format(code: str, shown: str) -> None:
    assert text_shown("甲", code) == shown


_PIECES = st.sampled_from(
    '0 # ? . , % ; @ / General G/通用格式 E+ E- yyyy mm d h ss [h] [mm] AM/PM 上午/下午 aaaa "甲 \\ _ * '
    "[DBNum1] [DBNum2] [>=1] [<0] [Red] [$-804] 00000000 %%%%%%%% ####### ss.000000000000".split()
)
_DIGITS = st.sampled_from(
    "0 -0 1 -1 0.5 -1.5 60 45000.99999 2958465.9 2958466 1e15 123456789012345678 1E308 -1E308 1E-308 1E309"
    " 1E999999999 1E-999999999 NaN Infinity 9e9e9 甲".split()
)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(_DIGITS, st.lists(_PIECES, max_size=12), st.sampled_from([1, 40]), st.booleans())
def test_any_number_in_any_format_is_shown(
    raw: str, pieces: list[str], often: int, since_1904: bool
) -> None:
    assert len(number_shown(raw, "".join(pieces) * often, since_1904)) < 5000
