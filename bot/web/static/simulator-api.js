// The calls of the simulator's API. Every failure becomes an ApiError that holds one sentence to show.

import { TEXTS } from "./simulator-texts.js";

const BASE = "/simulator/api/";
const PATIENCE = 15000;

export class ApiError extends Error {
  constructor(sentence, status = 0) {
    super(sentence);
    this.status = status;
  }
}

async function sentenceOf(response) {
  const body = await response.json().catch(() => ({}));
  return typeof body.error === "string" ? body.error : TEXTS.serverError;
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(BASE + path, { cache: "no-store", ...options });
  } catch {
    throw new ApiError(options.method ? TEXTS.notDone : TEXTS.offline);
  }
  if (!response.ok) throw new ApiError(await sentenceOf(response), response.status);
  return response.json().catch(() => {
    throw new ApiError(TEXTS.serverError, response.status);
  });
}

const get = (path) => call(path, { signal: AbortSignal.timeout(PATIENCE) });

// No time-out here: a month of the demo's time can take a while, and a turn that is given up is still made.
const post = (path, body) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

const person = (id) => `people/${encodeURIComponent(id)}`;

export const api = {
  people: () => get("people"),
  addPerson: (details) => post("people", details),
  setChannel: (id, channel) => post(`${person(id)}/channel`, { channel }),
  messages: (id, after) => get(`${person(id)}/messages?after=${encodeURIComponent(after)}`),
  say: (id, input) => post(`${person(id)}/messages`, input),
  case: (id) => get(`cases/${encodeURIComponent(id)}`),
  clock: () => get("clock"),
  advance: (step) => post("clock", { advance: step }),
};
