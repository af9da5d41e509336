// <motcua-form>: shows a form-js schema, keeps the server told of drafts, validates on submit().
import './words.js';
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { MotcuaElement, debounce, parsed } from './element.js';

const DRAFT_DELAY = 400;

class MotcuaForm extends MotcuaElement {
  static properties = ['schema', 'data', 'locked'];

  #schema;
  #data = {};
  #locked = false;
  #form;
  #draft = debounce(() => this.tell('draft', { data: this.#form._getState().data }), DRAFT_DELAY);

  connectedCallback() {
    super.connectedCallback();
    this.#render();
  }

  disconnectedCallback() {
    this.#draft.flush();
    this.#form?.destroy();
    this.#form = undefined;
  }

  set schema(value) {
    this.#schema = parsed(value);
    this.#render();
  }

  set data(value) {
    this.#data = parsed(value, {});
    this.#render();
  }

  set locked(value) {
    this.#locked = Boolean(value);
    this.#form?.setProperty('readOnly', this.#locked);
  }

  /** @returns {{valid: boolean, data: object, errors: object}} */
  submit() {
    this.#draft.flush();
    const { data, errors } = this.#form.submit();
    const valid = Object.keys(errors).length === 0;
    if (!valid) {
      this.querySelector('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]')?.focus();
    }
    return { valid, data, errors };
  }

  /** The data as they stand, not validated. */
  read() {
    return this.#form ? this.#form._getState().data : this.#data;
  }

  async #render() {
    if (!this.isConnected || !this.#schema) {
      return;
    }
    if (!this.#form) {
      this.#form = new Form({ container: this });
      this.#form.on('changed', 500, () => this.#imported && this.#draft());
    }
    this.#imported = false;
    try {
      await this.#form.importSchema(this.#schema, this.#data);
      this.#form.setProperty('readOnly', this.#locked);
      this.tell('ready');
    } catch (error) {
      this.tell('failed', { message: error.message });
    }
    // the import itself announces changes: only what a person types is a draft
    requestAnimationFrame(() => (this.#imported = true));
  }

  #imported = false;
}

customElements.define('motcua-form', MotcuaForm);
