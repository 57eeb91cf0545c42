"""Self-evaluations in the spellings of different places."""

from gridtext import grid, paragraphs
from projecttext import funds, goals, heads, only, points, rows, totals


def test_operator_as_word_and_direction_under_lying_headers() -> None:
    form = only(
        *paragraphs("项目支出绩效自评表（2024年度）", "单位：万元"),
        grid("""
| 项目名称 | 河湖巡护 | < | < | < | < | < | < | < | < |
| 主管部门 | 清河县水利局 | < | < | < | 实施单位 | 清河县河道所 | < | < | < |
| 项目资金 | | 年初预算数 | 全年预算数 | < | 全年执行数 | 分值 | 执行率（%） | < | 得分 |
| ^ | 年度资金总额 | 10 | 12 | < | 12 | 10 | 100 | < | 10 |
| ^ | 其中：财政拨款 | 10 | 12 | < | 12 | — | 100 | < | — |
| ^ | 上年结转资金 | 0 | 0 | < | 0 | — | 0 | < | — |
| 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < | < |
| ^ | 巡护全县河段。 | < | < | < | 全部完成。 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标方向 | 年度指标值 | 实际完成值 | 计量单位 | 分值 | 得分 |
| 产出指标 | 数量指标 | 指标1：租车次数（次） | 正向 | 大于等于 | 20 | 22 | 次 | 30 | 30 |
| ^ | 质量指标 | 指标2：巡护覆盖率 | 正向 | 等于 | 100 | 100 | % | 30 | 30 |
| ^ | 成本指标 | 指标3：租车成本 | 反向 | 小于等于 | 12 | 12 | 万元 | 20 | 20 |
| 满意度指标 | 服务对象满意度指标 | 沿岸群众满意度 | 正向 | 大于等于 | 90 | 95 | % | 10 | 10 |
| 总分 | < | < | < | < | < | < | < | 100 | 100 |
| 自评等级 | 优 | < | < | < | < | < | < | < | < |
| 填报人：李某 | < | < | < | 联系电话：123 | < | < | < | < | < |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("项目支出绩效自评表（2024年度）", 2024, "万元")
    assert heads(form) == "project=河湖巡护 department=清河县水利局 implementer=清河县河道所"
    assert funds(form) == [
        "- total initial=10 budget=12 executed=12 rate=100 weight=10 score=10",
        "0 fiscal initial=10 budget=12 executed=12 rate=100",
        "0 carried initial=0 budget=0 executed=0 rate=0",
    ]
    assert goals(form) == [
        "year: 巡护全县河段。",
        "actual: 全部完成。",
    ]
    assert rows(form) == [
        "output/quantity 租车次数（次） | ≥20 次 | higher | weight 30 | actual =22 次 | score 30",
        "output/quality 巡护覆盖率 | =100 % | higher | weight 30 | actual =100 % | score 30",
        "output/cost 租车成本 | ≤12 万元 | lower | weight 20 | actual =12 万元 | score 20",
        "satisfaction/satisfaction 沿岸群众满意度 | ≥90 % | higher | weight 10 | actual =95 % | score 10",
    ]
    assert totals(form) == "100 100 优"


def test_points_in_class_labels_and_rows_of_the_template() -> None:
    form = only(
        grid("""
| 项目支出绩效自评表 | < | < | < | < | < | < | < |
| （2026年度） | < | < | < | < | < | < | < |
| 项目名称 | 公园免费开放 | < | < | < | < | < | < |
| 主管部门 | 清河县文旅局 | < | < | 实施单位 | 县公园所 | < | < |
| 项目资金\\n（万元） | | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分 |
| ^ | 年度资金总额 | 30 | 30 | 27 | 10 | 90% | 9 |
| ^ | 其中：本年财政拨款 | 30 | 30 | 27 | - | - | - |
| ^ | 其他资金 | | | | - | | - |
| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标（50分） | 数量指标 | 指标1：开放天数 | ≥300天 | 310天 | 25 | 25 | |
| ^ | ^ | …… | | | | | |
| ^ | 质量指标 | 指标1： | | | | | |
| ^ | 时效指标 | 指标1：开放时间 | 全年 | 全年 | 25 | 25 | — |
| 效益指标（30分） | 社会效益指标 | 指标1：游客人次 | ≥2万人次 | 2.1万人次 | 30 | 30 | |
| 满意度指标（10分） | 服务对象满意度指标 | 指标1：游客满意度 | ≥90% | 95% | 10 | 10 | |
| 总分 | < | < | < | < | 100 | 99 | |
""")
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("项目支出绩效自评表", 2026, "万元")
    assert heads(form) == "project=公园免费开放 department=清河县文旅局 implementer=县公园所"
    assert funds(form) == [
        "- total initial=30 budget=30 executed=27 rate=90% weight=10 score=9",
        "0 fiscal initial=30 budget=30 executed=27",
        "0 other",
    ]
    assert rows(form) == [
        "output/quantity 开放天数 | ≥300 天 | weight 25 | actual =310 天 | score 25",
        "output/timeliness 开放时间 | 2026-01-01..2026-12-31 | weight 25 | actual 2026-01-01..2026-12-31 | score 25",
        "benefit/social 游客人次 | ≥20000 人次 | weight 30 | actual =21000 人次 | score 30",
        "satisfaction/satisfaction 游客满意度 | ≥90 % | weight 10 | actual =95 % | score 10",
    ]
    assert totals(form) == "100 99 -"
    assert points(form) == ["产出指标（50分） 50", "效益指标（30分） 30", "满意度指标（10分） 10"]
    assert [row.texts for row in form.leftovers] == [("……",), ("质量指标", "指标1：")]


def test_execution_block_with_points_and_codes_before_names() -> None:
    form = only(
        *paragraphs("2025年部门预算项目支出绩效自评表", "金额单位：万元"),
        grid("""
| 项目名称 | 51000021R000000000001-农村路灯维护 | < | < | < | < | < | < | < |
| 主管部门 | 清河县交通局 | < | < | 实施单位 | 820001-清河县路灯所 | < | < | < |
| 预算执行情况（10分） | | 年初预算 | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因 |
| ^ | 总额 | 10.00 | 12.00 | 12.00 | 100.00% | 10 | 10 | |
| ^ | 其中：财政资金 | 10.00 | 12.00 | 12.00 | 100.00% | / | / | |
| ^ | 财政专户管理资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / | |
| ^ | 单位资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / | |
| ^ | 其他资金 | 0.00 | 0.00 | 0.00 | 0.00% | / | / | |
| 绩效指标（90分） | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 |
| ^ | 产出指标 | 数量指标 | 维护盏数 | ＝ | 1800 | 盏 | 1800 | 50 |
| ^ | 效益指标 | 社会效益指标 | 出行便利 | 定性 | 优良中低差 | | 优 | 40 |
| 合计 | < | < | < | < | < | < | < | 100 |
| 评价结论 | 完成较好。 | < | < | < | < | < | < | < |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("2025年部门预算项目支出绩效自评表", 2025, "万元")
    assert (
        heads(form)
        == "project=农村路灯维护 department=清河县交通局 implementer=清河县路灯所 code=51000021R000000000001"
    )
    assert funds(form) == [
        "- total initial=10.00 budget=12.00 executed=12.00 rate=100.00% weight=10 score=10",
        "0 fiscal initial=10.00 budget=12.00 executed=12.00 rate=100.00%",
        "0 part initial=0.00 budget=0.00 executed=0.00 rate=0.00%",
        "0 own initial=0.00 budget=0.00 executed=0.00 rate=0.00%",
        "0 other initial=0.00 budget=0.00 executed=0.00 rate=0.00%",
    ]
    assert rows(form) == [
        "output/quantity 维护盏数 | =1800 盏 | weight 50 | actual =1800 盏",
        "benefit/social 出行便利 | scale 优/良/中/低/差 | qualitative | weight 40 | actual word 优",
    ]
    assert totals(form) == "100 - -"


def test_points_before_values_and_a_rule_column() -> None:
    form = only(
        *paragraphs("项目支出绩效自评表"),
        grid("""
| 项目名称 | 讲座 | < | < | < | < | < | < |
| 项目资金（万元） | | 年初预算数(A) | 全年执行数(B) | 分值(10分) | 执行率(B/A) | 得分 | 得分计算方法 |
| ^ | 年度资金总额 | 10 | 9.5 | 10 | 95% | 9.5 | 执行率×分值 |
| ^ | 其中：本年一般公共预算拨款 | 10 | 9.5 | | 95% | | |
| 年度总体目标 | 办讲座。 | < | < | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值(A) | 全年实际值(B) | 得分计算方法 | 得分 |
| 产出指标 | 数量指标 | 讲座 | 50 | 12场 | 12场 | B/A | 50 |
| 效益指标 | 社会效益 | 听众 | 40 | 1000人 | 1100人 | B/A | 40 |
| 总分 | < | < | 100 | | | | 99.5 |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("项目支出绩效自评表", None, "万元")
    assert heads(form) == "project=讲座"
    assert funds(form) == [
        "- total initial=10 executed=9.5 rate=95% weight=10 score=9.5",
        "0 part initial=10 executed=9.5 rate=95%",
    ]
    assert goals(form) == [
        "year: 办讲座。",
    ]
    assert rows(form) == [
        "output/quantity 讲座 | =12 场 | weight 50 | actual =12 场 | score 50",
        "benefit/social 听众 | =1000 人 | weight 40 | actual =1100 人 | score 40",
    ]
    assert totals(form) == "100 99.5 -"


def test_two_goals_with_a_table_each() -> None:
    form = only(
        *paragraphs("项目绩效自评表"),
        grid("""
| 单位名称 | 县档案馆 | 填报日期 | 2020.3.1 | < | < |
| 项目名称 | 数字化 | < | < | < | < |
| 预算执行情况(20分) | | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分（20分×执行率） |
| ^ | 年度财政资金总额 | 100 | 98 | 98% | 19.6 |
| 年度绩效目标1（40分） | 扫描。 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
| 产出指标 | 数量指标 | 扫描 | 100 | 100 | 20 |
| ^ | 进度指标 | 完成时间 | 12月 | 12月 | 20 |
| 年度绩效目标2（40分） | 查档。 | < | < | < | < |
| 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
| 效益指标 | 社会效益指标 | 查档 | 100 | 98 | 40 |
| 总分 | < | < | < | < | 99.6 |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("项目绩效自评表", None, None)
    assert heads(form) == "project=数字化 implementer=县档案馆"
    assert funds(form) == [
        "- total budget=100 executed=98 rate=98% score=19.6",
    ]
    assert goals(form) == [
        "year: 扫描。",
        "year: 查档。",
    ]
    assert rows(form) == [
        "output/quantity 扫描 | =100 | actual =100 | score 20",
        "output/timeliness 完成时间 | .. | actual .. | score 20",
        "benefit/social 查档 | =100 | actual =98 | score 40",
    ]
    assert totals(form) == "- 99.6 -"


def test_weight_and_points_of_tianjin() -> None:
    form = only(
        grid("""
| 一级指标 | 二级指标 | 指标名称 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 权重设定值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 数量指标 | 演出 | ≥ | 10 | 9 | 场 | 20 | 20 | 18 | 一场因雨取消 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "project", "L6")
    assert (form.title, form.year, form.unit) == ("", None, None)
    assert heads(form) == ""
    assert rows(form) == [
        "output/quantity 演出 | ≥10 场 | weight 20 | actual =9 场 | score 18 | reason 一场因雨取消",
    ]


def test_department_without_classes() -> None:
    form = only(
        grid("""
| 部门整体支出绩效自评表 | < | < | < | < | < | < | < | < | < |
| 部门名称 | 清河县水务局 | < | < | 自评总分（分） | 97.93 | < | < | < | < |
| 预算情况（万元） | | 年初预算数 | 全年（调整）预算数 | < | 全年执行数 | 执行率 | 执行率权重 | 执行率得分 | < |
| ^ | 年度总金额 | 100 | 120 | < | 95.12 | 79.27% | 10 | 7.93 | < |
| 年初绩效目标 | < | < | 全年（调整）绩效目标 | < | < | 全年目标实际完成情况 | < | < | < |
| 保供水。 | < | < | 保供水和水质。 | < | < | 完成。 | < | < | < |
| 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 得分系数（%） | 指标权重（分） | 指标得分（分） | 是否核心指标 |
| 供水量 | 万吨 | ≥ | 50 | 60 | 61 | 100 | 50 | 50 | 是 |
| 水质合格率 | % | ≥ | 98 | | 99 | 100 | 40 | 40 | 否 |
""")
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "department", "L7")
    assert (form.title, form.year, form.unit) == ("部门整体支出绩效自评表", None, "万元")
    assert heads(form) == "department=清河县水务局"
    assert funds(form) == [
        "- total initial=100 budget=120 executed=95.12 rate=79.27% weight=10 score=7.93",
    ]
    assert goals(form) == [
        "adjusted: ",
        "actual: ",
    ]
    assert rows(form) == [
        "?/? 供水量 | ≥600000 吨 | initial: ≥500000 吨 | adjusted: ≥600000 吨 | weight 50 | actual =610000 吨 | score 50 | factor 100",
        "?/? 水质合格率 | ≥98 % | initial: ≥98 % | adjusted: empty | weight 40 | actual =99 % | score 40 | factor 100",
    ]
    assert totals(form) == "- 97.93 -"


def test_money_of_five_levels() -> None:
    form = only(
        *paragraphs("转移支付区域绩效自评表（2021年度）"),
        grid("""
| 转移支付（项目）名称 | 农村综合改革 | < | < | < |
| 中央主管部门 | 农业农村部 | < | < | < |
| 地方主管部门 | 区农牧厅 | < | 资金使用单位 | 县农牧局 |
| 资金投入情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率（B/A×100%） |
| ^ | 年度资金总额： | 7165.32 | 6992.95 | 97.6% |
| ^ | 其中：中央财政资金 | 3144 | 3144 | 100% |
| ^ | 自治区财政资金 | 570.17 | 570.17 | 100% |
| ^ | 盟市财政资金 | 433 | 400 | 92% |
| ^ | 旗县财政资金 | 1426.90 | 1400 | 98% |
| ^ | 其他资金（包括以前年度结转资金） | 1591.22 | 1478.78 | 93% |
| 资金管理情况 | | 情况说明 | < | 存在问题和改进措施 |
| ^ | 分配科学性 | 科学 | < | 无 |
| ^ | 下达及时性 | 及时 | < | 无 |
| 总体目标完成情况 | 总体目标 | < | 全年实际完成情况 | < |
| ^ | 改革。 | < | 完成。 | < |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度目标指标值 |
| ^ | 产出指标 | 数量指标 | 村 | ≥5个 |
| 说明 | 无 | < | < | < |
"""),
    )
    assert (form.kind, form.level, form.layout) == ("self_evaluation", "transfer", "L9")
    assert (form.title, form.year, form.unit) == (
        "转移支付区域绩效自评表（2021年度）",
        2021,
        "万元",
    )
    assert heads(form) == "project=农村综合改革 department=区农牧厅 implementer=县农牧局"
    assert funds(form) == [
        "- total budget=7165.32 executed=6992.95 rate=97.6%",
        "0 central budget=3144 executed=3144 rate=100%",
        "0 local budget=570.17 executed=570.17 rate=100%",
        "0 local budget=433 executed=400 rate=92%",
        "0 local budget=1426.90 executed=1400 rate=98%",
        "0 other budget=1591.22 executed=1478.78 rate=93%",
    ]
    assert goals(form) == [
        "year: 改革。",
        "actual: 完成。",
    ]
    assert rows(form) == [
        "output/quantity 村 | ≥5 个",
    ]
