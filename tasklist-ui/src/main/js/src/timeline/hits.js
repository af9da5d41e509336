// Where bars lie, the same for drawing and for pointing.
import { ROW } from './rows.js';

const BAND = 18;
const NARROWEST = 2;

/** `{x, y, width, height}` of a step's bar, y from the top of its row. */
export function stepBox(step, row, scale, now) {
  const height = Math.max(4, Math.floor((BAND - (row.lanes - 1)) / row.lanes));
  const x = scale(step.from);
  const until = step.until ?? Math.max(now, step.from);
  return { x, y: (ROW - BAND) / 2 + step.lane * (height + 1), width: Math.max(NARROWEST, scale(until) - x), height };
}

/** The same of a pause. */
export function pauseBox(pause, scale, now) {
  const x = scale(pause.from);
  return { x, y: (ROW - BAND) / 2 - 3, width: Math.max(NARROWEST, scale(pause.until ?? now) - x), height: BAND + 6 };
}

const inside = (box, x, y, slack = 0) => x >= box.x - slack && x <= box.x + box.width + slack && y >= box.y && y <= box.y + box.height;

/** What lies at a place of a row: `{step}`, `{pause}` or nothing but the row. */
export function hit(row, x, y, scale, now) {
  const step = row.steps.findLast((candidate) => inside(stepBox(candidate, row, scale, now), x, y, 1));
  if (step) {
    return { step };
  }
  const pause = row.pauses.find((candidate) => inside(pauseBox(candidate, scale, now), x, y));
  return pause ? { pause } : {};
}
