// Zoom and pan over time by wheel, drag, pinch and keys: d3-zoom around a d3 time scale.
import { scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { zoom, zoomIdentity, zoomTransform } from 'd3-zoom';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WIDEST = 400 * DAY;
const PAST = 3 * 365 * DAY;
const FUTURE = 2 * 365 * DAY;

/** One notch of a wheel zooms by a third at most. */
function wheelDelta(event) {
  const delta = -event.deltaY * (event.deltaMode === 0 ? 0.01 : 0.15);
  return Math.max(-0.4, Math.min(0.4, delta));
}

export class Zooming {
  #frame;
  #zoom;
  #base;
  #left = 0;
  #width = 0;
  #now;

  /**
   * @param frame the element that wheel and drag are caught on
   * @param places `{isTime(event), isRuler(event)}`
   * @param moved called after each change with the source event
   */
  constructor(frame, places, moved) {
    this.#frame = select(frame);
    this.#zoom = zoom()
      .scaleExtent([1, WIDEST / HOUR])
      .wheelDelta(wheelDelta)
      .clickDistance(5)
      .filter((event) => {
        if (event.type === 'wheel') {
          return event.ctrlKey || event.metaKey || places.isRuler(event);
        }
        return event.type !== 'dblclick' && !event.button && places.isTime(event);
      })
      .on('zoom', (event) => moved(event.sourceEvent));
    this.#frame.call(this.#zoom).on('dblclick.zoom', null);
    frame.style.touchAction = 'pan-y';
  }

  /** Where time begins in the frame and how wide it is; keeps what is in sight. */
  place(left, width, now) {
    const shown = this.#base ? this.window() : undefined;
    this.#left = left;
    this.#width = Math.max(1, width);
    this.#now = now;
    this.#base = scaleUtc().domain([now - WIDEST / 2, now + WIDEST / 2]).range([left, left + this.#width]);
    this.#zoom
      .extent([[left, 0], [left + this.#width, 1]])
      .translateExtent([[this.#base(now - PAST), -Infinity], [this.#base(now + FUTURE), Infinity]]);
    if (shown) {
      this.show(...shown);
    }
  }

  /** The scale of the canvas, whose left edge is 0. */
  scale() {
    const scale = zoomTransform(this.#frame.node()).rescaleX(this.#base);
    return scale.copy().range([0, this.#width]);
  }

  /** What is in sight: from, until. */
  window() {
    return this.scale().domain().map(Number);
  }

  /** Shows a stretch of time. */
  show(from, until) {
    const span = Math.max(HOUR, Math.min(WIDEST, until - from));
    const k = WIDEST / span;
    const middle = this.#base((from + until) / 2);
    const centre = this.#left + this.#width / 2;
    this.#frame.call(this.#zoom.transform, zoomIdentity.translate(centre - k * middle, 0).scale(k));
  }

  /** Shows that much time around now if now is in sight, else around the middle. */
  span(length) {
    const [from, until] = this.window();
    const aroundNow = this.#now > from && this.#now < until;
    const centre = aroundNow ? this.#now : (from + until) / 2;
    this.show(centre - length * 0.6, centre + length * 0.4);
  }

  /** Brings now into sight. */
  toNow() {
    const [from, until] = this.window();
    this.show(this.#now - (until - from) * 0.6, this.#now + (until - from) * 0.4);
  }

  /** Zooms around the middle. */
  by(factor) {
    this.#frame.call(this.#zoom.scaleBy, factor);
  }

  /** Pans by CSS pixels. */
  pan(pixels) {
    const { k } = zoomTransform(this.#frame.node());
    this.#frame.call(this.#zoom.translateBy, -pixels / k, 0);
  }

  end() {
    this.#frame.on('.zoom', null);
  }
}
