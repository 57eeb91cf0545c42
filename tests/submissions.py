"""Made submissions of three units in two counties over two years: each differs in what a test asks."""

from pathlib import Path

from project_examples import E1
from projectfiles import as_markdown

UNITS = {"图书馆": "清河县", "文化馆": "清河县", "体育馆": "白水县"}
GOALS = {
    "图书馆": "周末开放少儿阅览室，添置新书，办读书会，使孩子周末有书可读。",
    "文化馆": "周末开放少儿阅览室，添置新书，办读书会，使孩子周末有书可读。",
    "体育馆": "维修东西两个球场的灯光和围网，使居民晚上也能打球。",
}


def form(unit: str, year: int, goal: str = "", **replaced: str) -> str:
    """Return a form as Markdown, some of its texts replaced."""
    text = E1.replace("2027", str(year)).replace("清河县图书馆", f"县{unit}")
    text = text.replace(
        "周末开放少儿阅览室，添置新书，办读书会，使孩子周末有书可读。", goal or GOALS[unit]
    )
    for old, new in replaced.items():
        text = text.replace(old, new)
    return as_markdown(text)


def write(folder: Path) -> list[str]:
    """Write the submissions; return their paths from the working directory, which is `folder`."""
    found = []
    for unit, county in UNITS.items():
        for year in (2026, 2027):
            goal = (
                "" if unit != "图书馆" or year == 2027 else "全年开放阅览室，按计划购置图书和期刊。"
            )
            vague = "群众读书氛围" if unit != "体育馆" else "群众健身氛围"
            path = Path("submissions", county, str(year), f"{unit}.md")
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            text = form(unit, year, goal, 少儿借阅人次增长率=vague, **{"≥12%": "逐步提升"})
            (folder / path).write_text(text, encoding="utf-8")
            found.append(path.as_posix())
    return found
