// The simulator's page: two phones, a case and a clock. Here the parts are put together and kept up to date;
// each part looks after itself in its own module.

import { api } from "./simulator-api.js";
import { CasePanel } from "./simulator-case.js";
import { Clock } from "./simulator-clock.js";
import { newCitizenForm } from "./simulator-newcitizen.js";
import { citizenOptions, isCitizen, Picker, staffOptions } from "./simulator-people.js";
import { Phone } from "./simulator-phone.js";
import { complain, forgive, found, lost, tell } from "./simulator-status.js";
import { channelLabel, TEXTS } from "./simulator-texts.js";
import { forgetNews, newsIn, startTips, startViews } from "./simulator-views.js";

const EVERY = 1500; // milliseconds between two looks
const ADDRESS_KEYS = { citizen: "borger", jobformidler: "jobformidler" };

let people = [];
const sectionOf = (side) => document.querySelector(`[data-phone="${side}"]`);
const personOf = (id) => people.find((person) => String(person.id) === String(id));

const sides = {
  citizen: makeSide("citizen", citizenOptions, isCitizen),
  jobformidler: makeSide("jobformidler", staffOptions, (person) => !isCitizen(person)),
};
const casePanel = new CasePanel(document.getElementById("case"), { onNews: (n) => newsIn("case", n) });
const clock = new Clock(document.querySelector(".clock"), { onTime: setTime, onJump: lookAgain });

function makeSide(name, optionsOf, belongs) {
  const section = sectionOf(name);
  const phone = new Phone(section, { onTurn: turnMade, onError: complain, onNews: (n) => newsIn(name, n) });
  const picker = new Picker(section, optionsOf, {
    onPick: (id) => pick(name, personOf(id)),
    onSwitch: (channel) => switchChannel(name, channel),
  });
  return { phone, picker, belongs };
}

function turnMade(sent) {
  if (sent) forgive();
  lookAgain();
}

function setTime(now) {
  Object.values(sides).forEach(({ phone }) => phone.setTime(now));
}

// --- who holds the phones

function give(side, person) {
  const { phone, picker } = sides[side];
  picker.show(person);
  phone.show(person);
  if (side === "citizen") casePanel.show(person);
}

function pick(side, person) {
  if (!person) return;
  give(side, person);
  // The other phone follows: a visitor wants to see where this citizen's answers end up.
  const partner = side === "citizen" && personOf(person.jobformidler);
  if (partner) give("jobformidler", partner);
  forgetNews();
  remember();
  lookAgain();
}

// The address names both persons, so that a page that is loaded again or sent on shows the same two.
function remember() {
  const address = new URL(window.location);
  for (const [side, key] of Object.entries(ADDRESS_KEYS)) {
    const { person } = sides[side].phone;
    if (person) address.searchParams.set(key, person.id);
  }
  window.history.replaceState(null, "", address);
}

function remembered(side) {
  const person = personOf(new URLSearchParams(window.location.search).get(ADDRESS_KEYS[side]));
  return person && sides[side].belongs(person) ? person : null;
}

function firstHolders() {
  const citizen = remembered("citizen") ?? people.find(isCitizen);
  const staff = remembered("jobformidler") ?? personOf(citizen?.jobformidler) ?? people.find(sides.jobformidler.belongs);
  if (staff) give("jobformidler", staff);
  if (citizen) give("citizen", citizen);
}

// Somebody may have been erased, renamed or moved to another channel since the last look.
function keepHolders() {
  for (const [side, { phone, belongs }] of Object.entries(sides)) {
    const person = personOf(phone.person?.id) ?? people.find(belongs);
    if (person) give(side, person);
  }
}

async function refreshPeople() {
  const first = people.length === 0;
  people = await api.people();
  Object.values(sides).forEach(({ picker }) => picker.fill(people));
  if (first) firstHolders();
  else keepHolders();
}

async function switchChannel(side, channel) {
  const { person } = sides[side].phone;
  try {
    await api.setChannel(person.id, channel);
    tell(TEXTS.channelChanged(person.name, channelLabel(channel)));
  } catch (error) {
    sides[side].picker.show(person);
    complain(error);
  }
  lookAgain();
}

async function welcome(person) {
  await look();
  pick("citizen", personOf(person.id) ?? person);
  tell(TEXTS.citizenMade(person.name));
  sides.citizen.phone.input.focus();
}

// --- keeping up to date

let looking = null;
let timer = 0;

async function lookAtAll() {
  await refreshPeople();
  const parts = [clock, casePanel, sides.citizen.phone, sides.jobformidler.phone];
  await Promise.all(parts.map((part) => part.refresh()));
}

// One look at a time. Asked for during a look, another follows it, since the first may have missed the news.
async function look() {
  clearTimeout(timer);
  if (looking) await looking;
  clearTimeout(timer);
  looking ??= lookAtAll().then(found, lost).finally(() => {
    looking = null;
    timer = setTimeout(lookAgain, EVERY);
  });
  await looking;
}

function lookAgain() {
  if (!document.hidden) look();
}

document.addEventListener("visibilitychange", lookAgain);
startViews();
startTips();
newCitizenForm({ people: () => people, jobformidler: () => sides.jobformidler.phone.person, onMade: welcome });
look();
