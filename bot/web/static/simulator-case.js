// The case as the store sees it. Rows are shown with whatever fields they have: the store may learn new ones
// without this page knowing.

import { api } from "./simulator-api.js";
import { dated, isDated } from "./simulator-dates.js";
import { element, reconcile } from "./simulator-dom.js";
import { codeLabel, fieldLabel, SECTIONS, TEXTS } from "./simulator-texts.js";

// The store's own bookkeeping.
const HIDDEN = new Set(["id", "no", "version", "key", "rule", "stage", "told_to", "seen_by", "climbs_at", "with", "answers"]);
// What people wrote is shown as they wrote it, even where it looks like a code or a date.
const FREE_TEXT = new Set(["text", "note", "summary", "description", "wording", "tasks", "went_well"]);
const HEADLINES = ["text", "script", "title", "what", "company", "employer", "name", "by", "purpose"];
const CURRENT = new Set(["open", "snoozed", "planned", "need_help", "not_yet"]); // what is not over yet stands first
const SHOWN = 2; // so many rows of a long list are seen before one asks for more
const FRESH = 5000; // milliseconds that a changed row stays marked

function isEmpty(value) {
  return value === null || value === undefined || value === "" || (typeof value === "object" && !Object.keys(value).length);
}

function words(name, value) {
  if (typeof value === "boolean") return value ? "ja" : "nej";
  if (Array.isArray(value)) return value.map((one) => words(name, one)).join(", ");
  if (typeof value === "object") return Object.entries(value).map(([k, v]) => `${fieldLabel(k)}: ${words(k, v)}`).join(" · ");
  if (FREE_TEXT.has(name)) return String(value);
  return isDated(String(value)) ? dated(String(value)) : codeLabel(value, name);
}

function pair(name, value) {
  return element("div", { "data-field": name },
    element("dt", {}, fieldLabel(name)), element("dd", { dir: "auto" }, words(name, value)));
}

// What was asked and answered is told in the words of the talk itself.
function answered({ question, answer }) {
  const term = element("dt", { dir: "auto" }, question.replace(/:$/, ""));
  return element("div", { "data-field": "told" }, term, element("dd", { dir: "auto" }, answer.replaceAll("\n", ", ")));
}

// An object inside a row is opened, so that each of its values stands on its own line.
function pairsOf(row) {
  return Object.entries(row).flatMap(([name, value]) => {
    if (HIDDEN.has(name) || isEmpty(value)) return [];
    if (name === "told") return value.map(answered);
    const opens = typeof value === "object" && !Array.isArray(value);
    return opens ? pairsOf(value) : [pair(name, value)];
  });
}

function rowElement(row) {
  const headline = HEADLINES.find((name) => typeof row[name] === "string" && row[name]);
  const { [headline]: title, status, period: about, ...rest } = row;
  const period = isDated(String(about)) ? about : ""; // else it says again what the talk is about
  const made = element("li", { class: "row" });
  const head = [title && words(headline, title), period && words("period", period)].filter(Boolean).join(", ");
  made.append(element("div", { class: "row-head" },
    head ? element("p", { class: "row-title", dir: "auto" }, head) : null,
    status ? element("p", { class: "badge", "data-status": status }, statusOf(row)) : null));
  const pairs = pairsOf(rest);
  if (pairs.length) made.append(element("dl", {}, ...pairs));
  return made;
}

// A talk that stopped without a single answer was met by silence; one with some stopped halfway.
function statusOf({ status, answers }) {
  const isSilent = status === "given_up" && answers && isEmpty(answers);
  return isSilent ? TEXTS.noAnswer : words("status", status);
}

function rowsOf(value) {
  if (isEmpty(value)) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => (typeof item === "object" && item !== null ? item : { title: item }));
}

function sectionsOf(found) {
  const { trin, model } = found;
  const summary = isEmpty(trin) && isEmpty(model) ? [] : [{ trin, model }];
  const nudges = rowsOf(found.nudges).map((row) => (row.due ? row : { ...row, status: "told" }));
  return { ...found, summary, nudges };
}

// The store tells a story from its beginning; a reader wants what is open, and then the newest.
function inReadingOrder(rows) {
  const newest = [...rows].reverse();
  const isCurrent = (row) => CURRENT.has(row.status);
  return [...newest.filter(isCurrent), ...newest.filter((row) => !isCurrent(row))];
}

// Two rows may say the same (a citizen was looked at twice): the number tells them apart.
function keyed(rows) {
  const seen = new Map();
  return rows.map((row) => {
    const text = JSON.stringify(row);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    return { row, key: `${text}#${seen.get(text)}` };
  });
}

export class CasePanel {
  constructor(section, { onNews }) {
    Object.assign(this, { onNews, citizen: null, shown: null });
    this.box = section.querySelector("#case-sections");
    this.lists = new Map();
    SECTIONS.forEach(([name, title]) => this.box.append(this.sectionElement(name, title)));
    this.missing = element("p", { class: "empty", hidden: true }, TEXTS.noCase);
    this.box.prepend(this.missing);
  }

  sectionElement(name, title) {
    const list = element("ul", { class: "rows" });
    this.lists.set(name, list);
    const heading = element("h3", { id: `case-${name}` }, title);
    const none = element("p", { class: "none" }, TEXTS.none);
    const more = element("button", { type: "button", class: "link more", hidden: true });
    more.addEventListener("click", () => this.unfold(list));
    return element("section", { "data-section": name, "aria-labelledby": `case-${name}` }, heading, list, none, more);
  }

  unfold(list) {
    const next = list.children[SHOWN];
    list.dataset.all = "";
    this.fold(list);
    next.tabIndex = -1; // the button goes away under the keyboard: on with what it has shown
    next.focus();
  }

  fold(list) {
    const all = "all" in list.dataset;
    [...list.children].forEach((row, place) => { row.hidden = !all && place >= SHOWN; });
    const more = list.parentElement.querySelector(".more");
    const older = all ? 0 : Math.max(0, list.childElementCount - SHOWN);
    more.hidden = older === 0;
    more.textContent = TEXTS.older(older);
  }

  show(citizen) {
    if (this.citizen?.id === citizen.id) return;
    this.citizen = citizen;
    this.shown = null;
    this.lists.forEach((list) => {
      delete list.dataset.all;
      list.replaceChildren();
    });
    this.box.scrollTop = 0;
  }

  async refresh() {
    const { citizen } = this;
    if (!citizen) return;
    const found = await api.case(citizen.id).catch((error) => this.without(error));
    if (citizen === this.citizen) this.take(found);
  }

  // A person without a case is no error of the page.
  without(error) {
    if (error.status === 404) return null;
    throw error;
  }

  take(found) {
    const text = JSON.stringify(found);
    if (text === this.shown) return;
    const first = this.shown === null;
    this.shown = text;
    this.missing.hidden = found !== null;
    const fresh = this.render(sectionsOf(found ?? {}));
    if (first || !fresh.length) return;
    fresh.forEach((node) => this.mark(node));
    this.onNews(fresh.length);
  }

  render(sections) {
    return SECTIONS.flatMap(([name]) => {
      const list = this.lists.get(name);
      const rows = keyed(inReadingOrder(rowsOf(sections[name])));
      const fresh = reconcile(list, rows, ({ key }) => key, ({ row }) => rowElement(row));
      this.fold(list);
      return fresh;
    });
  }

  mark(node) {
    node.classList.add("fresh");
    setTimeout(() => node.classList.remove("fresh"), FRESH);
  }
}
