// Shows the page's banner while the server cannot be reached; typing goes on.
const banners = () => document.querySelectorAll('[data-line-banner]');
let down = false;

function show(lost) {
  if (lost === down) {
    return;
  }
  down = lost;
  for (const banner of banners()) {
    banner.hidden = !lost;
  }
}

function state() {
  const line = globalThis.Vaadin?.connectionState;
  return !navigator.onLine || ['reconnecting', 'connection-lost'].includes(line?.state);
}

window.addEventListener('offline', () => show(true));
window.addEventListener('online', () => show(state()));
globalThis.Vaadin?.connectionState?.addStateChangeListener(() => show(state()));
