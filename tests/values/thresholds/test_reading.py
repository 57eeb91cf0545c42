"""What a tier's cell says: the table is the specification of the spellings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from perftable.model.interval import Interval
from perftable.model.scale import Threshold
from perftable.values.thresholds.reading import MAX_LENGTH, parse_threshold

READINGS = """
# at least
≥95% → interval [95,∞) %
≧95% → interval [95,∞) %
⩾95% → interval [95,∞) %
>=95% → interval [95,∞) %
=>95% → interval [95,∞) %
＞=95% → interval [95,∞) %
＞＝95％ → interval [95,∞) %
≥ 95 % → interval [95,∞) %
≥95%* → interval [95,∞) %
≥20次＊ → interval [20,∞) 次
≥95.5% → interval [95.5,∞) %
大于等于95% → interval [95,∞) %
大于或等于95% → interval [95,∞) %
高于或等于95% → interval [95,∞) %
达到或超过95% → interval [95,∞) %
不低于95% → interval [95,∞) %
不少于2次 → interval [2,∞) 次
不小于5 → interval [5,∞)
不得低于95% → interval [95,∞) %
至少2次 → interval [2,∞) 次
最少2次 → interval [2,∞) 次
达到95%以上 → interval [95,∞) %
95%以上 → interval [95,∞) %
95%及以上 → interval [95,∞) %
95%（含）以上 → interval [95,∞) %
95%以上（含） → interval [95,∞) %
95%以上（含95%） → interval [95,∞) %
40项（含40项）以上 → interval [40,∞) 项
40人次以上（含40人次） → interval [40,∞) 人次
24项（不含24项）以下 → interval (-∞,24) 项
95%以上(含本数) → interval [95,∞) %
95%（不含）以上 → interval (95,∞) %
95%以上（不含） → interval (95,∞) %
95%以上（不包括95%） → interval (95,∞) %
不低于95%以上 → interval [95,∞) %
# at most
≤5 → interval (-∞,5]
≦5% → interval (-∞,5] %
<=5% → interval (-∞,5] %
=<5% → interval (-∞,5] %
小于等于5% → interval (-∞,5] %
低于或等于5% → interval (-∞,5] %
不超过5% → interval (-∞,5] %
不高于5% → interval (-∞,5] %
不大于5 → interval (-∞,5]
不多于5个 → interval (-∞,5] 个
至多5次 → interval (-∞,5] 次
控制在5%以内 → interval (-∞,5] %
5%以内 → interval (-∞,5] %
5%之内 → interval (-∞,5] %
75%以下 → interval (-∞,75] %
75%及以下 → interval (-∞,75] %
75%以下（不含75%） → interval (-∞,75) %
75%（不含）以下 → interval (-∞,75) %
不超过5%以内 → interval (-∞,5] %
3天内 → interval (-∞,3] 天
三年内 → interval (-∞,3] 年
3个工作日内办结 → interval (-∞,3] 个工作日
24小时之内 → interval (-∞,24] 小时
# less and more
<75% → interval (-∞,75) %
＜75% → interval (-∞,75) %
﹤75% → interval (-∞,75) %
不足75% → interval (-∞,75) %
不满75% → interval (-∞,75) %
低于75% → interval (-∞,75) %
少于5次 → interval (-∞,5) 次
小于5 → interval (-∞,5)
不到75% → interval (-∞,75) %
未达到75% → interval (-∞,75) %
低于75%（含） → interval (-∞,75] %
>8% → interval (8,∞) %
超过8% → interval (8,∞) %
大于8% → interval (8,∞) %
高于8 → interval (8,∞)
多于8件 → interval (8,∞) 件
逾95% → interval (95,∞) %
5公里以外 → interval (5,∞) 公里
# two ends
90%-95% → interval [90,95] %
90-95% → interval [90,95] %
90%~95% → interval [90,95] %
90%～95% → interval [90,95] %
90%—95% → interval [90,95] %
90%——95% → interval [90,95] %
90%–95% → interval [90,95] %
90%－95% → interval [90,95] %
90%至95% → interval [90,95] %
90%到95% → interval [90,95] %
95%-90% → interval [90,95] %
90%至95%之间 → interval [90,95] %
介于90%和95%之间 → interval [90,95] %
90%≤x<95% → interval [90,95) %
90%≤X＜95% → interval [90,95) %
90%＞x≥80% → interval [80,90) %
95%>实际值≥90% → interval [90,95) % 实际值
90%≤x → interval [90,∞) %
x≥90% → interval [90,∞) %
x<95%且x≥90% → interval [90,95) %
[90%,95%) → interval [90,95) %
[90%, 95%) → interval [90,95) %
（90%，95%] → interval (90,95] %
[100,200] → interval [100,200]
[95%,+∞) → interval [95,∞) %
(-∞,75%) → interval (-∞,75) %
≥90%且<95% → interval [90,95) %
≥90%,<95% → interval [90,95) %
≥90%，且<95% → interval [90,95) %
<95%并≥90% → interval [90,95) %
90%以上95%以下 → interval [90,95] %
90%以上，95%以下 → interval [90,95] %
90%以上不足95% → interval [90,95) %
90%以上至95% → interval [90,95] %
90%以上-95%以下 → interval [90,95] %
90%至95%以下 → interval [90,95] %
90%-<95% → interval [90,95) %
90%（含）-95%（不含） → interval [90,95) %
90%（含）-95% → interval [90,95) %
90%-95%（不含） → interval [90,95) %
90%（不含）-95% → interval (90,95] %
大于等于90%小于95% → interval [90,95) %
8-9次 → interval [8,9] 次
8次-9次 → interval [8,9] 次
-5~5 → interval (-∞,5] ±
-5℃~10℃ → interval [-5,10] °C
8000万元-1亿元 → interval [0.8,1] 亿元
1-2万人 → interval [10000,20000] 人
1千-2千人 → interval [1000,2000] 人
三至五次 → interval [3,5] 次
# deviations
±3% → number [3,3] ±%
±3%以内 → interval (-∞,3] ±%
正负3%以内 → interval (-∞,3] ±%
+/-3%以内 → interval (-∞,3] ±%
超过±8% → interval (8,∞) ±%
±8%以外 → interval (8,∞) ±%
±3%-±5% → interval [3,5] ±%
-3%~3% → interval (-∞,3] ±%
-3%至+3% → interval (-∞,3] ±%
±百分之三以内 → interval (-∞,3] ±%
# bare numbers
100% → number [100,100] %
1００％ → number [100,100] %
95﹪ → number [95,95] %
=100% → number [100,100] %
达到95% → number [95,95] %
0.95 → number [0.95,0.95]
0 → number [0,0]
-5% → number [-5,-5] %
5‰ → number [5,5] ‰
292% → number [292,292] %
1,200 → number [1200,1200]
1，200元 → number [1200,1200] 元
1.5万 → number [15000,15000]
1.5万亩 → number [15000,15000] 亩
2千 → number [2000,2000]
3百万元 → number [3000000,3000000] 元
95% 。 → number [95,95] %
# units
100万元 → number [100,100] 万元
≥5亿元 → interval [5,∞) 亿元
≥20㎡ → interval [20,∞) m2
≥20平方米 → interval [20,∞) 平方米
5m³ → number [5,5] m3
5千米 → number [5,5] 千米
3个 → number [3,3] 个
3个项目以上 → interval [3,∞) 个
3个百分点 → number [3,3] 个百分点
2次/年 → number [2,2] 次/年
300元/人 → number [300,300] 元/人
2个/年 → number [2,2] 个/年
≤0.5mg/L → interval (-∞,0.5] mg/L
# Chinese numerals
九成 → number [90,90] %
九成五 → number [95,95] %
九成半 → number [95,95] %
9.5成 → number [95,95] %
达不到九成 → interval (-∞,90) %
九成以上 → interval [90,∞) %
百分之九十五 → number [95,95] %
百分之95以上 → interval [95,∞) %
百分之百 → number [100,100] %
百分百 → number [100,100] %
四分之三 → number [75,75] %
千分之五 → number [5,5] ‰
二十 → number [20,20]
至少二十人 → interval [20,∞) 人
一百零五次 → number [105,105] 次
三万五千元 → number [35000,35000] 元
三万元 → number [3,3] 万元
两次 → number [2,2] 次
# a noun before, a word behind
完成率≥95% → interval [95,∞) % 完成率
完成率：≥95% → interval [95,∞) % 完成率
覆盖率达到95%以上 → interval [95,∞) % 覆盖率
资金到位率≥95% → interval [95,∞) % 资金到位率
达标率≥90% → interval [90,∞) % 达标率
含水率≤5% → interval (-∞,5] % 含水率
三公经费≤5万元 → interval (-∞,5] 万元 三公经费
GDP增速≥5% → interval [5,∞) % GDP增速
合格率95% → number [95,95] % 合格率
每年2次以上 → interval [2,∞) 次 每年
每季度1次 → number [1,1] 次 每季度
空气质量优良天数≥300天 → interval [300,∞) 天 空气质量优良天数
完成100% → number [100,100] %
100%完成 → number [100,100] %
两次完成 → number [2,2] 次
优：≥95% → interval [95,∞) %
保证率≥95% → interval [95,∞) % 保证率
# one end marked at the top of a rate
95（含）-100% → interval [95,100] %
95（含）-100（含）% → interval [95,100] %
95%（不含）-100% → interval (95,100] %
95（含）-100次 → interval [95,100) 次
低于（不含）75% → interval (-∞,75) %
满90%不足95% → interval [90,95) %
满90%，不足95% → interval [90,95) %
95%及其以上 → interval [95,∞) %
95%（及以上） → interval [95,∞) %
95%以上，含95% → interval [95,∞) %
95%（含95%以上） → interval [95,∞) %
90%以上但不足95% → interval [90,95) %
95%以上水平 → interval [95,∞) %
95+ → interval [95,∞)
95%及其以下 → interval (-∞,95] %
3次及更多 → interval [3,∞) 次
≥1,200平方米（含1,200平方米） → interval [1200,∞) 平方米
1.5万亩（含1.5万亩）以上 → interval [15000,∞) 亩
[95%-100%) → interval [95,100) %
(90%~95%] → interval (90,95] %
（90%-95%） → interval [90,95] %
[90-95)% → interval [90,95) %
0.4-0.5万吨 → interval [4000,5000] 吨
# a tier's name, points, remarks and footnote marks around the standard
≥95%（优） → interval [95,∞) %
优秀（≥95%） → interval [95,∞) %
【优】≥95% → interval [95,∞) %
优秀≥95% → interval [95,∞) %
优≥95% → interval [95,∞) %
优秀：95%以上 → interval [95,∞) %
一档：≥95% → interval [95,∞) %
第一档≥95% → interval [95,∞) %
Ⅰ档：≥95% → interval [95,∞) %
A级（≥95%） → interval [95,∞) %
≥95%，评为优 → interval [95,∞) %
≥95%的为优秀 → interval [95,∞) %
≥95%，得10分 → interval [95,∞) %
≥95%得满分 → interval [95,∞) %
≥95%（10分） → interval [95,∞) %
＜75%，不得分 → interval (-∞,75) %
95分，得10分 → number [95,95] 分
得10分：≥95% → interval [95,∞) %
12次（每月1次） → number [12,12] 次
≥12次（每月不少于1次） → interval [12,∞) 次
100%（百分之百） → number [100,100] %
≥95%＊＊ → interval [95,∞) %
≥95%① → interval [95,∞) %
≥95%¹ → interval [95,∞) %
95%以上[1] → interval [95,∞) %
≥95%（注1） → interval [95,∞) %
√≥95% → interval [95,∞) %
≥95%，优秀 → interval [95,∞) %
优秀档：≥95% → interval [95,∞) %
甲：≥95% → interval [95,∞) %
很好（≥95%） → interval [95,∞) %
10分（≥95%） → interval [95,∞) %
≥95%：10分 → interval [95,∞) %
≥95%，每降低1%扣0.5分 → interval [95,∞) %
12次，每月1次 → number [12,12] 次
每月1次，全年12次 → unclear
*≥95% → interval [95,∞) %
≥95%（①） → interval [95,∞) %
（≥95%） → interval [95,∞) %
9* → unclear
5米² → unclear
≥95%（不含节假日） → unclear
≥95%（约） → unclear
# units around the number
≤1/万 → interval (-∞,1] ‱
≤5/千 → interval (-∞,5] ‰
≤1/1000 → interval (-∞,1] ‰
≤1/100 → unclear
≤10元/（㎡·月） → interval (-∞,10] 元/m2·月
10/10万 → number [10,10] /10万
≤10元/平方米·月 → interval (-∞,10] 元/平方米·月
2000人（户） → number [2000,2000] 人
=100.00(%) → number [100.00,100.00] %
≥90.00（%） → interval [90.00,∞) %
%=99百分比 → number [99,99] %
%≥95 → interval [95,∞) %
95百分比 → number [95,95] %
1次/月 → number [1,1] 次/月
≥2 000人 → interval [2000,∞) 人
≥1 200 000元 → interval [1200000,∞) 元
2 000人 → number [2000,2000] 人
90 100% → unclear
12 34人 → unclear
半小时 → number [0.5,0.5] 小时
半年以内 → interval (-∞,0.5] 年
一年半 → number [1.5,1.5] 年
1个半小时 → number [1.5,1.5] 小时
1年6个月 → number [18,18] 个月
2小时30分钟以内 → interval (-∞,150] 分钟
3天5天 → unclear
1小时2天 → unclear
3个半 → unclear
半数 → prose
零星 → prose
# signs of other typewriters
》95% → interval [95,∞) %
《5% → interval (-∞,5] %
》=95% → interval [95,∞) %
﹦95% → number [95,95] %
═100% → number [100,100] %
≮95% → interval [95,∞) %
≯5% → interval (-∞,5] %
# places
第1名 → number [1,1] 名次
第2-3名 → interval [2,3] 名次
第四名至第六名 → interval [4,6] 名次
第6名及以后 → interval [6,∞) 名次
# none
零发生 → number [0,0]
未发生 → number [0,0]
不发生 → number [0,0]
未发生较大以上安全事故 → number [0,0]
无重大安全事故 → number [0,0]
零投诉 → number [0,0]
0起事故 → number [0,0] 起
1起安全事故 → number [1,1] 起
未处理投诉 → prose
无法办理投诉 → prose
无故障运行 → prose
未发生1起 → unclear
零售 → prose
# nothing, ticks
/ → empty
—— → empty
…… → empty
无 → empty
。 → empty
√ → tick
（√） → tick
优√ → tick
优 → tick
□ → tick
☐ → tick
☑ → tick
○ → tick
☑优 → tick
较差 → tick
一般 → tick
V → tick
# dates
2023.07-2024.01 → date
2023.07 → date
2024-06-30 → date
20240630 → date
2023-2024 → date
12月底前 → date
十二月底 → date
2024年6月 → date
15日前 → date
每月15日后 → date
当月底前 → date
第四季度 → date
四季度末 → date
上半年 → date
年底 → date
年内 → date
# prose
及时 → prose
有效改善 → prose
优良 → prose
优良天数 → prose
优良中低差 → prose
一次性完成 → prose
一般公共预算 → prose
统一安排 → prose
十四五期间 → prose
完成 → prose
A级 → prose
全部完成 → prose
() → prose
# not certain
4%、3% → unclear
90% 80% 70% 70% → unclear
9 5% → unclear
95 .5% → unclear
95. 5% → unclear
1O0% → unclear
l00% → unclear
l95% → unclear
95%% → unclear
.5 → unclear
95.% → unclear
08次 → unclear
1,20 → unclear
1.2.3 → unclear
1234567890123 → unclear
约95% → unclear
95%左右 → unclear
近5年 → unclear
前5名 → unclear
连续不少于 → prose
不等于5 → unclear
80%< → unclear
<80%或>120% → unclear
100±5% → unclear
±x5 → unclear
低于75%以下 → unclear
超过95%以上 → unclear
不低于5%以下 → unclear
≥95%（含）（不含） → unclear
95%（含） → unclear
95%以上（含90%） → unclear
40项（含30项）以上 → unclear
二级以上 → prose
三级 → prose
3类 → unclear
≥90%-95% → unclear
≥90%且≥95% → unclear
≥95%且<90% → unclear
≥90%且5次 → unclear
≥90%且95% → unclear
90%以上的95%以下 → unclear
完成率≥90%且满意度<95% → unclear
90%-95%以上 → unclear
90%-90% → unclear
90%-5次 → unclear
3-5天内 → unclear
三至五千 → unclear
5-3千 → unclear
（90%，95%） → unclear
约[90%,95%) → unclear
[+∞,95%) → unclear
[95%,-∞) → unclear
(-∞,+∞) → unclear
[90%,95%)以上 → unclear
90%≤x<85% → unclear
90%≤约x<95% → unclear
90%<≤95% → unclear
95%群众 → unclear
90%至95%群众 → unclear
不含95% → unclear
5人内 → unclear
每年约2次 → unclear
该项目建设工程施工质量合格率≥95% → unclear
≥**% → unclear
XX% → unclear
①≥95% → unclear
10²次 → unclear
18③ → unclear
18❸次 → unclear
⒈95% → unclear
≥5½天 → unclear
≥95%₁ → unclear
一 → unclear
一百五 → unclear
九五% → unclear
二三次 → unclear
三分之二 → unclear
零分之一 → unclear
二三分之一 → unclear
9.5成五 → unclear
≥≥≥≥≥≥≥≥≥≥≥≥≥≥≥≥≥≥95% → unclear
-完成率5% → unclear
[5 → unclear
"""

LINES = [line for line in READINGS.splitlines() if line and line[0] != "#"]


def notation(threshold: Threshold) -> list[str]:
    """Return the reading as the table writes it: kind, interval, unit, noun."""
    words: list[str] = [threshold.kind]
    if (bounds := threshold.bounds) is not None:
        low = "(-∞" if bounds.low is None else f"{'[' if bounds.low_closed else '('}{bounds.low}"
        high = "∞)" if bounds.high is None else f"{bounds.high}{']' if bounds.high_closed else ')'}"
        words += [f"{low},{high}", threshold.unit, threshold.about]
    return [word for word in words if word]


@pytest.mark.parametrize("line", LINES)
def test_reads(line: str) -> None:
    text, _, reading = line.partition(" → ")
    assert notation(parse_threshold(text)) == reading.split()


def test_each_spelling_stands_once_in_the_table() -> None:
    texts = [line.partition(" → ")[0] for line in LINES]
    assert len(set(texts)) == len(texts) > 200


def test_lines_of_a_cell_are_never_one_number() -> None:
    assert parse_threshold("85\n75").kind == "unclear"
    assert parse_threshold("≥85\n%") == Threshold(
        raw="≥85\n%", kind="interval", bounds=parse_threshold("≥85%").bounds, unit="%"
    )


def test_the_text_is_kept_and_the_reason_is_the_kind() -> None:
    threshold = parse_threshold(" 约 95% ")
    assert (threshold.raw, threshold.reason) == (" 约 95% ", "unclear")
    assert parse_threshold("95%").reason is None


def test_a_long_cell_is_prose_or_unclear() -> None:
    assert parse_threshold("好" * (MAX_LENGTH + 1)).kind == "prose"
    assert parse_threshold("好" * MAX_LENGTH + "95%").kind == "unclear"


SIGNS = "≥≤<>=±%‰~-—至到以上下内外不含(（)）[],，、且或足低于大等及1０9一二百千万亿成分之点年月次 \n.x优√"


@given(st.text(st.sampled_from(SIGNS), max_size=70) | st.text(max_size=70))
def test_any_text_has_a_reading_that_makes_sense(text: str) -> None:
    threshold = parse_threshold(text)
    assert threshold.raw == text
    assert (threshold.bounds is not None) == (threshold.kind in ("number", "interval"))
    bounds = threshold.bounds or Interval()
    assert not bounds.empty
    assert threshold.bounds is None or (bounds.low, bounds.high) != (None, None)


NUMBERS = st.integers(0, 10**6).map(str) | st.decimals(0, 999, places=2).map(str)


@given(NUMBERS, st.sampled_from(["≥", "≤", "<", ">", "不足", "超过"]), st.sampled_from(["%", "次"]))
def test_spacing_and_width_change_nothing(number: str, sign: str, unit: str) -> None:
    wide = number.translate(str.maketrans("0123456789.", "０１２３４５６７８９．"))
    narrow, spaced = (
        parse_threshold(sign + number + unit),
        parse_threshold(f" {sign} {wide} {unit}"),
    )
    assert narrow.bounds is not None
    assert (narrow.bounds, narrow.unit) == (spaced.bounds, spaced.unit)
