"""A department's form and the forms of its projects, as one document holds them."""

from gridtext import grid
from perftable.model.grid import Grid

TARGETS = """
| 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 产出指标 | 数量指标 | 全年服务次数 | ≥20次 |
| 效益指标 | 社会效益指标 | 受益居民 | ≥900人 |
"""


def department(
    projects: str = "30.00", unit: str = "（万元）", name: str = "清河县文化局", year: str = "2027"
) -> Grid:
    """Return the form of a whole department; `projects` is its money for projects."""
    return grid(f"""
| 部门整体支出绩效目标表 | < | < | < |
| （{year}年度） | < | < | < |
| 部门名称 | {name} | < | < |
| 年度预算申请{unit} | 资金总额：100.00 | < | < |
| ^ | 按收入性质分： | < | 按支出性质分： |
| ^ | 其中：一般公共预算：100.00 | < | 其中：基本支出：70.00 |
| ^ | | < | 项目支出：{projects} |
| 年度绩效目标 | 办好文化。 | < | < |{TARGETS}""")


def project(
    name: str,
    money: str = "20.00",
    *,
    unit: str = "（万元）",
    department: str = "清河县文化局",
    implementer: str = "县文化馆",
    year: str = "2027",
) -> Grid:
    """Return the form of a project with its total of money."""
    return grid(f"""
| 项目支出绩效目标表 | < | < | < |
| （{year}年度） | < | < | < |
| 项目名称 | {name} | < | < |
| 主管部门 | {department} | 实施单位 | {implementer} |
| 项目资金{unit} | 年度资金总额： | {money} | < |
| ^ | 其中：财政拨款 | {money} | < |
| 年度目标 | 办好{name}。 | < | < |{TARGETS}""")
