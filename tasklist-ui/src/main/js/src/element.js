/** What the custom elements share: properties set before the upgrade, events, a delayed call. */
export class MotcuaElement extends HTMLElement {
  connectedCallback() {
    for (const name of this.constructor.properties ?? []) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }

  tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(`motcua-${type}`, { detail }));
  }
}

/** Calls back once, `delay` ms after the last call; `flush` does it now if one is due. */
export function debounce(callback, delay) {
  let timer;
  const debounced = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      callback();
    }, delay);
  };
  debounced.flush = () => {
    if (timer !== undefined) {
      clearTimeout(timer);
      timer = undefined;
      callback();
    }
  };
  debounced.cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return debounced;
}

/** Server-side wrappers send JSON text; tests may hand over objects. */
export function parsed(value, fallback) {
  if (value === undefined || value === null || value === '') {
    return fallback;
  }
  return typeof value === 'string' ? JSON.parse(value) : value;
}
