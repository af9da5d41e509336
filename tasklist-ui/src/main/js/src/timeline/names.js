// The left column: one element for each row in sight, used again while scrolling.
import { spoken } from './sentences.js';

export class Names {
  #box;
  #pool = [];

  constructor(box) {
    this.#box = box;
  }

  /**
   * @param items the items in sight
   * @param top how far the rows are scrolled
   * @param context `{words, active, hovered, total, prefix}`
   */
  show(items, top, context) {
    while (this.#pool.length < items.length) {
      this.#pool.push(this.#slot());
    }
    this.#pool.forEach((slot, place) => {
      const item = items[place];
      slot.element.hidden = !item;
      if (item) {
        slot.element.style.transform = `translateY(${item.top - top}px)`;
        slot.element.style.height = `${item.height}px`;
        this.#fill(slot, item, context);
      }
    });
  }

  #fill(slot, item, { words, active, hovered, total, prefix }) {
    const { element } = slot;
    if (item.row) {
      element.classList.toggle('tl-active', item.at === active);
      element.classList.toggle('tl-hovered', item.at === hovered);
      element.setAttribute('aria-selected', String(item.at === active));
    }
    if (slot.shown === (item.row ?? item)) {
      return;
    }
    slot.shown = item.row ?? item;
    element.className = item.row ? 'tl-name' : 'tl-group';
    if (!item.row) {
      element.removeAttribute('id');
      element.removeAttribute('aria-label');
      element.setAttribute('role', 'presentation');
      slot.dot.hidden = slot.code.hidden = slot.tag.hidden = true;
      slot.name.textContent = item.heading;
      return;
    }
    element.id = `${prefix}${item.at}`;
    element.setAttribute('role', 'option');
    element.setAttribute('aria-setsize', String(total));
    element.setAttribute('aria-posinset', String(item.at + 1));
    element.setAttribute('aria-selected', String(item.at === active));
    element.setAttribute('aria-label', spoken(item.row, words));
    element.classList.toggle('tl-active', item.at === active);
    slot.dot.hidden = slot.code.hidden = false;
    slot.dot.className = `dot dot-${item.row.tone}`;
    slot.code.textContent = item.row.code;
    slot.name.textContent = item.row.procedure;
    slot.tag.hidden = !item.row.synthetic;
    slot.tag.textContent = words.sample;
  }

  #slot() {
    const element = document.createElement('div');
    const parts = ['dot', 'mono', 'tl-procedure', 'tl-tag'].map((name) => {
      const part = document.createElement('span');
      part.className = name;
      return part;
    });
    element.append(...parts);
    this.#box.append(element);
    const [dot, code, name, tag] = parts;
    return { element, dot, code, name, tag, shown: undefined };
  }
}
