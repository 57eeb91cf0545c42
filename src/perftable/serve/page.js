"use strict";
// Hands files in, shows how far they are, and links what came of them. It holds no words: these are
// the page's, in both languages. Text of files and of answers only ever becomes text.
const root = document.documentElement;
const find = (id) => document.getElementById(id);
const token = document.body.dataset.token;
const largest = Number(document.body.dataset.size);
const SEVERITIES = ["error", "warning", "note"];
const AT_ONCE = 3, OFTEN = 400, SELDOM = 2500, SPOKEN = 5000;

// Words
const word = (name) => find("words").content.querySelector(`[data-word="${name}"]`);
function worded(name, fills = {}) {
  const made = [...word(name).cloneNode(true).childNodes];
  for (const node of made) {
    node.textContent = node.textContent.replace(/\{(\w+)\}/g, (_, key) => fills[key]);
  }
  return made;
}
function both(phrase) {
  return [["zh-CN", phrase.zh], ["en", phrase.en]].map(([lang, text]) => {
    const span = document.createElement("span");
    span.lang = lang;
    span.textContent = text;
    return span;
  });
}
function speak(lang) {
  root.lang = lang;
  const title = document.querySelector("title");
  title.textContent = lang === "en" ? title.dataset.en : title.dataset.zh;
}
for (const choice of document.querySelectorAll("input[name=lang]")) {
  choice.addEventListener("change", () => speak(choice.value));
  if (choice.checked) speak(choice.value); // a browser keeps what was chosen before a reload
}

// Requests
class Refused extends Error {
  constructor(status, phrase) { super(phrase.en); this.status = status; this.phrase = phrase; }
}
async function ask(path, body, type = "application/json") {
  const options = { cache: "no-store", credentials: "omit", redirect: "error" };
  if (body !== undefined) {
    const headers = { "Content-Type": type, "X-Perftable-Token": token };
    Object.assign(options, { method: "POST", body, headers });
  }
  const answer = await fetch(path, options);
  const data = await answer.json().catch(() => null);
  if (!answer.ok) {
    const bare = `HTTP ${answer.status}`;
    throw new Refused(answer.status, data && data.zh ? data : { zh: bare, en: bare });
  }
  return data;
}

// A batch
let batch = null, known = 0, spoken = 0, tries = 0;
const place = (path) => `batches/${batch}${path}`;

function show(running) {
  find("run").hidden = !running;
  find("start").hidden = running;
}
function tell(nodes, aloud) {
  find("status").replaceChildren(...nodes);
  if (aloud || Date.now() - spoken > SPOKEN) {
    spoken = Date.now();
    find("live").replaceChildren(...nodes.map((node) => node.cloneNode(true)));
  }
}
function complain(nodes) {
  const line = document.createElement("p");
  line.append(...nodes);
  find("trouble").append(line);
}
function clear() {
  batch = null;
  known = 0;
  for (const id of ["rows", "trouble", "status", "live"]) find(id).replaceChildren();
  find("downloads").hidden = find("after").hidden = true;
  find("progressing").hidden = false;
  find("only").checked = false;
  find("bar").value = 0;
  history.replaceState(null, "", location.pathname);
}

async function handIn(files) {
  if (batch !== null) return;
  clear();
  if (!files.length) return complainAtStart(worded("none"));
  find("start-trouble").replaceChildren();
  try {
    const [deadline, reviewer] = ["deadline", "reviewer"].map((id) => find(id).value.trim());
    const lang = root.lang === "en" ? "en" : "zh";
    batch = (await ask("batches", JSON.stringify({ lang, deadline, reviewer }))).id;
  } catch (error) {
    return complainAtStart(reason(error));
  }
  history.replaceState(null, "", `#${batch}`);
  show(true);
  find("results").focus();
  const all = files.length, waiting = [...files].reverse();
  let done = 0;
  tell(worded("sending", { done, all }), true);
  const sender = async () => {
    while (waiting.length) {
      const one = waiting.pop();
      try {
        if (one.file.size > largest) throw null;
        const query = new URLSearchParams({ name: one.name, found: one.found ? "1" : "0" });
        await ask(place(`/files?${query}`), one.file, "application/octet-stream");
      } catch (error) {
        const name = document.createElement("bdi");
        name.textContent = one.name;
        complain([...worded("not-taken"), name, ...worded("because"), ...(error ? reason(error) : worded("too-large"))]);
      }
      done += 1;
      if (waiting.length) tell(worded("sending", { done, all }));
    }
  };
  const follows = setTimeout(follow, OFTEN);
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  clearTimeout(follows);
  try {
    await ask(place("/closed"), "{}");
  } catch (error) {
    complain(reason(error));
  }
  follow();
}
const reason = (error) => (error instanceof Refused ? both(error.phrase) : worded("lost"));
function complainAtStart(nodes) {
  clear();
  show(false);
  find("start-trouble").replaceChildren(...nodes);
}

let following = 0;
async function follow() {
  const mine = ++following;
  while (batch !== null && mine === following) {
    try {
      const now = await ask(place(`?since=${known}`));
      if (mine !== following) return;
      find("lost").hidden = true;
      take(now);
      if (now.done) return;
    } catch (error) {
      if (error instanceof Refused && error.status === 404) return complainAtStart(reason(error));
      find("lost").hidden = false;
    }
    await new Promise((go) => setTimeout(go, find("lost").hidden ? OFTEN : SELDOM));
  }
}

function take(now) {
  known = now.checked;
  for (const file of now.files) if (file.verdict !== "aside") find("rows").append(row(file));
  find("bar").max = now.total || 1;
  find("bar").value = now.done ? now.total || 1 : now.checked;
  if (now.closed) tell(both(now.said), now.done);
  if (now.done) finish(now);
}
function finish(now) {
  const order = [...find("rows").children].sort((a, b) => urgency(a) - urgency(b));
  find("rows").replaceChildren(...order);
  if (now.trouble) complain(both(now.trouble));
  for (const link of find("downloads").children) {
    link.hidden = !now.products.includes(link.dataset.product);
    link.href = place(`/${link.dataset.product}`);
  }
  find("downloads").hidden = !now.products.length;
  find("after").hidden = false;
  find("progressing").hidden = true;
}
const urgency = (line) => Number(line.dataset.urgency);

function row(file) {
  const line = document.createElement("tr");
  const name = document.createElement("th"), shown = document.createElement("bdi");
  name.scope = "row";
  shown.textContent = file.name;
  name.append(shown);
  if (file.lack) {
    const lack = document.createElement("p");
    lack.className = "lack";
    lack.append(...both(file.lack));
    name.append(lack);
  }
  const mark = document.createElement("span");
  mark.className = `verdict ${file.verdict}${file.verdict === "pass" && file.lack ? " but" : ""}`;
  mark.append(...worded(file.verdict));
  const verdict = document.createElement("td");
  verdict.append(mark);
  const counts = file.counts.map((count, at) => {
    const cell = document.createElement("td"), label = document.createElement("span");
    cell.className = "number";
    label.className = "label"; // where there is no head of the table
    label.append(...worded(SEVERITIES[at]), " ");
    if (file.verdict !== "unreadable") cell.append(label, count);
    if (!count) cell.classList.add("zero");
    return cell;
  });
  const links = document.createElement("td");
  links.className = "links";
  for (const link of word("links").cloneNode(true).children) links.append(link.cloneNode(true));
  for (const link of [...links.children]) {
    if (!file.products.includes(link.dataset.product)) link.remove();
    link.href = place(`/files/${file.number}/${link.dataset.product}`);
    link.querySelector(".of").textContent = file.name;
  }
  line.append(name, verdict, ...counts, links);
  line.dataset.fine = file.verdict === "pass" && !file.lack;
  const [errors, warnings, notes] = file.counts.map((count) => Math.min(count, 9999));
  line.dataset.urgency = file.verdict === "unreadable" ? -1e13 : -(errors * 1e8 + warnings * 1e4 + notes);
  return line;
}

// What is dropped or chosen
async function below(entry) {
  if (entry.isFile) {
    const file = await new Promise((go) => entry.file(go, () => go(null)));
    return file ? [{ file, name: entry.fullPath.replace(/^\//, ""), found: true }] : [];
  }
  const reader = entry.createReader(), all = [];
  for (;;) {
    const some = await new Promise((go) => reader.readEntries(go, () => go([])));
    if (!some.length) break;
    for (const one of some) all.push(...await below(one));
  }
  return all;
}
async function dropped(transfer) {
  const files = [], folders = [];
  for (const item of transfer.items) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry ? item.webkitGetAsEntry() : null;
    if (entry && entry.isDirectory) folders.push(entry);
    else {
      const file = item.getAsFile();
      if (file) files.push({ file, name: file.name, found: false });
    }
  }
  for (const folder of folders) files.push(...await below(folder));
  handIn(files);
}
const drop = find("drop");
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  drop.classList.add("over");
});
document.addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) drop.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  event.preventDefault();
  drop.classList.remove("over");
  if (batch === null) dropped(event.dataTransfer);
});
for (const [button, input] of [["files", "file-input"], ["folder", "folder-input"]]) {
  find(button).addEventListener("click", () => find(input).click());
  find(input).addEventListener("change", () => {
    const files = [...find(input).files].map((file) => ({
      file, name: file.webkitRelativePath || file.name, found: Boolean(file.webkitRelativePath),
    }));
    find(input).value = "";
    handIn(files);
  });
}

// What is done with the results
find("only").addEventListener("change", () => find("run").classList.toggle("only", find("only").checked));
find("again").addEventListener("click", async () => {
  const old = place("/removed");
  clear();
  find("run").classList.remove("only");
  show(false);
  find("files").focus();
  await ask(old, "{}").catch(() => null);
});
if (find("end")) {
  find("end").addEventListener("click", () => find("sure").showModal());
  find("no-end").addEventListener("click", () => find("sure").close());
  find("yes-end").addEventListener("click", async () => {
    find("sure").close();
    let gone = null;
    try {
      await ask("end", "{}");
    } catch (error) {
      gone = reason(error);
    }
    batch = null;
    find("main").replaceChildren(...[gone || worded("ended")].map((nodes) => {
      const line = document.createElement("p");
      line.className = "total";
      line.setAttribute("role", "status");
      line.append(...nodes);
      return line;
    }));
    find("end").remove();
    find("main").focus();
  });
}

// A reload goes on where it was
if (/^#[\w-]{10,}$/.test(location.hash)) {
  batch = location.hash.slice(1);
  show(true);
  follow();
}
