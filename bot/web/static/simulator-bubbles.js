// How one message looks. Texts are set as text, never as HTML: a citizen may write anything.

import { element } from "./simulator-dom.js";
import { longDay, longMoment, timeOfDay } from "./simulator-dates.js";
import { TEXTS } from "./simulator-texts.js";

const ROW_WIDTH = 42; // characters on the buttons of one row
const ROW_BUTTONS = 3;
const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/;

function linked(part) {
  if (!ADDRESS.test(part)) return part;
  return element("a", { href: part, target: "_blank", rel: "noopener noreferrer" }, part);
}

// Each line runs its own way: in a message in two languages one may go from the left and one from the right.
function textOf(message) {
  if (!message.text) return null;
  const lines = message.text.split("\n").map((line) => element("p", { dir: "auto" }, ...line.split(ADDRESS).map(linked)));
  return element("div", { class: "text" }, ...lines);
}

function pictureOf(message) {
  if (!message.picture) return null;
  const labels = message.buttons.map((button) => button.label);
  const alt = labels.length ? TEXTS.pictureWithChoices(labels) : TEXTS.picture;
  return element("img", { class: "picture", src: message.picture, alt });
}

// A recording can be played, a photo seen; of anything else only its kind is said.
function mediaOf(message) {
  if (!message.media) return null;
  const { kind, url } = message.media;
  if (kind === "voice") return element("audio", { controls: "", preload: "none", src: url, "aria-label": TEXTS.media.voice });
  if (kind === "photo") return element("img", { class: "picture", src: url, alt: TEXTS.media.photo });
  return element("p", { class: "text" }, TEXTS.media[kind] ?? kind);
}

function stampOf(message) {
  if (!message.at) return null;
  return element("time", { datetime: message.at, title: longMoment(message.at) }, timeOfDay(message.at));
}

export function bubble(message, writer) {
  const made = element("div", { class: `message ${message.direction}` });
  made.append(element("div", { class: "bubble" },
    element("span", { class: "sr" }, `${message.direction === "in" ? writer : TEXTS.makker}: `),
    pictureOf(message), mediaOf(message), textOf(message), stampOf(message)));
  markAs(made, message);
  showButtons(made, message.buttons);
  return made;
}

function markAs(node, message) {
  if (message.id !== undefined) node.dataset.id = message.id;
  if (message.at) node.dataset.day = longDay(message.at);
}

// As many in a row as a messenger puts there: up to three, if their words are short; those that grade one thing
// stand beside each other.
function keyRows(buttons) {
  const rows = [];
  let width = ROW_WIDTH;
  for (const button of buttons) {
    const isFull = width + button.label.length > ROW_WIDTH || rows.at(-1).length === ROW_BUTTONS;
    const isBeside = (rows.at(-1)?.[0].row ?? 0) === (button.row ?? 0);
    if (!rows.length || !isBeside || (isFull && !button.row)) {
      rows.push([]);
      width = 0;
    }
    rows.at(-1).push(button);
    width += button.label.length + 2;
  }
  return rows;
}

function keyboard(buttons) {
  const key = ({ label, data }) => element("button", { type: "button", "data-button": data, dir: "auto" }, label);
  const rows = keyRows(buttons).map((row) => element("div", { class: "key-row" }, ...row.map(key)));
  return element("div", { class: "keys", role: "group", "aria-label": TEXTS.keys }, ...rows);
}

// An answered question loses its buttons; nothing else of a message ever changes.
export function showButtons(node, buttons) {
  const signature = JSON.stringify(buttons);
  if (node.dataset.buttons === signature) return;
  node.dataset.buttons = signature;
  node.querySelector(".keys")?.remove();
  if (buttons.length) node.append(keyboard(buttons));
}

// A message that was shown before the server had it takes over what the server kept of it: the number, the
// time, and the text too, since the door may have blotted out a personal number.
export function settle(node, message) {
  node.classList.remove("pending");
  markAs(node, message);
  const text = textOf(message) ?? mediaOf(message);
  if (text) node.querySelector(".text").replaceWith(text);
  if (message.media && message.text) text.before(mediaOf(message));
  const stamp = stampOf(message);
  if (stamp) node.querySelector(".bubble").append(stamp);
}

export function dayLine(day) {
  return element("p", { class: "day" }, day);
}
