// The one line that tells what just happened or went wrong.

import { ApiError } from "./simulator-api.js";
import { TEXTS } from "./simulator-texts.js";

const line = document.getElementById("status");

function show(text, kind) {
  if (line.textContent === text && line.dataset.kind === kind) return;
  line.dataset.kind = kind;
  line.textContent = text;
}

function sentenceOf(error) {
  if (error instanceof ApiError) return error.message;
  console.error(error);
  return TEXTS.serverError;
}

export function tell(text) {
  show(text, "info");
}

export function complain(error) {
  show(sentenceOf(error), "error");
}

// The page looks again by itself: this sentence goes away when a look succeeds.
export function lost(error) {
  show(sentenceOf(error), "lost");
}

export function found() {
  if (line.dataset.kind === "lost") show("", "info");
}

// What went wrong before is mended once a message got through.
export function forgive() {
  if (line.dataset.kind !== "info") show("", "info");
}
