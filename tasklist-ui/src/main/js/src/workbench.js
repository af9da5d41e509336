// <motcua-modeler>: the BPMN modeler with properties panel. The server opens XML, hears of changes
// (debounced, as XML), marks problems and selects elements.
import Modeler from 'camunda-bpmn-js/lib/camunda-cloud/Modeler';
import 'camunda-bpmn-js/dist/assets/camunda-cloud-modeler.css';
import './workbench.css';
import { MotcuaElement, debounce, parsed } from './element.js';
import { diagramColours } from './diagram.js';
import { language } from './words.js';
import naming from './workbench/naming.js';
import palette from './workbench/palette.js';
import stepGroup from './workbench/step-group.js';
import room from './workbench/room.js';
import { ProblemMarks } from './workbench/problems.js';
import { translate } from './workbench/translate.js';

const CHANGE_DELAY = 600;

class MotcuaModeler extends MotcuaElement {
  #modeler;
  #marks;
  #vocabulary = { words: {}, kinds: [], roles: [], units: [], forms: [], clocks: [], formPrefix: '' };
  #opening = false;
  #change = 0;
  #saved = 0;
  #changed = debounce(() => this.#sendChange(), CHANGE_DELAY);

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('keydown', this.#keys);
    window.addEventListener('beforeunload', this.#leaving);
  }

  disconnectedCallback() {
    this.#changed.cancel();
    this.removeEventListener('keydown', this.#keys);
    window.removeEventListener('beforeunload', this.#leaving);
    this.#modeler?.destroy();
    this.#modeler = undefined;
  }

  /** Shows the XML as the saved state. `vocabulary`: words, kinds, roles, units, forms, clocks, formPrefix. */
  async open(xml, vocabulary) {
    Object.assign(this.#vocabulary, parsed(vocabulary, {}));
    this.#modeler ??= this.#create();
    this.#opening = true;
    try {
      await this.#modeler.importXML(xml);
      this.saved(++this.#change);
      this.#overview();
      this.tell('ready');
    } catch (error) {
      this.tell('failed', { message: error.message });
    } finally {
      this.#opening = false;
    }
  }

  /** @returns {{xml: string, change: number}} the drawing at this moment */
  async save() {
    this.#changed.cancel();
    const change = this.#change;
    const { xml } = await this.#modeler.saveXML({ format: true });
    return { xml, change };
  }

  /** The server has kept the drawing up to this change. */
  saved(change) {
    this.#saved = Math.max(this.#saved, change);
  }

  markProblems(problems) {
    this.#marks?.show(parsed(problems, []));
  }

  select(id) {
    const element = this.#modeler?.get('elementRegistry').get(id);
    if (!element) {
      return;
    }
    this.#modeler.get('canvas').scrollToElement(element, 80);
    this.#modeler.get('selection').select(element);
  }

  #create() {
    const canvas = document.createElement('div');
    canvas.className = 'motcua-canvas';
    const properties = document.createElement('div');
    properties.className = 'motcua-properties';
    this.replaceChildren(canvas, properties);
    const modeler = new Modeler({
      container: canvas,
      ...diagramColours,
      propertiesPanel: { parent: properties },
      elementTemplateChooser: false,
      additionalModules: [
        { translate: ['value', translate(language())] },
        { vocabulary: ['value', this.#vocabulary] },
        naming,
        palette,
        room,
        stepGroup,
      ],
    });
    modeler.on('commandStack.changed', () => {
      if (this.#opening) {
        return;
      }
      if (this.#change++ === this.#saved) {
        this.tell('touched');
      }
      this.#changed();
    });
    this.#marks = new ProblemMarks(modeler);
    return modeler;
  }

  async #sendChange() {
    if (this.#modeler) {
      this.tell('changed', await this.save());
    }
  }

  /** Readable size from the beginning of the process on. */
  #overview() {
    const canvas = this.#modeler.get('canvas');
    canvas.resized();
    const { inner, outer } = canvas.viewbox();
    const zoom = Math.min(1, Math.max(0.85, (outer.width - 120) / inner.width));
    canvas.viewbox({
      x: inner.x - 90 / zoom,
      y: inner.y - 40 / zoom,
      width: outer.width / zoom,
      height: outer.height / zoom,
    });
  }

  /** Asks only while something has not reached the server. */
  #leaving = (event) => {
    if (this.#change !== this.#saved) {
      event.preventDefault();
    }
  };

  /** The page's own shortcuts rest while somebody draws; Ctrl+S saves the draft. */
  #keys = (event) => {
    event.stopPropagation();
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault();
      this.tell('save');
    }
  };
}

customElements.define('motcua-modeler', MotcuaModeler);
