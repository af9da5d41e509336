// Shows how many seconds are left (data-left) and tells the view when none is.
(() => {
  if (window.motcuaCountdown) return;
  window.motcuaCountdown = true;
  const ends = new WeakMap();

  setInterval(() => {
    for (const element of document.querySelectorAll('[data-left]')) {
      const given = element.dataset.left;
      let end = ends.get(element);
      if (!end || end.given !== given) {
        end = { given, at: Date.now() + Number(given) * 1000, over: false };
        ends.set(element, end);
      }
      const left = Math.max(0, Math.ceil((end.at - Date.now()) / 1000));
      element.textContent = `${left} s`;
      if (left === 0 && !end.over) {
        end.over = true;
        element.dispatchEvent(new CustomEvent('time-over', { bubbles: true, composed: true }));
      }
    }
  }, 250);
})();
