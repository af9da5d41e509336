// <motcua-paper>: a PDF file or a picture with its own bar: page, zoom, fit, turn.
import { MotcuaElement, debounce, parsed } from '../element.js';
import * as image from './image.js';
import { toolbar } from './toolbar.js';
import { density, fitting, pageAt, turned, zoomed } from './view.js';

class MotcuaPaper extends MotcuaElement {
  static properties = ['words', 'kind', 'name'];
  static observedAttributes = ['source'];

  #words = {};
  #source;
  #kind;
  #name = '';
  #document;
  #mode = 'width';
  #scale = 1;
  #quarters = 0;
  #page = 1;
  #bar;
  #stage;
  #sheets = [];
  #seen;
  #round = 0;
  #resize = new ResizeObserver(debounce(() => this.#mode !== 'free' && this.#fit(this.#mode), 80));

  set words(value) {
    this.#words = parsed(value, {});
  }

  attributeChangedCallback(name, before, value) {
    if (value !== before) {
      this.#source = new URL(value, document.baseURI).href;
      this.#open();
    }
  }

  set kind(value) {
    this.#kind = value;
    this.#mode = value === 'image' ? 'page' : 'width';
  }

  set name(value) {
    this.#name = value;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#open();
  }

  disconnectedCallback() {
    this.#round++;
    this.#resize.disconnect();
    this.#seen?.disconnect();
    this.#document?.close();
    this.#document = undefined;
  }

  async #open() {
    if (!this.isConnected || !this.#source || !this.#kind) {
      return;
    }
    const round = ++this.#round;
    this.#build();
    this.#say(this.#words.loading);
    try {
      const opened = await this.#read();
      if (round !== this.#round) {
        opened.close();
        return;
      }
      this.#document?.close();
      this.#document = opened;
      this.#say('');
      this.#layOut();
      this.#resize.observe(this.#stage);
      this.dataset.ready = 'true';
      this.tell('shown', { pages: opened.pages.length });
    } catch (error) {
      if (round === this.#round) {
        this.#say(error?.name === 'PasswordException' ? this.#words.locked : this.#words.broken, true);
      }
    }
  }

  async #read() {
    if (this.#kind === 'image') {
      return image.open(this.#source);
    }
    const here = new URL(import.meta.url);
    const pdf = await import(new URL(`pdf.js${here.search}`, here).href);
    return pdf.open(this.#source, (share) =>
      this.#say(this.#words.progress?.replace('{0}', Math.round(100 * share))),
    );
  }

  #build() {
    delete this.dataset.ready;
    this.replaceChildren();
    this.#bar = toolbar(this.#words, {
      page: (number) => this.#go(number),
      step: (by) => this.#go(this.#page + by),
      zoom: (steps) => this.#zoom(steps),
      fit: (mode) => this.#fit(mode),
      turn: () => this.#turn(),
    });
    this.#stage = document.createElement('div');
    this.#stage.className = 'pv-stage';
    this.#stage.tabIndex = 0;
    this.#stage.setAttribute('role', 'region');
    this.#stage.setAttribute('aria-label', this.#name);
    this.#stage.addEventListener('keydown', this.#key);
    this.#stage.addEventListener('wheel', this.#wheel, { passive: false });
    this.#stage.addEventListener('pointerdown', this.#grab);
    this.#stage.addEventListener('scroll', debounce(() => this.#scrolled(), 60));
    this.append(this.#bar.element, this.#stage);
  }

  #layOut() {
    this.#sheets = this.#document.pages.map((page, index) => {
      const sheet = document.createElement('div');
      sheet.className = 'pv-sheet';
      sheet.setAttribute('role', 'group');
      sheet.setAttribute(
        'aria-label',
        (this.#words.page ?? '').replace('{0}', index + 1).replace('{1}', this.#document.pages.length),
      );
      return { page, element: sheet, drawn: '' };
    });
    this.#stage.replaceChildren(...this.#sheets.map((sheet) => sheet.element));
    this.#seen?.disconnect();
    this.#seen = new IntersectionObserver((entries) => this.#appear(entries), {
      root: this.#stage,
      rootMargin: '300px',
    });
    this.#fit(this.#mode);
    this.#sheets.forEach((sheet) => this.#seen.observe(sheet.element));
  }

  #appear(entries) {
    for (const entry of entries) {
      const sheet = this.#sheets.find(({ element }) => element === entry.target);
      if (sheet) {
        sheet.near = entry.isIntersecting;
        this.#draw(sheet);
      }
    }
  }

  async #draw(sheet) {
    const wanted = `${this.#scale}/${this.#quarters}`;
    if (!sheet.near || sheet.drawn === wanted) {
      return;
    }
    sheet.drawn = wanted;
    const size = this.#sized(sheet);
    const dense = density(size, window.devicePixelRatio || 1);
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * dense);
    canvas.height = Math.round(size.height * dense);
    canvas.setAttribute('aria-hidden', sheet.page.text ? 'true' : 'false');
    if (!sheet.page.text) {
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', this.#name);
    }
    await sheet.page.draw(canvas, this.#scale * dense, this.#quarters);
    if (sheet.drawn !== wanted) {
      return;
    }
    const parts = [canvas];
    if (sheet.page.text) {
      const text = document.createElement('div');
      text.className = 'pv-text';
      await sheet.page.text(text, this.#scale, this.#quarters);
      parts.push(text);
    }
    sheet.element.replaceChildren(...parts);
  }

  #sized(sheet) {
    const size = turned(sheet.page, this.#quarters);
    return { width: size.width * this.#scale, height: size.height * this.#scale };
  }

  #apply() {
    for (const sheet of this.#sheets) {
      const size = this.#sized(sheet);
      sheet.element.style.width = `${Math.floor(size.width)}px`;
      sheet.element.style.height = `${Math.floor(size.height)}px`;
      this.#draw(sheet);
    }
    this.#tellBar();
  }

  #tellBar() {
    this.#bar.show({
      page: this.#page,
      pages: this.#sheets.length,
      percent: Math.round(100 * this.#scale),
      mode: this.#mode,
    });
  }

  #room() {
    return { width: this.#stage.clientWidth - 20, height: this.#stage.clientHeight - 20 };
  }

  #fit(mode) {
    const room = this.#room();
    if (!this.#document || room.width <= 0) {
      return;
    }
    this.#mode = mode;
    this.#scale = fitting(this.#document.pages, this.#quarters, room, mode);
    this.#apply();
  }

  #zoom(steps) {
    const middle = (this.#stage.scrollTop + this.#stage.clientHeight / 2) / this.#stage.scrollHeight;
    this.#mode = 'free';
    this.#scale = zoomed(this.#scale, steps);
    this.#apply();
    this.#stage.scrollTop = middle * this.#stage.scrollHeight - this.#stage.clientHeight / 2;
  }

  #turn() {
    this.#quarters = (this.#quarters + 1) % 4;
    if (this.#mode === 'free') {
      this.#apply();
    } else {
      this.#fit(this.#mode);
    }
  }

  #go(number) {
    this.#page = Math.min(this.#sheets.length, Math.max(1, number || 1));
    this.#stage.scrollTop = this.#sheets[this.#page - 1].element.offsetTop - 8;
    this.#tellBar();
  }

  #scrolled() {
    const tops = this.#sheets.map((sheet) => sheet.element.offsetTop);
    this.#page = pageAt(tops, this.#stage.scrollTop + this.#stage.clientHeight / 2);
    this.#tellBar();
  }

  #key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#document) {
      return;
    }
    const act = {
      '+': () => this.#zoom(1),
      '=': () => this.#zoom(1),
      '-': () => this.#zoom(-1),
      0: () => this.#fit('width'),
      9: () => this.#fit('page'),
      r: () => this.#turn(),
      PageDown: () => this.#go(this.#page + 1),
      PageUp: () => this.#go(this.#page - 1),
      Home: () => this.#go(1),
      End: () => this.#go(this.#sheets.length),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  };

  #wheel = (event) => {
    if (event.ctrlKey && this.#document) {
      event.preventDefault();
      this.#zoom(event.deltaY < 0 ? 0.5 : -0.5);
    }
  };

  /** Pictures are moved by dragging; in a PDF dragging chooses text. */
  #grab = (event) => {
    if (event.pointerType !== 'mouse' || event.button !== 0 || this.#kind !== 'image') {
      return;
    }
    event.preventDefault();
    this.#stage.focus();
    const from = { x: event.clientX + this.#stage.scrollLeft, y: event.clientY + this.#stage.scrollTop };
    this.#stage.setPointerCapture(event.pointerId);
    const drag = (move) => {
      this.#stage.scrollLeft = from.x - move.clientX;
      this.#stage.scrollTop = from.y - move.clientY;
    };
    this.#stage.addEventListener('pointermove', drag);
    this.#stage.addEventListener('pointerup', () => this.#stage.removeEventListener('pointermove', drag), {
      once: true,
    });
  };

  #say(text, problem = false) {
    let note = this.querySelector('.pv-note');
    if (!text) {
      note?.remove();
      return;
    }
    if (!note) {
      note = document.createElement('p');
      note.className = 'pv-note';
      note.setAttribute('role', 'status');
      this.#stage.before(note);
    }
    note.classList.toggle('pv-problem', problem);
    note.textContent = text;
  }
}

customElements.define('motcua-paper', MotcuaPaper);
