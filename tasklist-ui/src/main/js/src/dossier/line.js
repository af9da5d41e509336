// Shows the page's banner while the server cannot be reached; typing goes on.
const LOOK_AGAIN = 1000;
let watch;

function show(lost) {
  for (const banner of document.querySelectorAll('[data-line-banner]')) {
    banner.hidden = !lost;
  }
  clearInterval(watch);
  watch = lost ? setInterval(look, LOOK_AGAIN) : undefined;
}

function down() {
  const line = globalThis.Vaadin?.connectionState;
  return !navigator.onLine || ['reconnecting', 'connection-lost'].includes(line?.state);
}

function look() {
  show(down());
}

window.addEventListener('offline', look);
window.addEventListener('online', look);
globalThis.Vaadin?.connectionState?.addStateChangeListener(look);
