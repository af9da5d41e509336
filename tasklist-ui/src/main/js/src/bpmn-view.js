// <motcua-bpmn-view>: a diagram to read; what is done and where a dossier stands is marked on it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './bpmn-view.css';
import { MotcuaElement, parsed } from './element.js';
import { diagramColours } from './diagram.js';
import { showHeat } from './heat.js';
import { language } from './words.js';

const SMALLEST_READABLE = 0.62;
const LARGEST = 1;
const labels = {
  vi: { in: 'Phóng to', out: 'Thu nhỏ', fit: 'Xem cả sơ đồ', done: 'Đã xong', current: 'Đang ở đây' },
  en: { in: 'Zoom in', out: 'Zoom out', fit: 'Whole diagram', done: 'Done', current: 'Here now' },
};

class MotcuaBpmnView extends MotcuaElement {
  static properties = ['xml', 'marks', 'heat'];

  #xml;
  #marks = {};
  #heat = {};
  #viewer;
  #drawn = false;

  connectedCallback() {
    super.connectedCallback();
    this.#render();
  }

  disconnectedCallback() {
    this.#viewer?.destroy();
    this.#viewer = undefined;
    this.#drawn = false;
    this.replaceChildren();
  }

  set xml(value) {
    this.#xml = value;
    this.#render();
  }

  /** `{elementId: {state: 'done' | 'current', text?}}` or its JSON. */
  set marks(value) {
    this.#marks = parsed(value, {});
    this.#render();
  }

  /**
   * `{elementId: {kind: 'well' | 'most' | 'over' | 'none', waiting?, times?, title, chosen?}}` or its
   * JSON: how much of its budget each element needs, and its figures.
   */
  set heat(value) {
    this.#heat = parsed(value, {});
    if (this.#viewer && this.#drawn) {
      showHeat(this.#viewer, this.#heat);
    }
  }

  async #render() {
    if (!this.isConnected || !this.#xml) {
      return;
    }
    this.#viewer ??= this.#create();
    try {
      await this.#viewer.importXML(this.#xml);
    } catch (error) {
      this.tell('failed', { message: error.message });
      return;
    }
    this.#drawn = true;
    this.#mark();
    showHeat(this.#viewer, this.#heat);
    this.#fit();
    this.tell('ready');
  }

  #create() {
    const canvas = document.createElement('div');
    canvas.className = 'motcua-diagram';
    canvas.tabIndex = 0;
    this.replaceChildren(canvas, this.#tools());
    const viewer = new NavigatedViewer({ container: canvas, ...diagramColours });
    viewer.on('element.click', ({ element }) => this.tell('element', { id: element.id }));
    // the page scrolls over the diagram until the reader steps into it
    const zoomScroll = viewer.get('zoomScroll');
    zoomScroll.toggle(false);
    canvas.addEventListener('pointerdown', () => zoomScroll.toggle(true));
    canvas.addEventListener('pointerleave', () => zoomScroll.toggle(false));
    return viewer;
  }

  #tools() {
    const text = labels[language()];
    const tools = document.createElement('div');
    tools.className = 'motcua-diagram-tools';
    const button = (label, sign, act) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.title = label;
      made.setAttribute('aria-label', label);
      made.textContent = sign;
      made.addEventListener('click', act);
      tools.append(made);
    };
    button(text.in, '+', () => this.#viewer.get('zoomScroll').stepZoom(1));
    button(text.out, '−', () => this.#viewer.get('zoomScroll').stepZoom(-1));
    button(text.fit, '⤢', () => this.#viewer.get('canvas').zoom('fit-viewport', 'auto'));
    return tools;
  }

  #mark() {
    const canvas = this.#viewer.get('canvas');
    const overlays = this.#viewer.get('overlays');
    const registry = this.#viewer.get('elementRegistry');
    const text = labels[language()];
    for (const [id, { state, text: own }] of Object.entries(this.#marks)) {
      const element = registry.get(id);
      if (!element) {
        continue;
      }
      canvas.addMarker(id, `motcua-${state}`);
      if (!element.waypoints) {
        const badge = document.createElement('span');
        badge.className = `motcua-badge motcua-badge-${state}`;
        badge.textContent = own ?? (state === 'done' ? '✓' : `● ${text.current}`);
        badge.title = text[state] ?? '';
        overlays.add(id, { position: { top: -12, left: 4 }, html: badge });
      }
    }
  }

  /** Beside figures the diagram leaves room for their table. */
  #tallest() {
    return Object.keys(this.#heat).length > 0 ? 340 : 560;
  }

  /** As large as can be read; what does not fit is reached by dragging, from the current step on. */
  #fit() {
    const canvas = this.#viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const width = this.clientWidth || 800;
    const zoom = Math.min(LARGEST, Math.max(SMALLEST_READABLE, (width - 32) / inner.width));
    const height = Math.round(Math.min(this.#tallest(), Math.max(180, inner.height * zoom + 72)));
    this.firstElementChild.style.height = `${height}px`;
    canvas.resized();
    const top = Math.max(32 / zoom, (height / zoom - inner.height) / 2);
    canvas.viewbox({ x: inner.x - 16 / zoom, y: inner.y - top, width: width / zoom, height: height / zoom });
    const current = Object.keys(this.#marks).find((id) => this.#marks[id].state === 'current')
      ?? Object.keys(this.#heat).find((id) => this.#heat[id].chosen);
    if (current && this.#viewer.get('elementRegistry').get(current)) {
      canvas.scrollToElement(current, { top: 90, bottom: 90, left: width / 3, right: width / 3 });
    }
  }
}

customElements.define('motcua-bpmn-view', MotcuaBpmnView);
