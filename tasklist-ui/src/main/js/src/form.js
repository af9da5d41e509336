// <motcua-form>: shows a form-js schema, has the server keep what is typed, validates on submit().
import './words.js';
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { MotcuaElement, debounce, parsed } from './element.js';
import { Keeper } from './form/keeper.js';
import { forgetOld, seal } from './form/seal.js';

const DRAFT_DELAY = 400;
const LOCAL_DELAY = 120;

class MotcuaForm extends MotcuaElement {
  static properties = ['schema', 'data', 'locked', 'draft'];

  #schema;
  #data = {};
  #locked = false;
  #draft; // { place, key, fields: { name: { value, revision } }, words }
  #form;
  #box;
  #state;
  #sealed;
  #imported = false;
  #keeper = new Keeper((fields) => this.tell('typed', { fields: JSON.stringify(fields) }));
  #send = debounce(() => this.#keeper.send(), DRAFT_DELAY);
  #writeHere = debounce(() => this.#writeLocally(), LOCAL_DELAY);
  #leaving = (event) => {
    if (this.#draft && !this.#sealed && this.#keeper.unkept().length > 0) {
      event.preventDefault();
    }
  };

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#leaving);
    this.addEventListener('focusout', this.#flush);
    this.#render();
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.#leaving);
    this.#flush();
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

  set draft(value) {
    this.#draft = parsed(value);
    this.#render();
  }

  set locked(value) {
    this.#locked = Boolean(value);
    this.#form?.setProperty('readOnly', this.#locked);
  }

  /** @returns {{valid: boolean, data: object, errors: object}} */
  submit() {
    const { data, errors } = this.#form.submit();
    const valid = Object.keys(errors).length === 0;
    if (!valid) {
      this.#focusFault();
    }
    return { valid, data, errors };
  }

  /** The data as they stand, not validated. */
  read() {
    return this.#form ? this.#form._getState().data : this.#data;
  }

  /** What the server found wrong: { field id: [sentence] }. */
  faults(errors) {
    this.#form?._setState({ errors });
    requestAnimationFrame(() => this.#focusFault());
  }

  /** The server kept these fields: { name: revision }; about those in conflict the person is asked. */
  kept(revisions, conflicts, at) {
    this.#keeper.kept(revisions, conflicts);
    this.#writeHere();
    this.#say(this.#keeper.unkept().length === 0 ? 'kept' : 'sending', at);
  }

  /** The server cannot keep what is typed; why is said by the server. */
  notKept() {
    this.#keeper.refused();
    this.#writeHere();
    this.#say('local');
  }

  /** A colleague's value, or the one of another window, stands from now on. */
  async take(field, value, revision) {
    this.#keeper.take(field, value, revision);
    await this.#import({ ...this.read(), [field]: value });
    this.#writeHere();
  }

  /** The own value shall stand. */
  insist(field, revision) {
    this.#keeper.insist(field, revision);
  }

  #flush = () => {
    this.#writeHere.flush();
    this.#send.flush();
  };

  async #render() {
    if (!this.isConnected || !this.#schema) {
      return;
    }
    if (!this.#form) {
      this.#box = this.#box ?? this.appendChild(document.createElement('div'));
      this.#form = new Form({ container: this.#box });
      this.#form.on('changed', 500, () => this.#changed());
    }
    const fields = this.#draft?.fields ?? {};
    const kept = Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));
    try {
      await this.#import({ ...this.#data, ...kept });
      if (this.#draft && !this.#locked) {
        await this.#restore(fields);
      }
      this.tell('ready');
    } catch (error) {
      this.tell('failed', { message: error.message });
    }
  }

  /** The import itself announces changes: only what a person types afterwards counts. */
  async #import(data) {
    this.#imported = false;
    await this.#form.importSchema(this.#schema, data);
    this.#form.setProperty('readOnly', this.#locked);
    requestAnimationFrame(() => (this.#imported = true));
  }

  /** What this machine kept while the line was down goes into the form and to the server. */
  async #restore(fields) {
    const revisions = Object.fromEntries(Object.entries(fields).map(([name, { revision }]) => [name, revision]));
    this.#keeper.begin(this.read(), revisions);
    forgetOld();
    this.#sealed = await seal(this.#draft.key, this.#draft.place);
    const left = (await this.#sealed?.read()) ?? [];
    const found = this.#keeper.missing(left);
    if (left.length > 0) {
      this.#writeHere();
    }
    if (found.length > 0) {
      const values = Object.fromEntries(found.map(({ field, value }) => [field, value]));
      await this.#import({ ...this.read(), ...values });
      for (const { field, seen } of found) {
        this.#keeper.insistSeen(field, seen);
      }
      this.#keeper.typed(this.read());
      this.#keeper.send();
      this.#say('restored');
      this.tell('restored', { fields: found.length });
    }
  }

  #changed() {
    if (!this.#imported) {
      return;
    }
    if (this.#draft && !this.#locked && this.#keeper.typed(this.read())) {
      this.#say('sending');
      this.#writeHere();
      this.#send();
    }
  }

  #writeLocally() {
    this.#sealed?.write(this.#keeper.unkept());
  }

  #focusFault() {
    this.querySelector('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors [tabindex]')?.focus();
  }

  #say(state, at = '') {
    const words = this.#draft?.words?.[state];
    if (!words) {
      return;
    }
    if (!this.#state) {
      this.#state = this.appendChild(document.createElement('p'));
      this.#state.className = 'draft-state';
    }
    this.#state.dataset.state = state;
    this.#state.textContent = words.replace('{0}', at);
  }
}

customElements.define('motcua-form', MotcuaForm);
