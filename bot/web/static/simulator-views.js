// On a narrow screen one panel is seen at a time. The others say how much is new in them.

import { TEXTS } from "./simulator-texts.js";

const radios = [...document.querySelectorAll('.views input[name="view"]')];
const unseen = new Map();

function radioOf(view) {
  return radios.find((radio) => radio.value === view);
}

function isSeen(view) {
  return document.querySelector(`[data-panel="${view}"]`).clientHeight > 0;
}

function count(view, number) {
  unseen.set(view, number);
  const badge = radioOf(view).parentElement.querySelector(".news");
  badge.hidden = number === 0;
  badge.textContent = number === 0 ? "" : TEXTS.fresh(number);
}

function choose(view) {
  document.body.dataset.view = view;
  count(view, 0);
}

export function newsIn(view, number) {
  if (!isSeen(view)) count(view, (unseen.get(view) ?? 0) + number);
}

export function forgetNews() {
  radios.forEach((radio) => count(radio.value, 0));
}

export function startViews() {
  radios.forEach((radio) => radio.addEventListener("change", () => choose(radio.value)));
  choose(radios.find((radio) => radio.checked)?.value ?? "citizen");
}

// The tips lie over the page: Escape, or a press beside them, puts them away.
export function startTips() {
  const tips = document.querySelector(".tips");
  const close = () => { tips.open = false; };
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  document.addEventListener("click", (event) => !tips.contains(event.target) && close());
}
