// The pickers and the switches: who holds which phone, and on which channel.

import { element } from "./simulator-dom.js";
import { LANGUAGES, TEXTS } from "./simulator-texts.js";

export const isCitizen = (person) => person.role === "citizen";

function citizenName(person) {
  const language = LANGUAGES[person.language] ?? person.language;
  return language ? `${person.name} (${language})` : person.name;
}

const option = (person, text) => element("option", { value: person.id }, text);

export function citizenOptions(people) {
  return people.filter(isCitizen).map((person) => option(person, citizenName(person)));
}

export function jobformidlerOptions(people) {
  return people.filter((person) => person.role === "jobformidler").map((person) => option(person, person.name));
}

// Colleagues can be looked at too, in groups of their own under the jobformidlere.
export function staffOptions(people) {
  return Object.entries(TEXTS.groups).flatMap(([role, label]) => {
    const options = people.filter((person) => person.role === role).map((person) => option(person, person.name));
    return options.length ? [element("optgroup", { label }, ...options)] : [];
  });
}

export class Picker {
  constructor(section, optionsOf, { onPick, onSwitch }) {
    Object.assign(this, { optionsOf, onSwitch });
    this.select = section.querySelector("select");
    this.radios = [...section.querySelectorAll("[data-channel]")].filter((radio) => radio.type === "radio");
    this.select.addEventListener("change", () => onPick(this.select.value));
    this.radios.forEach((radio) => radio.addEventListener("change", () => this.onSwitch(radio.value)));
  }

  // Filled only when something changed: a list that a visitor has open must not close under the finger.
  fill(people) {
    const options = this.optionsOf(people);
    const text = options.map((made) => made.outerHTML).join("");
    if (text === this.shown) return;
    this.shown = text;
    const chosen = this.select.value;
    this.select.replaceChildren(...(options.length ? options : [element("option", { value: "" }, TEXTS.noPeople)]));
    if (chosen) this.select.value = chosen;
  }

  show(person) {
    this.select.value = person.id;
    this.select.title = this.select.selectedOptions[0]?.textContent ?? "";
    this.radios.forEach((radio) => { radio.checked = radio.value === person.channel; });
  }
}
