// The keyboard of the timeline.
import { ROW } from './rows.js';

const MONTH = 31 * 86_400_000;

/**
 * Does what a key stands for; returns whether it stands for something.
 *
 * @param timeline `{active, size, height, activate, open, pan, zoomBy, span, toNow}`
 */
export function press(event, timeline) {
  const page = Math.max(1, Math.floor(timeline.height / ROW) - 1);
  const acts = {
    ArrowDown: () => timeline.activate(timeline.active + 1),
    ArrowUp: () => timeline.activate(timeline.active - 1),
    PageDown: () => timeline.activate(timeline.active + page),
    PageUp: () => timeline.activate(timeline.active - page),
    Home: () => timeline.activate(0),
    End: () => timeline.activate(timeline.size - 1),
    ArrowLeft: () => timeline.pan(-0.1),
    ArrowRight: () => timeline.pan(0.1),
    '+': () => timeline.zoomBy(1.6),
    '=': () => timeline.zoomBy(1.6),
    '-': () => timeline.zoomBy(1 / 1.6),
    0: () => timeline.span(MONTH),
    n: () => timeline.toNow(),
    Enter: () => timeline.open(),
  };
  const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : acts[event.key];
  act?.();
  return act !== undefined;
}
