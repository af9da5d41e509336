// A link pressed while the view before is still on its way waits for it: Vaadin's router keeps only
// the path of a second navigation and would lose its query, and with it the conditions of a list.
(() => {
  if (window.motcuaLinks) return;
  window.motcuaLinks = true;
  const PATIENCE = 4000;
  let timer = 0;
  let waiting;

  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(arrive, PATIENCE);
  };
  const arrive = () => {
    clearTimeout(timer);
    timer = 0;
    const href = waiting;
    waiting = undefined;
    if (!href) return;
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  };
  const inner = (event) => {
    if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) {
      return undefined;
    }
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const here = link && link.origin === location.origin
      && (!link.target || link.target === '_self')
      && !link.hasAttribute('download') && !link.hasAttribute('router-ignore')
      && !(link.pathname === location.pathname && link.hash);
    return here ? link : undefined;
  };

  window.addEventListener('vaadin-navigate', begin);
  window.addEventListener('vaadin-navigated', arrive);
  window.addEventListener('click', (event) => {
    const link = inner(event);
    if (!link) return;
    if (timer) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waiting = link.href;
    } else {
      begin();
    }
  }, true);
})();
// Where something is entered that the server does not keep, the browser asks before the whole page is
// closed or loaded again, which the server cannot hold up. Where all is kept as it is typed, what was
// typed a moment ago is still on its way.
(() => {
  if (window.motcuaLeaving) return;
  window.motcuaLeaving = true;
  const TYPING = 500;
  const KEPT = '[data-kept]';
  let entered = false;
  let typed = 0;

  const kept = (event) => event.target.closest?.(KEPT);
  const active = (client) => client.isActive?.();
  const underway = () => entered && document.querySelector(KEPT)
    && (Date.now() - typed < TYPING
      || Object.values(window.Vaadin?.Flow?.clients ?? {}).some(active));
  window.addEventListener('input', (event) => {
    if (!kept(event)) return;
    entered = true;
    typed = Date.now();
  }, true);
  // A box that is ticked is sent at once; what is written a moment after it was typed, also where its
  // field is left before.
  const WRITTEN = 'textarea, input:not([type=checkbox]):not([type=radio])';
  window.addEventListener('change', (event) => {
    if (kept(event) && !event.composedPath()[0].matches?.(WRITTEN)) typed = 0;
  }, true);
  window.addEventListener('beforeunload', (event) => {
    if (document.querySelector('[data-unsaved]') || underway()) event.preventDefault();
  });
})();
