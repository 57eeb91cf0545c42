"use strict";
// Switches for a page that is complete without them. It reads ids, data attributes and boxes, of text only the names in the index.
const root = document.documentElement;
const find = (id) => document.getElementById(id);
const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
root.classList.add("js");

// Filters: a severity is a class of the page, a hidden rule a line of its style sheet.
const sheet = document.styleSheets[0];
const own = sheet.cssRules.length;
const boxes = [...document.querySelectorAll("input[data-severity], input[data-rule]")];
const only = find("only");
const lines = [...document.querySelectorAll("li.m")];
const keys = (marks) => [...marks].map((mark) => [mark.classList[1], mark.dataset.rule]);
let groups = null;

function filter() {
  const severities = new Set(), rules = new Set();
  for (const box of boxes) {
    if (box.dataset.severity) root.classList.toggle(`no-${box.dataset.severity}`, !box.checked);
    if (!box.checked) (box.dataset.severity ? severities : rules).add(box.dataset.severity || box.dataset.rule);
  }
  root.classList.toggle("no-rule", rules.size > 0);
  root.classList.toggle("no-row", only.checked);
  find("hidden-rules").textContent = [...rules].join(", ");
  while (sheet.cssRules.length > own) sheet.deleteRule(own);
  for (const rule of rules) {
    sheet.insertRule(`.m[data-rule="${CSS.escape(rule)}"] { display: none !important; }`, sheet.cssRules.length);
  }
  const seen = ([severity, rule]) => !severities.has(severity) && !rules.has(rule);
  find("shown").textContent = keys(lines).filter(seen).length;
  if (only.checked || groups) {
    groups ??= [...document.querySelectorAll(".grid > tbody")].map((body) => [body, keys(body.querySelectorAll("p.m"))]);
    for (const [body, marks] of groups) body.hidden = only.checked && !marks.some(seen);
  }
}

// Documents: found by the names that the index shows, or by their verdict.
const search = find("search"), failed = find("failed");
const entries = search ? [...document.querySelectorAll(".index tbody")].map((entry) => ({
  entry,
  section: find(entry.querySelector("a").hash.slice(1)).closest("details"),
  name: entry.querySelector("th").textContent.normalize("NFKC").toLowerCase(),
})) : [];

function choose() {
  const wanted = search.value.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  let left = entries.length;
  for (const { entry, section, name } of entries) {
    const fits = wanted.every((word) => name.includes(word)) && !(failed.checked && entry.className === "pass");
    entry.hidden = section.hidden = !fits;
    left -= !fits;
  }
  find("no-document").hidden = left > 0;
  root.classList.toggle("no-document", left < entries.length);
}

function reset() {
  for (const box of boxes) box.checked = true;
  only.checked = false;
  if (search) {
    search.value = "";
    failed.checked = false;
    choose();
  }
  filter();
}

// Jumps: what is closed or hidden around the target is opened, the target gets the focus; going
// back gives the focus back to the link.
function reveal(id) {
  const target = find(id);
  if (!target) return;
  for (let node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  if (target.closest("[hidden]") || !target.getClientRects().length) reset();
  if (target.tagName !== "MAIN") {
    const block = target.tagName === "DIV" || target.tagName === "H2" ? "start" : "center";
    target.scrollIntoView({ block });
    requestAnimationFrame(() => target.scrollIntoView({ block }));
  }
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

let jumps = 0;
const origins = new Map();
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  origins.set(jumps, link);
  history.replaceState({ jump: jumps++ }, "");
  const id = link.hash.slice(1);
  if (location.hash === link.hash) history.pushState(null, "", link.hash);
  else location.hash = link.hash;
  reveal(id);
});
addEventListener("popstate", (event) => {
  const link = origins.get(event.state?.jump);
  if (link) requestAnimationFrame(() => link.focus());
});

// The language: both are in the page, the page's own decides which one is seen.
each('input[name="lang"]', (choice) => choice.addEventListener("change", () => {
  root.lang = choice.value;
  document.title = document.querySelector("title").dataset[choice.value.slice(0, 2)];
}));

for (const box of [...boxes, only]) box.addEventListener("change", filter);
search?.addEventListener("input", choose);
failed?.addEventListener("change", choose);
find("reset").addEventListener("click", reset);
find("print").addEventListener("click", () => print());
find("open")?.addEventListener("click", () => each("details.document", (one) => { one.open = true; }));
find("close")?.addEventListener("click", () => each("details.document", (one) => { one.open = false; }));

// On paper nothing can be opened: for printing, open documents open what is closed in them.
const printed = ["section.document details:not([open])", "details.document[open] details:not([open])"];
const opened = [];
addEventListener("beforeprint", () => each(printed.join(), (one) => {
  one.open = true;
  opened.push(one);
}));
addEventListener("afterprint", () => {
  for (const one of opened.splice(0)) one.open = false;
});

// The table's header sticks below the bar, whatever its height.
const bar = document.querySelector(".controls");
new ResizeObserver(() => root.style.setProperty("--bar", `${bar.offsetHeight}px`)).observe(bar);
if (location.hash) reveal(decodeURIComponent(location.hash.slice(1)));
