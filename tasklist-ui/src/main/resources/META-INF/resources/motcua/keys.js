// Keyboard of the whole application: presses what carries data-key, goes where data-go says.
(() => {
  if (window.motcuaKeys) return;
  window.motcuaKeys = true;
  let going = 0;

  const typing = (event) =>
    event.composedPath().some((node) =>
      node instanceof HTMLElement &&
      (node.isContentEditable ||
        node.matches('input:not([type=checkbox]):not([type=radio]), textarea, select')));
  const dialog = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
  const visible = (element) => element.getClientRects().length > 0 && !element.disabled;
  const press = (key, within) => {
    const target = [...within.querySelectorAll(`[data-key~="${CSS.escape(key)}"]`)].find(visible);
    if (target) target.click();
    return Boolean(target);
  };

  window.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.isComposing) return;
    const open = dialog();
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      document.activeElement?.blur?.();
      if (press('mod+Enter', open ?? document)) event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || open || typing(event)) return;
    if (localStorage.getItem('motcua-keys') === 'off' && event.key.length === 1) return;
    const key = event.key;
    if (Date.now() - going < 1500) {
      going = 0;
      const place = document.querySelector(`[data-go="${CSS.escape(key)}"]`);
      if (place) {
        event.preventDefault();
        (place.shadowRoot?.querySelector('a') ?? place).click();
        return;
      }
    }
    if (key === 'g') {
      going = Date.now();
    } else if (key === '/') {
      event.preventDefault();
      document.querySelector('[data-search]')?.focus();
    } else if (key === 'j' || key === 'k') {
      const list = [...document.querySelectorAll('[data-rows]')].find(visible);
      list?.dispatchEvent(new CustomEvent('row-step', { detail: key === 'j' ? 1 : -1 }));
    } else if (key === 'Enter') {
      const inside = event.composedPath()[0];
      if (inside instanceof HTMLElement && inside.matches('button, a, vaadin-button')) return;
      if (press(key, document)) event.preventDefault();
    } else if (key.length === 1 && press(key, document)) {
      event.preventDefault();
    }
  });
})();
