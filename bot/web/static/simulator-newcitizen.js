// The form "Ny borger".

import { api } from "./simulator-api.js";
import { element } from "./simulator-dom.js";
import { jobformidlerOptions } from "./simulator-people.js";
import { LANGUAGES, TEXTS } from "./simulator-texts.js";

const dialog = document.getElementById("new-citizen-dialog");
const form = document.getElementById("new-citizen-form");
const error = document.getElementById("new-citizen-error");

function open(people, jobformidler) {
  form.reset();
  error.textContent = "";
  form.elements.jobformidler.replaceChildren(...jobformidlerOptions(people));
  if (jobformidler) form.elements.jobformidler.value = jobformidler.id;
  dialog.showModal();
  form.elements.name.focus();
}

// The API's own ids, as it wrote them: a select knows only strings.
function details(people) {
  const { name, channel, language, jobformidler } = form.elements;
  const chosen = people.find((person) => String(person.id) === jobformidler.value);
  return {
    name: name.value.trim(), role: "citizen", channel: channel.value, language: language.value,
    ...(chosen && { jobformidler: chosen.id }),
  };
}

async function create(people, onMade) {
  const citizen = details(people);
  if (!citizen.name) {
    error.textContent = TEXTS.nameMissing;
    form.elements.name.focus();
    return;
  }
  try {
    const person = await api.addPerson(citizen);
    dialog.close();
    onMade(person);
  } catch (problem) {
    error.textContent = problem.message;
  }
}

// `people` and `jobformidler` are asked for when the form opens, since both change.
export function newCitizenForm({ people, jobformidler, onMade }) {
  let busy = false;
  form.noValidate = true; // our own sentence, in Danish whatever the browser speaks
  form.elements.language.append(...Object.entries(LANGUAGES).map(([code, name]) => element("option", { value: code }, name)));
  document.getElementById("new-citizen").addEventListener("click", () => open(people(), jobformidler()));
  document.getElementById("new-citizen-cancel").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    await create(people(), onMade);
    busy = false;
  });
}
