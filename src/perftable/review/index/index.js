"use strict";
document.documentElement.classList.add("js");
const body = document.getElementById("rows");
const search = document.getElementById("search");
const failed = document.getElementById("failed");
const status = document.getElementById("status");
const nothing = document.getElementById("nothing");
const rows = [...body.rows].map((row) => ({
  row,
  text: (row.cells[0].textContent + " " + row.cells[1].textContent).normalize("NFKC").toLowerCase(),
}));

function show() {
  const words = search.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { row, text } of rows) {
    const fits = words.every((word) => text.includes(word));
    row.hidden = !fits || (failed.checked && row.className === "passed");
    shown += !row.hidden;
  }
  status.textContent = status.dataset.said.replace("{shown}", shown).replace("{all}", rows.length);
  nothing.hidden = shown > 0;
}

function valueOf(row, column, kind) {
  const cell = row.cells[column];
  const said = cell.dataset.value ?? cell.textContent;
  if (kind === "text") return said;
  return said.trim() === "" ? null : Number(said);
}

function sortBy(heading, kind) {
  const column = heading.cellIndex;
  const before = heading.getAttribute("aria-sort");
  // Counts and money are asked for from the largest down, names and verdicts from the first on.
  const first = kind === "number" && column > 1 ? "descending" : "ascending";
  const other = first === "ascending" ? "descending" : "ascending";
  const order = before === first ? other : first;
  for (const one of heading.parentNode.cells) one.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", order);
  const sign = order === "ascending" ? 1 : -1;
  const sorted = rows.map(({ row }) => ({ row, value: valueOf(row, column, kind) }));
  sorted.sort((a, b) => {
    if (kind === "text") return sign * a.value.localeCompare(b.value, document.documentElement.lang);
    if (a.value === null || b.value === null) return (a.value === null) - (b.value === null);
    return sign * (a.value - b.value);
  });
  body.append(...sorted.map((one) => one.row));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

search.addEventListener("input", show);
failed.addEventListener("change", show);
for (const button of document.querySelectorAll("thead button"))
  button.addEventListener("click", () => sortBy(button.closest("th"), button.dataset.kind));
for (const button of document.querySelectorAll("tbody button"))
  button.addEventListener("click", async () => {
    await copy(button.nextElementSibling.textContent);
    const said = button.textContent;
    button.textContent = button.dataset.done;
    button.focus();
    setTimeout(() => { button.textContent = said; }, 2000);
  });
show();
