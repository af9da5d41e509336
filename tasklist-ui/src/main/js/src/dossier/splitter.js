// <motcua-splitter>: the bar between two columns. Sets --split on its parent: the left column's share.
import { MotcuaElement } from '../element.js';

const LEAST = 25;
const MOST = 75;
const STEP = 4;
const MIDDLE = 50;

class MotcuaSplitter extends MotcuaElement {
  static properties = ['label', 'memory'];

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('role', 'separator');
    this.setAttribute('aria-orientation', 'vertical');
    this.setAttribute('aria-valuemin', LEAST);
    this.setAttribute('aria-valuemax', MOST);
    this.tabIndex = 0;
    this.#move(Number(localStorage.getItem(this.#memory)) || MIDDLE);
    this.addEventListener('pointerdown', this.#grab);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('dblclick', () => this.#move(MIDDLE, true));
  }

  #memory = 'motcua-split';

  set label(value) {
    this.setAttribute('aria-label', value);
  }

  set memory(value) {
    this.#memory = `motcua-split-${value}`;
  }

  #grab = (event) => {
    event.preventDefault();
    this.focus();
    this.setPointerCapture(event.pointerId);
    const drag = (move) => {
      const room = this.parentElement.getBoundingClientRect();
      this.#move((100 * (move.clientX - room.left)) / room.width, true);
    };
    this.addEventListener('pointermove', drag);
    this.addEventListener('pointerup', () => this.removeEventListener('pointermove', drag), { once: true });
    this.addEventListener('pointercancel', () => this.removeEventListener('pointermove', drag), { once: true });
  };

  #key = (event) => {
    const now = Number(this.getAttribute('aria-valuenow'));
    const wanted = { ArrowLeft: now - STEP, ArrowRight: now + STEP, Home: LEAST, End: MOST }[event.key];
    if (wanted !== undefined) {
      event.preventDefault();
      this.#move(wanted, true);
    }
  };

  #move(share, keep = false) {
    const value = Math.round(Math.min(MOST, Math.max(LEAST, share)));
    this.setAttribute('aria-valuenow', value);
    this.parentElement?.style.setProperty('--split', `${value}fr`);
    this.parentElement?.style.setProperty('--split-rest', `${100 - value}fr`);
    if (keep) {
      localStorage.setItem(this.#memory, value);
    }
  }
}

customElements.define('motcua-splitter', MotcuaSplitter);
