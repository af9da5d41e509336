// What the pointer is over, and the words that appear beside it.
import { hit } from './hits.js';
import { pauseLines, rowLines, stepLines } from './sentences.js';

/** The row at a pointer: `{item, y}`, y from the top of the row; nothing on a heading or outside. */
export function itemAt(event, body, list) {
  const y = event.clientY - body.getBoundingClientRect().top;
  if (y < 0 || y > body.clientHeight) {
    return undefined;
  }
  const item = list.items[list.firstAt(y + body.scrollTop)];
  return item?.row && item.top <= y + body.scrollTop ? { item, y: y + body.scrollTop - item.top } : undefined;
}

/** What is said at a place of a row: of its bar, its pause or all of it. */
export function linesAt({ item, y }, x, scale, now, words) {
  const { step, pause } = x >= 0 ? hit(item.row, x, y, scale, now) : {};
  return step ? stepLines(step, words) : pause ? pauseLines(pause, words) : rowLines(item.row, words);
}

/** Shows lines beside the pointer, inside the frame. */
export function showTip(tip, frame, event, lines) {
  tip.replaceChildren(
    ...lines.filter(Boolean).map((line, at) => Object.assign(document.createElement(at === 0 ? 'strong' : 'div'), { textContent: line })),
  );
  tip.hidden = false;
  const box = frame.getBoundingClientRect();
  const left = Math.min(event.clientX - box.left + 14, box.width - tip.offsetWidth - 8);
  const top = event.clientY - box.top;
  const above = top + 18 + tip.offsetHeight > box.height;
  tip.style.transform = `translate(${Math.max(4, left)}px, ${top + (above ? -tip.offsetHeight - 10 : 18)}px)`;
}

/** A wheel that goes across rather than down: how far, or 0. */
export function wheeledAcross(event) {
  if (event.ctrlKey || event.metaKey) {
    return 0;
  }
  if (event.shiftKey) {
    return event.deltaX || event.deltaY;
  }
  return Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
}
