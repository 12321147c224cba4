// One phone: whose it is, its thread, and what is written on it. The server's list is the truth; what
// stands here before the server has it is marked as pending and gives way to what the server says.

import { api } from "./simulator-api.js";
import { bubble, dayLine, settle, showButtons } from "./simulator-bubbles.js";
import { timeOfDay } from "./simulator-dates.js";
import { pause } from "./simulator-dom.js";
import { Follower } from "./simulator-scroll.js";
import { TEXTS } from "./simulator-texts.js";

const REREAD = 20; // so many of the newest messages are read again: their buttons may be gone
const DOTS = 350; // milliseconds; shorter than this, typing dots are only a flicker
const SETTLED = 500; // milliseconds until a screen reader has passed over the first filling

const inBase64 = (file) => new Promise((done, failed) => {
  const reader = new FileReader();
  reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = () => failed(reader.error);
  reader.readAsDataURL(file);
});

export class Phone {
  constructor(section, { onTurn, onError, onNews }) {
    section.append(document.getElementById("phone-template").content.cloneNode(true));
    Object.assign(this, { section, onTurn, onError, onNews, person: null });
    this.drafts = new Map(); // person id → what was typed and not sent
    this.lastTurn = Promise.resolve();
    this.log = this.find(".log");
    this.input = this.find(".composer-text");
    this.find(".contact").append(this.find(".switch"));
    this.follower = new Follower(this.find(".screen"), this.find(".thread"), this.find(".to-newest"));
    this.setWords();
    this.listen();
  }

  find(selector) {
    return this.section.querySelector(selector);
  }

  setWords() {
    this.find(".empty").textContent = TEXTS.empty;
    this.find(".to-newest").textContent = TEXTS.toNewest;
    this.input.placeholder = TEXTS.writePlaceholder;
    this.find(".attach-file").setAttribute("aria-label", TEXTS.attach);
  }

  listen() {
    this.find(".composer").addEventListener("submit", (event) => {
      event.preventDefault();
      this.write();
    });
    this.find(".attach-file").addEventListener("change", (event) => this.attach(event.target));
    this.log.addEventListener("click", (event) => {
      const button = event.target.closest("button[data-button]");
      if (button) this.tap(button, event.detail === 0);
    });
    this.log.addEventListener("keydown", (event) => this.walk(event));
  }

  // --- whose phone it is

  show(person) {
    const before = this.person;
    if (before) this.drafts.set(before.id, this.input.value);
    this.person = person;
    this.dress();
    if (before?.id !== person.id) this.input.value = this.drafts.get(person.id) ?? "";
    if (before?.id !== person.id || before.channel !== person.channel) this.sitDown();
  }

  dress() {
    const { id, name, channel } = this.person;
    Object.assign(this.section.dataset, { channel, person: id });
    this.log.setAttribute("aria-label", TEXTS.logOf(name));
    this.find(".screen").setAttribute("aria-label", TEXTS.logOf(name));
    this.input.setAttribute("aria-label", TEXTS.writeAs(name));
  }

  // A sitting is one person at this phone on one channel. What an older sitting still brings is not shown.
  sitDown() {
    this.sitting = { person: this.person, nodes: new Map(), turns: 0, waiting: 0, filled: false };
    this.log.setAttribute("aria-live", "off");
    this.log.replaceChildren();
    this.find(".empty").hidden = true;
    this.showWaiting();
    this.follower.toEnd();
  }

  setTime(moment) {
    this.find(".statusbar-time").textContent = timeOfDay(moment);
  }

  // --- reading

  async refresh({ all = false } = {}) {
    const { sitting } = this;
    if (!sitting || sitting.waiting) return;
    const { turns } = sitting;
    const messages = await api.messages(sitting.person.id, all ? 0 : this.rereadAfter());
    // Something was written meanwhile: this answer is older than what the thread shows.
    if (sitting === this.sitting && turns === sitting.turns) this.take(messages);
  }

  rereadAfter() {
    const ids = [...this.sitting.nodes.keys()];
    return ids.length > REREAD ? ids[ids.length - REREAD - 1] : 0;
  }

  take(messages) {
    const fresh = messages.filter((message) => this.place(message));
    this.keepTabStops();
    this.find(".empty").hidden = this.log.childElementCount > 0;
    if (!this.sitting.filled) return this.firstFilling();
    if (!fresh.length) return undefined;
    this.follower.news();
    return this.onNews(fresh.length);
  }

  // A thread that was there already is no news: a screen reader must not read all of it aloud.
  firstFilling() {
    this.sitting.filled = true;
    this.follower.toEnd();
    setTimeout(() => this.log.setAttribute("aria-live", "polite"), SETTLED);
  }

  place(message) {
    const { nodes } = this.sitting;
    if (nodes.has(message.id)) {
      showButtons(nodes.get(message.id), message.buttons);
      return false;
    }
    const node = this.nodeFor(message);
    nodes.set(message.id, node);
    this.markDay(node);
    return true;
  }

  // Tab goes to what is asked now and on to the box. Older buttons can be tapped, and are reached by the arrows.
  keepTabStops() {
    const boards = [...this.log.querySelectorAll(".keys")];
    const newest = boards.at(-1);
    boards.forEach((keys) => keys.querySelectorAll("button").forEach((key) => { key.tabIndex = keys === newest ? 0 : -1; }));
  }

  walk(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const keys = [...this.log.querySelectorAll("button[data-button]")];
    const next = keys[keys.indexOf(event.target) + step];
    if (!step || !next || !keys.includes(event.target)) return;
    event.preventDefault();
    next.focus();
  }

  nodeFor(message) {
    const pending = this.log.querySelector(".pending");
    if (pending && message.direction === "in") {
      settle(pending, message);
      return pending;
    }
    return this.log.insertBefore(bubble(message, this.person.name), pending);
  }

  markDay(node) {
    let before = node.previousElementSibling;
    while (before && !before.dataset.day) before = before.previousElementSibling;
    if (node.dataset.day && before?.dataset.day !== node.dataset.day) node.before(dayLine(node.dataset.day));
  }

  // --- writing

  write() {
    const text = this.input.value.trim();
    if (!text || !this.sitting) return;
    this.input.value = "";
    this.send({ text }, text);
  }

  async attach(chooser) {
    const [file] = chooser.files;
    chooser.value = "";
    if (!file || !this.sitting) return;
    const kind = { audio: "voice", image: "photo", video: "video" }[file.type.split("/")[0]] ?? "document";
    const content = await inBase64(file);
    await this.send({ media: { kind, content } }, TEXTS.media[kind]);
  }

  async tap(button, byKeyboard) {
    if (this.sitting.waiting) return;
    await this.send({ button: button.dataset.button }, button.textContent);
    if (byKeyboard && !button.isConnected) this.moveFocusOn();
  }

  // The pressed button went away with its question: go on where the talk goes on, not at the top of the page.
  moveFocusOn() {
    if (document.activeElement !== document.body) return;
    const next = this.log.lastElementChild?.querySelector("button[data-button]");
    (next ?? this.input).focus();
  }

  // Two messages in a row are two turns, one after the other.
  send(input, shown) {
    const { sitting } = this;
    const node = this.showPending(shown);
    this.lastTurn = this.lastTurn.then(() => this.turn(sitting, input, node));
    return this.lastTurn;
  }

  showPending(text) {
    const node = bubble({ direction: "in", text, buttons: [] }, this.person.name);
    node.classList.add("pending");
    this.log.append(node);
    this.find(".empty").hidden = true;
    this.sitting.turns += 1;
    this.sitting.waiting += 1;
    this.showWaiting();
    this.follower.toEnd();
    return node;
  }

  async turn(sitting, input, node) {
    let sent = true;
    try {
      const [answer] = await Promise.all([api.say(sitting.person.id, input), pause(DOTS)]);
      if (sitting === this.sitting) this.take(answer.messages);
    } catch (error) {
      sent = false;
      this.giveBack(sitting, input.text ?? "");
      this.onError(error);
    }
    await this.endTurn(sitting, node);
    this.onTurn(sent);
  }

  async endTurn(sitting, node) {
    sitting.waiting -= 1;
    if (sitting !== this.sitting) return;
    if (node.classList.contains("pending")) node.remove();
    this.showWaiting();
    // All of the thread, since the answered question may stand far up. A failure shows at the next look.
    await this.refresh({ all: true }).catch(() => {});
  }

  giveBack(sitting, text) {
    const { id } = sitting.person;
    const here = id === this.person.id;
    const kept = [here ? this.input.value : this.drafts.get(id), text].filter(Boolean).join(" ");
    if (here) this.input.value = kept;
    else this.drafts.set(id, kept);
  }

  showWaiting() {
    const waiting = this.sitting.waiting > 0;
    this.find(".typing").hidden = !waiting;
    this.section.toggleAttribute("data-busy", waiting);
  }
}
