// <motcua-timeline>: dossiers against their clocks, drawn on a canvas. Rows come page by page from
// the server; see Timeline.java for what it sends.
import './timeline.css';
import { colours, onSchemeChange } from './colours.js';
import { MotcuaElement, debounce, parsed } from './element.js';
import { build, fitted, paintRuler } from './timeline/frame.js';
import { press } from './timeline/keys.js';
import { Names } from './timeline/names.js';
import { hatching, paint } from './timeline/paint.js';
import { itemAt, linesAt, showTip, wheeledAcross } from './timeline/pointing.js';
import { RowList, unpack } from './timeline/rows.js';
import { ruler } from './timeline/ruler.js';
import { fill } from './timeline/sentences.js';
import { Zooming } from './timeline/zooming.js';
import { language } from './words.js';

const MINUTE = 60_000;
const RULER = 44;
let elements = 0;

class MotcuaTimeline extends MotcuaElement {
  static properties = ['setup'];

  #setup;
  #parts;
  #names;
  #zooming;
  #list = new RowList();
  #prefix = `tl-${++elements}-`;
  #palette;
  #hatch;
  #frame = 0;
  #pending = false;
  #placed = false;
  #ended = false;
  #active = -1;
  #hovered = -1;
  #started = 0;
  #cleanUp = [];
  #tellWindow = debounce(() => this.#windowMoved(), 400);

  connectedCallback() {
    super.connectedCallback();
    this.#start();
  }

  disconnectedCallback() {
    this.#cleanUp.forEach((end) => end());
    this.#cleanUp = [];
    this.#tellWindow.cancel();
    cancelAnimationFrame(this.#frame);
    this.#parts = undefined;
    this.replaceChildren();
  }

  /** `{words, now, from, until, total, office}`; times in minutes. Begins an empty list. */
  set setup(value) {
    this.#setup = parsed(value, undefined);
    this.#start();
  }

  /** A page of rows to add; `last` says that there are no more. */
  addPage(page) {
    const { texts, rows, last } = parsed(page, { texts: [], rows: [], last: true });
    this.#list.append(rows.map((row) => unpack(row, texts, this.now)));
    this.#pending = false;
    this.#ended = last;
    this.#grown();
  }

  /** Rows that may have changed; what is on the screen stays where it is. */
  renewPage(page) {
    const { texts, rows } = parsed(page, { texts: [], rows: [] });
    this.#list.renew(rows.map((row) => unpack(row, texts, this.now)));
    this.#draw();
  }

  span(length) {
    this.#zooming.span(length);
  }

  zoomBy(factor) {
    this.#zooming.by(factor);
  }

  pan(share) {
    this.#zooming.pan(share * this.#width);
  }

  toNow() {
    this.#zooming.toNow();
  }

  get now() {
    return this.#setup.now * MINUTE + (performance.now() - this.#started);
  }

  get #width() {
    return this.#parts.canvas.parentElement.clientWidth - this.#parts.names.offsetWidth;
  }

  #start() {
    if (!this.isConnected || !this.#setup || this.#parts) {
      return;
    }
    this.#started = performance.now();
    const parts = build(this, this.#setup.words);
    this.#parts = parts;
    this.#names = new Names(parts.names);
    this.#zooming = new Zooming(parts.frame, {
      isTime: (event) => this.#isTime(event),
      isRuler: (event) => parts.head.contains(event.target) && this.#isTime(event),
    }, (event) => this.#moved(event));
    this.#listen();
    this.#palette = undefined;
    this.#placed = false;
    this.#fit();
  }

  #listen() {
    const { body, canvas, frame } = this.#parts;
    body.addEventListener('scroll', () => this.#draw(), { passive: true });
    body.addEventListener('keydown', (event) => this.#key(event));
    body.addEventListener('focus', () => this.#focused());
    frame.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    frame.addEventListener('pointermove', (event) => this.#point(event));
    frame.addEventListener('pointerleave', () => this.#unpoint());
    canvas.parentElement.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('row-step', (event) => {
      body.focus();
      this.#activate(this.#active + event.detail);
    });
    const observer = new ResizeObserver(() => this.#fit());
    observer.observe(frame);
    const ticking = setInterval(() => this.#draw(), 30_000);
    this.#cleanUp = [
      () => observer.disconnect(),
      () => clearInterval(ticking),
      () => this.#zooming.end(),
      onSchemeChange(() => {
        this.#palette = undefined;
        this.#draw();
      }),
    ];
  }

  #isTime(event) {
    const { left } = this.#parts.frame.getBoundingClientRect();
    const x = (event.touches?.[0] ?? event).clientX - left - this.#parts.names.offsetWidth;
    return x >= 0 && x <= this.#width;
  }

  #fit() {
    // before the style sheet is there, nothing has a size
    if (!this.#parts || this.clientWidth === 0 || this.#width <= 0) {
      return;
    }
    const { names, stick, body } = this.#parts;
    stick.style.height = `${body.clientHeight}px`;
    this.#zooming.place(names.offsetWidth, this.#width, this.now);
    if (!this.#placed) {
      this.#placed = true;
      this.#zooming.show(this.#setup.from * MINUTE, this.#setup.until * MINUTE);
      this.#tellWindow.cancel();
    }
    this.#grown();
  }

  #grown() {
    if (this.#parts) {
      const { content, body, corner } = this.#parts;
      content.style.height = `${Math.max(this.#list.height, body.clientHeight)}px`;
      corner.textContent = fill(this.#setup.words.loaded, this.#written(this.#list.size), this.#written(Math.max(this.#setup.total, this.#list.size)));
      this.#draw();
    }
  }

  #written(number) {
    return number.toLocaleString('vi-VN');
  }

  #draw() {
    if (this.#parts && !this.#frame) {
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.#drawNow();
      });
    }
  }

  #drawNow() {
    const parts = this.#parts;
    if (!parts || !this.#placed) {
      return;
    }
    const width = this.#width;
    const height = parts.body.clientHeight;
    const top = parts.body.scrollTop;
    const scale = this.#zooming.scale();
    const context = fitted(parts.canvas, width, height);
    if (!this.#palette) {
      this.#palette = colours(this);
      this.#hatch = hatching(context, this.#palette.violet, window.devicePixelRatio || 1);
    }
    const items = this.#list.between(top, top + height);
    const now = this.now;
    paint({ context, width, height, top, scale, items, now, office: this.#setup.office, palette: this.#palette, hatch: this.#hatch, active: this.#active, hovered: this.#hovered });
    paintRuler(fitted(parts.ruler, width, RULER), ruler(scale, width, language()), width, RULER, scale(now), this.#palette, this.#setup.words);
    this.#names.show(items, top, { words: this.#setup.words, active: this.#active, hovered: this.#hovered, total: this.#setup.total, prefix: this.#prefix });
    this.#stickyGroup(items, top);
    this.#pressSpan();
    this.#more(top + height);
  }

  #stickyGroup(items, top) {
    const heading = this.#list.headingAbove(items[0]);
    this.#parts.sticky.hidden = !heading || items[0].top === top;
    this.#parts.sticky.textContent = heading ?? '';
  }

  #pressSpan() {
    const [from, until] = this.#zooming.window();
    for (const button of this.#parts.bar.querySelectorAll('[data-span]')) {
      button.setAttribute('aria-pressed', String(Math.abs((until - from) / button.dataset.span - 1) < 0.02));
    }
  }

  /** Asks for the next page two screens before the end. */
  #more(bottom) {
    if (!this.#pending && !this.#ended && bottom + 2 * this.#parts.body.clientHeight > this.#list.height) {
      this.#pending = true;
      this.tell('more');
    }
  }

  #moved(event) {
    if (event?.type === 'mousemove' && event.movementY) {
      this.#parts.body.scrollTop -= event.movementY;
    }
    this.#unpoint();
    this.#draw();
    this.#tellWindow();
  }

  #windowMoved() {
    const [from, until] = this.#zooming.window();
    this.tell('window', { from: Math.round(from / MINUTE), until: Math.round(until / MINUTE) });
  }

  #wheel(event) {
    const across = wheeledAcross(event);
    if (across !== 0) {
      event.preventDefault();
      this.#zooming.pan(across);
    }
  }

  #point(event) {
    const { frame, canvas, tip, body } = this.#parts;
    const place = event.buttons ? undefined : itemAt(event, body, this.#list);
    if (!place) {
      this.#unpoint();
      return;
    }
    if (this.#hovered !== place.item.at) {
      this.#hovered = place.item.at;
      this.#draw();
    }
    const x = event.clientX - canvas.getBoundingClientRect().left;
    showTip(tip, frame, event, linesAt(place, x, this.#zooming.scale(), this.now, this.#setup.words));
  }

  #unpoint() {
    if (this.#parts && !this.#parts.tip.hidden) {
      this.#parts.tip.hidden = true;
      this.#hovered = -1;
      this.#draw();
    }
  }

  #click(event) {
    const place = itemAt(event, this.#parts.body, this.#list);
    if (place) {
      this.#activate(place.item.at);
      this.#open(place.item.row, event.ctrlKey || event.metaKey);
    }
  }

  #open(row, apart) {
    if (apart) {
      window.open(`ho-so/${row.code}`, '_blank', 'noopener');
    } else {
      this.tell('open', { code: row.code });
    }
  }

  #key(event) {
    const done = press(event, {
      active: this.#active,
      size: this.#list.size,
      height: this.#parts.body.clientHeight,
      activate: (at) => this.#activate(at),
      open: () => this.#active >= 0 && this.#open(this.#list.rows[this.#active], false),
      pan: (share) => this.pan(share),
      zoomBy: (factor) => this.zoomBy(factor),
      span: (length) => this.span(length),
      toNow: () => this.toNow(),
    });
    if (done) {
      event.preventDefault();
    }
  }

  /** Reached by the keyboard: the first row in sight. A click chooses its row itself. */
  #focused() {
    const { body } = this.#parts;
    if (this.#active < 0 && body.matches(':focus-visible')) {
      const seen = this.#list.between(body.scrollTop, body.scrollTop + body.clientHeight);
      this.#activate(seen.find((item) => item.row)?.at ?? 0);
    }
  }

  #activate(at) {
    const { body } = this.#parts;
    this.#active = Math.max(-1, Math.min(this.#list.size - 1, at));
    const item = this.#list.itemOf(this.#active);
    if (item) {
      const room = item.row.group ? 28 : 0;
      body.scrollTop = Math.min(item.top - room, Math.max(body.scrollTop, item.top + item.height - body.clientHeight));
      body.setAttribute('aria-activedescendant', `${this.#prefix}${item.at}`);
    }
    this.#draw();
  }
}

customElements.define('motcua-timeline', MotcuaTimeline);
