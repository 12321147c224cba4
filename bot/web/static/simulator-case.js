// The case as the store sees it. Rows are shown with whatever fields they have: the store may learn new ones
// without this page knowing.

import { api } from "./simulator-api.js";
import { dated, isDated } from "./simulator-dates.js";
import { element, reconcile } from "./simulator-dom.js";
import { codeLabel, fieldLabel, SECTIONS, TEXTS } from "./simulator-texts.js";

const HIDDEN = new Set(["id", "version", "key"]); // the store's own bookkeeping
// What people wrote is shown as they wrote it, even where it looks like a code or a date.
const FREE_TEXT = new Set(["text", "note", "summary", "description", "wording", "tasks", "went_well"]);
const HEADLINES = ["text", "script", "title", "what", "company", "employer", "name"];
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

// Answers and the like: an object inside a row is opened, so that each answer stands on its own line.
function pairsOf(row) {
  return Object.entries(row).flatMap(([name, value]) => {
    if (HIDDEN.has(name) || isEmpty(value)) return [];
    const opens = typeof value === "object" && !Array.isArray(value);
    return opens ? pairsOf(value) : [pair(name, value)];
  });
}

function rowElement(row) {
  const headline = HEADLINES.find((name) => typeof row[name] === "string" && row[name]);
  const { [headline]: title, ...rest } = row;
  const made = element("li", { class: "row" });
  if (title) made.append(element("p", { class: "row-title", dir: "auto" }, words(headline, title)));
  const pairs = pairsOf(rest);
  if (pairs.length) made.append(element("dl", {}, ...pairs));
  return made;
}

function rowsOf(value) {
  if (isEmpty(value)) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.map((item) => (typeof item === "object" && item !== null ? item : { title: item }));
}

function sectionsOf(found) {
  const { trin, model } = found;
  const summary = isEmpty(trin) && isEmpty(model) ? [] : [{ trin, model }];
  return { ...found, summary };
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
    return element("section", { "data-section": name, "aria-labelledby": `case-${name}` }, heading, list, none);
  }

  show(citizen) {
    if (this.citizen?.id === citizen.id) return;
    this.citizen = citizen;
    this.shown = null;
    this.lists.forEach((list) => list.replaceChildren());
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
      const rows = keyed(rowsOf(sections[name]));
      return reconcile(list, rows, ({ key }) => key, ({ row }) => rowElement(row));
    });
  }

  mark(node) {
    node.classList.add("fresh");
    setTimeout(() => node.classList.remove("fresh"), FRESH);
  }
}
