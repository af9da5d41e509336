// The bar over a paper: buttons with names, the page as a field.

/** @param on page(n), step(by), zoom(steps), fit(mode), turn() */
export function toolbar(words, on) {
  const bar = document.createElement('div');
  bar.className = 'pv-bar';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', words.bar ?? '');
  const back = button('icon-back', words.previousPage, () => on.step(-1));
  const page = document.createElement('input');
  page.className = 'pv-page';
  page.inputMode = 'numeric';
  page.setAttribute('aria-label', words.pageField ?? '');
  page.addEventListener('change', () => on.page(Number.parseInt(page.value, 10)));
  const of = document.createElement('span');
  const next = button('icon-next', words.nextPage, () => on.step(1));
  const less = button('', words.smaller, () => on.zoom(-1), '−');
  const percent = document.createElement('span');
  percent.className = 'pv-percent';
  const more = button('', words.larger, () => on.zoom(1), '+');
  const width = button('', words.fitWidth, () => on.fit('width'), '↔');
  const whole = button('', words.fitPage, () => on.fit('page'), '⤢');
  const turn = button('icon-refresh', words.turn, on.turn);
  const pages = group(back, page, of, next);
  bar.append(pages, group(less, percent, more), group(width, whole, turn));
  return {
    element: bar,
    show(state) {
      pages.hidden = state.pages < 2;
      page.value = state.page;
      of.textContent = `/ ${state.pages}`;
      percent.textContent = `${state.percent}%`;
      back.disabled = state.page <= 1;
      next.disabled = state.page >= state.pages;
      width.setAttribute('aria-pressed', state.mode === 'width');
      whole.setAttribute('aria-pressed', state.mode === 'page');
    },
  };
}

function group(...parts) {
  const box = document.createElement('div');
  box.className = 'pv-group';
  box.append(...parts);
  return box;
}

function button(icon, name, act, sign = '') {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'pv-button';
  made.title = name ?? '';
  made.setAttribute('aria-label', name ?? '');
  const face = document.createElement('span');
  face.setAttribute('aria-hidden', 'true');
  face.className = icon ? `icon ${icon}` : '';
  face.textContent = sign;
  made.append(face);
  made.addEventListener('click', act);
  return made;
}
