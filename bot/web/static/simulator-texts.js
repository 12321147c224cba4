// Every Danish word that the page itself says. What Makker says comes from the API, and so
// do the languages: the list of them stands in the catalogs.

import { LANGUAGES } from "/simulator/languages.js";
import { CHOICES } from "/simulator/words.js";

export { LANGUAGES };

export const TEXTS = {
  makker: "Makker",
  telegram: "Telegram",
  sms: "SMS",
  empty: "Ingen beskeder endnu.",
  writePlaceholder: "Skriv en besked",
  keys: "Vælg et svar",
  pictureWithChoices: (labels) => `Billede med valgene: ${labels.join(", ")}`,
  picture: "Billede til beskeden",
  media: { voice: "Lyd", photo: "Billede", document: "Dokument", video: "Video" },
  attach: "Send en lyd eller et billede",
  toNewest: "Nye beskeder ↓",
  logOf: (name) => `Beskeder på telefonen hos ${name}`,
  writeAs: (name) => `Skriv en besked som ${name}`,
  fresh: (count) => (count === 1 ? "1 ny" : `${count} nye`),

  moving: "Tiden går …",
  sent: (count) => {
    if (count === 0) return "Makker sendte ingen beskeder.";
    return `Makker sendte ${count === 1 ? "1 besked" : `${count} beskeder`} på alle telefoner.`;
  },
  channelChanged: (name, channel) => `${name} får nu beskeder på ${channel}.`,
  citizenMade: (name) => `${name} er oprettet. Svar som ${name}.`,

  offline: "Serveren svarer ikke lige nu. Siden prøver igen.",
  notDone: "Serveren svarer ikke. Prøv igen om lidt.",
  serverError: "Noget gik galt på serveren. Prøv igen.",
  nameMissing: "Skriv et navn.",

  none: "Ingen endnu",
  older: (count) => (count === 1 ? "Vis 1 ældre" : `Vis ${count} ældre`),
  noAnswer: "intet svar",
  noCase: "Borgeren har ingen sag endnu.",
  noPeople: "Ingen personer endnu",
  groups: { jobformidler: "Jobformidlere", sagsbehandler: "Sagsbehandlere", leader: "Ledere" },
};

// The order of the case panel: a visitor reads the state first and the log of readers last.
export const SECTIONS = [
  ["summary", "Trin og model"],
  ["check_ins", "Svar fra borgeren"],
  ["nudges", "Beskeder til jobformidleren"],
  ["contacts", "Kontakter"],
  ["letters", "Breve"],
  ["agreements", "Aftaler"],
  ["appointments", "Næste kontakt"],
  ["jobgoal", "Jobmål"],
  ["employments", "Arbejde"],
  ["absences", "Fravær"],
  ["consents", "Samtykker"],
  ["access_log", "Hvem har set sagen"],
];

// Names of fields. A field that is not here shows its own name: better raw than hidden.
const FIELDS = {
  action: "Handling", active: "Aktiv", actor: "Hvem", agreed: "Aftalt", agreement: "Aftale", answer: "Svar",
  answered: "Besvaret", answered_at: "Besvaret", answers: "Svar", area: "Område", at: "Tid", author: "Skrevet af",
  by: "Af", cancelled: "Aflyst", changed_at: "Ændret", channel: "Kanal", closed: "Lukket", closed_at: "Lukket",
  clear_at_start: "Klart ved start", aim: "Mål", pay: "Løn", company: "Virksomhed", confirmed: "Bekræftet", contact: "Kontakt", contact_person: "Kontaktperson",
  allowed: "Fik lov", asked: "Spurgt", created: "Oprettet", created_at: "Oprettet", date: "Dato", day: "Dag", deadline: "Frist", description: "Beskrivelse",
  done: "Gjort", done_at: "Gjort", due: "Frist", due_at: "Frist", duration: "Varighed", employer: "Arbejdsplads",
  end: "Slut", ended: "Afsluttet", ends: "Slut", ends_at: "Slut", from: "Fra", given: "Sagde ja", given_at: "Givet", goal: "Mål",
  final_status: "Afsluttende status", has_left: "Er stoppet", hensyn: "Hensyn", is_self_supporting: "Kan leve af det", on: "Dag",
  paid: "Timer med løn", pay_expected_on: "Løn ventes", since: "Fra", tilbud: "Tilbud", unpaid: "Timer uden løn", corrected: "Rettet", undone: "Fortrudt",
  granted: "Givet", granted_at: "Givet", hours: "Timer om ugen", how: "Hvordan", initiative: "Begyndt af", jobformidler: "Jobformidler",
  jobgoal: "Jobmål", jobmaal: "Jobmål", kept: "Holdt", kind: "Slags", language: "Sprog", last_day: "Sidste dag",
  made_at: "Aftalt", made_by: "Aftalt af", model: "Model", name: "Navn", next: "Næste gang", next_at: "Næste gang",
  next_contact: "Næste kontakt", next_date: "Næste gang", next_place: "Næste sted", note: "Note", occupation: "Stilling",
  outcome: "Resultat", owner: "Hvem gør det", paid_hours: "Løntimer om ugen", participants: "Deltagere",
  period: "Periode", person: "Person", place: "Sted", practice_hours: "Praktiktimer om ugen", purpose: "Formål",
  question: "Spørgsmål", raised_at: "Oprettet", read_at: "Læst", reader: "Læst af", reason: "Grund", recorded: "Noteret",
  recorded_at: "Noteret", reply: "Svar", reported: "Meldt", reported_at: "Meldt", role: "Rolle", rule: "Regel",
  scope: "Hvad", script: "Samtale", seen_at: "Set", settled: "Afgjort", spoke: "Talte", start: "Start",
  started: "Start", starts: "Start", starts_at: "Start", state: "Status", status: "Status", subject: "Emne",
  summary: "Kort fortalt", talk: "Vil tale før næste møde", task: "Opgave", tasks: "Opgaver", text: "Tekst", time: "Tid", title: "Titel", to: "Til",
  trin: "Trin", type: "Slags", until: "Til", value: "Svar", week: "Ugen", went_well: "Det gik godt", what: "Hvad",
  when: "Hvornår", where: "Hvor", who: "Hvem", wish: "Ønske", withdrawn: "Trukket tilbage",
  withdrawn_at: "Trukket tilbage", wording: "Ordlyd", workplace: "Arbejdsplads",
  right: "Rigtigt skrevet", right_until: "Rigtigt skrevet", correction: "Borgerens rettelse", before: "Kommer", today: "Kommer",
  hours_told: "Timer, som borgeren siger", citizen_took_part: "Borger deltog", company_name: "Virksomhed", hard: "Svært", help: "Hjælp", mood: "Humør",
};

// Well-known values. Free text of a citizen never looks like these, except where it means the same.
const CODES = {
  telegram: "Telegram", sms: "SMS", phone: "telefon", telephone: "telefon", meeting: "møde", message: "besked",
  at_company: "på virksomheden", visit: "besøg", letter: "brev", web: "web",
  desk: "skrivebordet", email: "e-mail", digital_post: "Digital Post",
  citizen: "borger", jobformidler: "jobformidler", sagsbehandler: "sagsbehandler", leader: "leder",
  company: "virksomhed", makker: "Makker", system: "Makker", human: "et menneske", person: "et menneske",
  fsm1: "Flere skal med 1", fsm2: "Flere skal med 2", "fsm ii checklist": "Flere skal med 2, tjekliste",
  fsm2_checklist: "Flere skal med 2, tjekliste", fsm_checklist: "Flere skal med 2, tjekliste",
  fsm_ii_checklist: "Flere skal med 2, tjekliste", checklist: "Flere skal med 2, tjekliste",
  fleksjob: "Udvikling i fleksjob II", fleksjob2: "Udvikling i fleksjob II", fleksjob_2: "Udvikling i fleksjob II",
  fleksjob_ii: "Udvikling i fleksjob II", udvikling_i_fleksjob_ii: "Udvikling i fleksjob II", uif2: "Udvikling i fleksjob II",
  open: "åben", closed: "lukket", answered: "besvaret", partial: "delvis besvaret", waiting: "venter",
  pending: "venter", planned: "aftalt", active: "i gang", running: "i gang", live: "i gang", parked: "venter på svar",
  paused: "på pause", silent: "intet svar", silence: "intet svar", unanswered: "intet svar", superseded: "erstattet",
  expired: "for gammel", abandoned: "afbrudt", given_up: "gik i stå", replaced: "erstattet", need_help: "brug for hjælp", done: "gjort", not_done: "ikke gjort",
  kept: "holdt", not_kept: "ikke holdt", missed: "ikke holdt", dropped: "droppet", cancelled: "aflyst",
  canceled: "aflyst", confirmed: "bekræftet", declined: "afvist", moved: "flyttet", due: "skal gøres nu",
  overdue: "over fristen", sent: "sendt", delivered: "leveret", queued: "på vej", failed: "fejlet", seen: "set", told: "til orientering",
  snoozed: "udsat", resolved: "løst", acknowledged: "set", new: "ny", finished: "færdig", complete: "færdig",
  completed: "færdig", ended: "slut", given: "givet", granted: "givet", withdrawn: "trukket tilbage",
  refused: "sagt nej", asked: "spurgt", yes: "ja", no: "nej", maybe: "måske", not_yet: "ikke endnu",
  good: "god", mixed: "både god og svær", both: "både god og svær", hard: "svær", bad: "svær", skipped: "sprunget over",
  words: "tekst", voice: "talebesked", photo: "billede", document: "dokument", video: "video", corrected: "rettet", undone: "fortrudt",
  other_channel: "Andet sted",
  read: "læst", opened: "åbnet", view: "set", sick: "syg", child_sick: "barn syg", holiday: "fri", vacation: "ferie",
  agreed: "Er det rigtigt skrevet?", appointment: "Husk dit møde", plan_change: "Nyt i planen", before_start: "Før start",
  first_day: "Første dag", first_week: "Første uge", month_at_work: "Måneden på arbejdet", month_after: "Efter jobstart",
  follow_up: "Må Makker skrive efter jobstart?", unconfirmed: "ikke svaret endnu", coming: "kommer", not_coming: "kan ikke",
  call: "vil ringes op", weekly_check_in: "Ugens spørgsmål", consent: "Må Makker skrive?", consent_to_messages: "Må Makker skrive?",
  welcome: "Velkommen", hello: "Velkommen", onboarding: "Velkommen", preferences: "Ønsker",
  jobgoal: "Jobmål", jobmaal: "Jobmål", monthly_follow_up: "Månedens opfølgning", monthly_check_in: "Månedens spørgsmål",
  appointment_reminder: "Husk dit møde", aftercare: "Efter jobstart", efterværn: "Efter jobstart", efterværn_check_in: "Efter jobstart",
  after_care: "Efter jobstart", employment_follow_up: "Efter jobstart", my_answers: "Mine svar", my_plan: "Mine aftaler",
  ordinary: "almindeligt job", paid: "løn", practice: "praktik", praktik: "praktik", internship: "praktik",
  wage_subsidy: "løntilskud", education: "uddannelse", messages: "beskeder", contact: "kontakt", log: "logge en kontakt", change: "rette en aftale",
};

// What a look at the case was for; elsewhere the same code may mean something else.
const LOOKS = {
  agree: "skrev en aftale ned", change: "skrev noget i sagen", company: "skrev om virksomheden", correct: "rettede en note",
  hand_over: "gav sagen videre", hours: "skrev timer", invite: "inviterede", log: "skrev en kontakt", note: "skrev en note", open: "så på sagen",
  overdue: "så holdets liste", read: "læste en besked", sick: "skrev sygedage", snuse: "skrev om et besøg", today: "så dagens liste", write: "skrev til borgeren",
};
const WORDS_OF = { ...CHOICES, language: LANGUAGES, purpose: { ...LOOKS, ...CHOICES.purpose } };

export function fieldLabel(name) {
  return FIELDS[name] ?? name;
}

// "weekly_check_in@1" is the same talk as "weekly_check_in": the version says nothing to a visitor. "en" and
// "so" are Danish words too, so languages are read only where a language stands.
export function codeLabel(code, field) {
  const known = String(code).toLowerCase().replace(/@\d+$/, "").replaceAll("-", "_");
  const labels = [WORDS_OF[field] ?? {}, field === "language" ? {} : CODES].find((each) => Object.hasOwn(each, known));
  return labels ? labels[known] : String(code);
}

export function channelLabel(channel) {
  return TEXTS[channel] ?? channel;
}
