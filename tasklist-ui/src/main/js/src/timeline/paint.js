// Draws the rows in sight on a canvas: closed times, bars, pauses, due dates, now.
import { pauseBox, stepBox } from './hits.js';
import { closedTimes } from './office.js';
import { HEADING, ROW, shareClass } from './rows.js';

const HOUR = 3_600_000;
const fills = { well: 'greenSoft', most: 'amberSoft', over: 'redSoft', none: 'blueSoft', canceled: 'surface' };
const strokes = { well: 'green', most: 'amber', over: 'red', none: 'blue', canceled: 'lineStrong' };
const tones = { 'on-time': 'green', 'at-risk': 'amber', overdue: 'red', paused: 'violet', none: 'text2' };

/** A pattern of slanting lines, at the resolution of the screen. */
export function hatching(context, colour, ratio) {
  const tile = document.createElement('canvas');
  const size = Math.round(6 * ratio);
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2 * ratio;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  const pattern = context.createPattern(tile, 'repeat');
  pattern.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}

/**
 * @param scene `{context, width, height, top, scale, items, now, office, palette, hatch, active, hovered}`;
 *     top is how far the rows are scrolled
 */
export function paint(scene) {
  const { context, width, height, palette } = scene;
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
  closed(scene);
  for (const item of scene.items) {
    const y = item.top - scene.top;
    if (item.row) {
      row(scene, item, y);
    } else {
      context.fillStyle = palette.sunken;
      context.fillRect(0, y, width, HEADING);
      line(context, 0, y + HEADING - 0.5, width, y + HEADING - 0.5, palette.line);
    }
  }
  nowLine(scene);
}

function closed({ context, width, height, scale, office, palette }) {
  const [from, until] = scale.domain().map(Number);
  const perDay = (24 * HOUR * width) / (until - from);
  if (!office || perDay < 3) {
    return;
  }
  context.fillStyle = palette.page;
  for (const [begin, end] of closedTimes(office, from, until, perDay > 56)) {
    const x = scale(begin);
    context.fillRect(x, 0, scale(end) - x, height);
  }
}

function row(scene, item, y) {
  const { context, width, palette, active, hovered } = scene;
  if (item.at === active || item.at === hovered) {
    context.globalAlpha = item.at === active ? 1 : 0.7;
    context.fillStyle = item.at === active ? palette.blueSoft : palette.hover;
    context.fillRect(0, y, width, ROW);
    context.globalAlpha = 1;
  }
  line(context, 0, y + ROW - 0.5, width, y + ROW - 0.5, palette.line);
  context.save();
  context.translate(0, Math.round(y));
  span(scene, item.row);
  item.row.steps.forEach((step) => bar(scene, item.row, step));
  item.row.pauses.forEach((pause) => hatched(scene, pause));
  due(scene, item.row);
  context.restore();
}

/** From receipt to the end: a thin line; beyond the due date a red one. */
function span({ context, width, scale, now, palette }, row) {
  const middle = ROW / 2;
  const end = row.settled ?? now;
  const x = Math.max(-4, scale(row.received));
  line(context, x, middle, Math.min(width + 4, scale(end)), middle, palette.lineStrong);
  if (row.due !== null && row.due > end) {
    context.setLineDash([3, 4]);
    line(context, Math.max(-4, scale(end)), middle, Math.min(width + 4, scale(row.due)), middle, palette.lineStrong);
    context.setLineDash([]);
  } else if (row.due !== null && row.due < end) {
    context.lineWidth = 3;
    line(context, Math.max(-4, scale(row.due)), ROW - 5, Math.min(width + 4, scale(end)), ROW - 5, palette.red);
    context.lineWidth = 1;
  }
}

function bar(scene, row, step) {
  const { context, width, scale, now, palette } = scene;
  const box = stepBox(step, row, scale, now);
  if (box.x > width || box.x + box.width < 0) {
    return;
  }
  const left = Math.max(-6, box.x);
  const right = Math.min(width + 6, box.x + box.width);
  const kind = shareClass(step);
  context.beginPath();
  context.roundRect(left, box.y, right - left, box.height, Math.min(3, box.width / 2));
  context.fillStyle = palette[fills[kind]];
  context.fill();
  if (kind === 'canceled') {
    context.setLineDash([2, 2]);
  }
  context.strokeStyle = palette[strokes[kind]];
  context.stroke();
  context.setLineDash([]);
  if (step.until === null && !step.canceled) {
    context.fillStyle = palette[strokes[kind]];
    context.fillRect(right - 3, box.y, 3, box.height);
  }
  if (box.height >= 14) {
    named(scene, step, kind, left, right, box);
  }
}

function named({ context, palette }, step, kind, left, right, box) {
  const from = Math.max(0, left) + 5;
  const room = right - from - 6;
  if (room < 26) {
    if (kind === 'over' && right - left >= 9) {
      write(context, '!', (left + right) / 2 - 2, box.y + box.height / 2, palette.red, `700 12px ${palette.font}`);
    }
    return;
  }
  const over = kind === 'over' ? '! ' : '';
  context.save();
  context.beginPath();
  context.rect(from, box.y, room, box.height);
  context.clip();
  write(context, over + step.name, from, box.y + box.height / 2 + 0.5, palette.text, `12px ${palette.font}`);
  context.restore();
}

function hatched({ context, width, scale, now, palette, hatch }, pause) {
  const box = pauseBox(pause, scale, now);
  if (box.x > width || box.x + box.width < 0) {
    return;
  }
  const left = Math.max(-6, box.x);
  const right = Math.min(width + 6, box.x + box.width);
  context.fillStyle = palette.violetSoft;
  context.fillRect(left, box.y, right - left, box.height);
  context.fillStyle = hatch;
  context.fillRect(left, box.y, right - left, box.height);
  context.strokeStyle = palette.violet;
  context.strokeRect(left + 0.5, box.y + 0.5, right - left - 1, box.height - 1);
  because(context, palette, pause.reason ?? '', Math.max(0, left) + 5, right - 5, box);
}

/** Why it stands still, on a ground of its own; only where it can be read in full. */
function because(context, palette, reason, from, until, box) {
  const font = `12px ${palette.font}`;
  context.font = font;
  const wide = context.measureText(reason).width;
  if (reason === '' || box.height < 14 || wide > until - from) {
    return;
  }
  context.fillStyle = palette.violetSoft;
  context.fillRect(from - 3, box.y + 2, wide + 6, box.height - 4);
  write(context, reason, from, box.y + box.height / 2 + 0.5, palette.violet, font);
}

/** The due date: a flag; and how much is left beside it, or after now where it has passed. */
function due({ context, width, scale, now, palette }, row) {
  if (row.due === null) {
    return;
  }
  const colour = palette[tones[row.tone]] ?? palette.text2;
  const x = scale(row.due);
  if (x >= 0 && x <= width) {
    context.lineWidth = 2;
    line(context, x, 4, x, ROW - 4, colour);
    context.lineWidth = 1;
    context.beginPath();
    context.moveTo(x, 4);
    context.lineTo(x + 8, 8);
    context.lineTo(x, 12);
    context.fillStyle = colour;
    context.fill();
  }
  const from = row.due < now ? scale(now) + 8 : x + 11;
  context.font = `600 12px ${palette.font}`;
  if (row.settled === null && from > 0 && from + context.measureText(row.clock).width < width) {
    write(context, row.clock, from, ROW / 2, colour, context.font);
  }
}

function nowLine({ context, width, height, scale, now, palette }) {
  const x = scale(now);
  if (x >= 0 && x <= width) {
    context.lineWidth = 2;
    line(context, x, 0, x, height, palette.blue);
    context.lineWidth = 1;
  }
}

function write(context, text, x, y, colour, font) {
  context.font = font;
  context.textBaseline = 'middle';
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function line(context, x1, y1, x2, y2, colour) {
  context.strokeStyle = colour;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
