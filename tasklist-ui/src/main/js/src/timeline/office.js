// When offices are closed, for the shading behind the bars. All times are Vietnamese wall-clock
// time in milliseconds as if it were UTC: Vietnam has no summer time, and browsers may be anywhere.
const DAY = 86_400_000;
const MINUTE = 60_000;

/**
 * Closed times between two moments, joined where they touch.
 *
 * @param office `{first: epoch day, days: one character a day, '.' closed or the place in hours,
 *     hours: [[open, lunchFrom, lunchUntil, close] in minutes]}`
 * @param detail whether nights and lunch count, or only whole days
 */
export function closedTimes(office, from, until, detail) {
  const closed = [];
  const add = (begin, end) => {
    const last = closed.at(-1);
    if (begin >= end) {
      return;
    }
    if (last && last[1] >= begin) {
      last[1] = end;
    } else {
      closed.push([begin, end]);
    }
  };
  for (let day = Math.floor(from / DAY); day * DAY < until; day++) {
    const start = day * DAY;
    const mark = office.days[day - office.first];
    if (mark === undefined) {
      continue;
    }
    const hours = office.hours[mark];
    if (!hours) {
      add(start, start + DAY);
    } else if (detail) {
      const [open, lunchFrom, lunchUntil, close] = hours.map((minutes) => start + minutes * MINUTE);
      add(start, open);
      add(lunchFrom, lunchUntil);
      add(close, start + DAY);
    }
  }
  return closed;
}
