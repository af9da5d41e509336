// The rows of the timeline: what the server sends, unpacked, with headings of groups between them.
export const ROW = 34;
export const HEADING = 28;
const MINUTE = 60_000;

const time = (minutes) => (minutes === null || minutes === undefined ? null : minutes * MINUTE);

/** Bars that overlap lie in lanes above each other; returns how many lanes there are. */
export function inLanes(steps, now) {
  const ends = [];
  for (const step of steps) {
    const free = ends.findIndex((end) => end <= step.from);
    step.lane = free < 0 ? ends.length : free;
    ends[step.lane] = step.until ?? Math.max(now, step.from);
  }
  return Math.max(1, ends.length);
}

/** How much of its budget a step has used: `none`, `well`, `most`, `over` or `canceled`. */
export function shareClass({ share, canceled }) {
  if (canceled) {
    return 'canceled';
  }
  if (share === null) {
    return 'none';
  }
  return share > 1 ? 'over' : share > 0.75 ? 'most' : 'well';
}

/**
 * One row of a page.
 *
 * @param texts the page's strings; steps and pauses refer to them by place
 */
export function unpack(row, texts, now) {
  const steps = row.s.map(([name, who, from, until, share, worked, budget, canceled]) => ({
    name: texts[name], who: texts[who], from: time(from), until: time(until), share, worked, budget, canceled: canceled === 1,
  }));
  const pauses = row.p.map(([reason, from, until]) => ({ reason: texts[reason], from: time(from), until: time(until) }));
  return {
    code: row.c, procedure: texts[row.n], unit: texts[row.u], group: texts[row.g] ?? '', applicant: row.a,
    received: time(row.r), due: time(row.d), settled: time(row.e), tone: row.t, clock: row.w, synthetic: row.z === 1,
    steps, pauses, lanes: inLanes(steps, now),
  };
}

/** Everything loaded, from top to bottom. */
export class RowList {
  rows = [];
  items = [];
  height = 0;
  #places = [];

  get size() {
    return this.rows.length;
  }

  append(rows) {
    for (const row of rows) {
      const group = this.rows.at(-1)?.group ?? '';
      if (row.group && row.group !== group) {
        this.items.push({ heading: row.group, top: this.height, height: HEADING });
        this.height += HEADING;
      }
      const item = { row, at: this.rows.length, top: this.height, height: ROW };
      this.items.push(item);
      this.#places.push(item);
      this.rows.push(row);
      this.height += ROW;
    }
  }

  /** Shows rows anew that are already there; returns how many are not. */
  renew(rows) {
    const places = new Map(this.#places.map((item) => [item.row.code, item]));
    let unknown = 0;
    for (const row of rows) {
      const item = places.get(row.code);
      if (item && item.row.group === row.group) {
        item.row = row;
        this.rows[item.at] = row;
      } else {
        unknown++;
      }
    }
    return unknown;
  }

  /** The first item that reaches below `y`. */
  firstAt(y) {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.items[middle].top + this.items[middle].height <= y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The items seen between two heights. */
  between(top, bottom) {
    const first = this.firstAt(top);
    let last = first;
    while (last < this.items.length && this.items[last].top < bottom) {
      last++;
    }
    return this.items.slice(first, last);
  }

  /** The item of a row by its place. */
  itemOf(at) {
    return this.#places[at];
  }

  /** The heading above an item, for keeping it in sight. */
  headingAbove(item) {
    return item?.row ? item.row.group : item?.heading;
  }
}
