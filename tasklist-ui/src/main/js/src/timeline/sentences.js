// What a row, a bar or a pause says in words. The words themselves come from the server.
import { moment } from './ruler.js';

const percent = new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 0 });

/** Fills `{0}`, `{1}` … */
export function fill(text, ...values) {
  return text.replace(/\{(\d)\}/g, (_, place) => values[place] ?? '');
}

/** Working time of 8-hour days: `2 ngày 1 giờ`, `3 giờ 20 phút`. */
export function workingTime(minutes, words) {
  const days = Math.floor(minutes / 480);
  const hours = Math.floor((minutes % 480) / 60);
  const rest = Math.round(minutes % 60);
  if (days > 0) {
    return hours === 0 ? fill(words.days, days) : fill(words.daysHours, days, hours);
  }
  if (hours > 0) {
    return rest === 0 ? fill(words.hours, hours) : fill(words.hoursMinutes, hours, rest);
  }
  return fill(words.minutes, rest);
}

/** The lines that a step's bar says. */
export function stepLines(step, words) {
  const until = step.until === null ? words.stillWaiting : moment(step.until);
  const lines = [step.name, step.who, fill(words.fromUntil, moment(step.from), until)];
  const worked = workingTime(step.worked, words);
  if (step.canceled) {
    lines.push(words.canceled);
  } else if (step.share === null) {
    lines.push(fill(words.workedOnly, worked));
  } else {
    lines.push(fill(words.worked, worked, workingTime(step.budget, words), percent.format(step.share)));
  }
  return lines;
}

/** The lines that a pause says. */
export function pauseLines(pause, words) {
  const until = pause.until === null ? words.stillPaused : moment(pause.until);
  return [fill(words.paused, pause.reason), fill(words.fromUntil, moment(pause.from), until)];
}

/** The lines that a row says. */
export function rowLines(row, words) {
  const lines = [`${row.code} · ${row.clock}`, row.procedure, `${row.unit} · ${row.applicant}`, fill(words.received, moment(row.received))];
  if (row.due !== null) {
    lines.push(fill(words.due, moment(row.due)));
  }
  if (row.settled !== null) {
    lines.push(fill(words.settled, moment(row.settled)));
  }
  if (row.synthetic) {
    lines.push(words.synthetic);
  }
  return lines;
}

/** All of a row in one breath, for those who do not see the bars. */
export function spoken(row, words) {
  const waiting = row.steps.filter((step) => step.until === null && !step.canceled);
  const standing = waiting.map((step) => stepLines(step, words).join(', '));
  const paused = row.pauses.filter((pause) => pause.until === null).map((pause) => pauseLines(pause, words).join(', '));
  return [...rowLines(row, words), ...standing, ...paused].join('. ');
}
