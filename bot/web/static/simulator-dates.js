// Danish dates. Pure functions: an ISO string goes in, words come out. A moment is shown as a clock on a
// wall in Denmark shows it, wherever the visitor sits.

const ZONE = "Europe/Copenhagen";
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WEEK = /^(\d{4})-W(\d{2})$/;
const MONTH = /^\d{4}-\d{2}$/;

function formatter(options) {
  return new Intl.DateTimeFormat("da-DK", { timeZone: ZONE, hourCycle: "h23", ...options });
}

const LONG = formatter({ weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" });
const SHORT_MONTH = formatter({ month: "short" });
const MONTH_WORDS = formatter({ month: "long", year: "numeric" });

// The pieces, not the finished text: browsers disagree on "den", "kl." and the dot between hour and minute.
function pieces(moment) {
  return Object.fromEntries(LONG.formatToParts(new Date(String(moment).replace(" ", "T"))).map((part) => [part.type, part.value]));
}

export function isDated(value) {
  return MOMENT.test(value) || DAY.test(value) || WEEK.test(value) || MONTH.test(value);
}

export function timeOfDay(moment) {
  const p = pieces(moment);
  return `${p.hour}.${p.minute}`;
}

export function longDay(moment) {
  const p = pieces(moment);
  return `${p.weekday} den ${p.day}. ${p.month} ${p.year}`;
}

export function longMoment(moment) {
  return `${longDay(moment)} kl. ${timeOfDay(moment)}`;
}

function shortDay(moment) {
  const p = pieces(moment);
  return `${p.day}. ${SHORT_MONTH.format(new Date(moment))} ${p.year}`;
}

// A plain date has no hour: noon keeps it on its own day in every zone.
export function dated(value) {
  if (MOMENT.test(value)) return `${shortDay(value)} kl. ${timeOfDay(value)}`;
  if (DAY.test(value)) return shortDay(`${value}T12:00:00Z`);
  if (MONTH.test(value)) return MONTH_WORDS.format(new Date(`${value}-15T12:00:00Z`));
  const [, year, week] = WEEK.exec(value);
  return `uge ${Number(week)}, ${year}`;
}
