// What the ruler says: ticks as fine as there is room, and above them the day, month or year.
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const weekdays = { vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };

const two = (number) => String(number).padStart(2, '0');
const startOfDay = (time) => time - (((time % DAY) + DAY) % DAY);

/** `22/11/2026 15:04`. */
export function moment(time) {
  return `${day(time)} ${clock(time)}`;
}

/** `22/11/2026`. */
export function day(time) {
  const date = new Date(time);
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** `22/11 15:04`. */
export function shortMoment(time) {
  return `${day(time).slice(0, 5)} ${clock(time)}`;
}

function clock(time) {
  const date = new Date(time);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

function month(time, language) {
  const date = new Date(time);
  return language === 'vi'
    ? `Tháng ${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`
    : `${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

/** How the lower row writes its ticks, and what the upper row names, for the step between ticks. */
function tiers(step, language) {
  if (step < DAY) {
    return { lower: clock, upper: (time) => `${weekdays[language][new Date(time).getUTCDay()]} ${day(time)}`, next: (time) => startOfDay(time) + DAY };
  }
  if (step < 27 * DAY) {
    const lower = step < 2 * DAY
      ? (time) => `${weekdays[language][new Date(time).getUTCDay()]} ${new Date(time).getUTCDate()}`
      : (time) => day(time).slice(0, 5);
    return { lower, upper: (time) => month(time, language), next: nextMonth };
  }
  return {
    lower: (time) => (language === 'vi' ? `Th ${new Date(time).getUTCMonth() + 1}` : two(new Date(time).getUTCMonth() + 1)),
    upper: (time) => String(new Date(time).getUTCFullYear()),
    next: (time) => Date.UTC(new Date(time).getUTCFullYear() + 1, 0, 1),
  };
}

function nextMonth(time) {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
}

/**
 * @param scale a d3 scaleUtc
 * @param width of the drawing in CSS pixels
 * @returns `{ticks: [{x, text}], spans: [{from, until, text}]}` in pixels
 */
export function ruler(scale, width, language) {
  const times = scale.ticks(Math.max(2, Math.floor(width / 64))).map(Number);
  const step = times.length > 1 ? times[1] - times[0] : DAY;
  const { lower, upper, next } = tiers(step, language);
  const [first, last] = scale.domain().map(Number);
  const spans = [];
  for (let at = first; at < last; at = next(at)) {
    spans.push({ from: Math.max(0, scale(at)), until: Math.min(width, scale(next(at))), text: upper(at) });
  }
  return { ticks: times.map((time) => ({ x: scale(time), text: lower(time) })), spans };
}
