// The parts of the element: ruler, rows, tools, tip. Nothing here knows what is drawn.
function made(tag, className, parent, attributes = {}) {
  const element = document.createElement(tag);
  element.className = className;
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, value);
  }
  parent?.append(element);
  return element;
}

/** Builds the parts into `host`; `words` as in the server's Timeline. */
export function build(host, words) {
  const frame = made('div', 'tl-frame');
  const head = made('div', 'tl-head', frame);
  const corner = made('div', 'tl-corner', head);
  const ruler = made('canvas', 'tl-ruler', head, { 'aria-hidden': 'true' });
  const body = made('div', 'tl-body', frame, { tabindex: '0', role: 'listbox', 'aria-label': words.label });
  const content = made('div', 'tl-content', body, { role: 'presentation' });
  const stick = made('div', 'tl-stick', content, { role: 'presentation' });
  const names = made('div', 'tl-names', stick, { role: 'presentation' });
  const sticky = made('div', 'tl-group tl-sticky', stick, { role: 'presentation', 'aria-hidden': 'true' });
  const canvas = made('canvas', 'tl-canvas', stick, { 'aria-hidden': 'true' });
  const tip = made('div', 'tl-tip', frame, { 'aria-hidden': 'true', hidden: '' });
  const live = made('div', 'visually-hidden', frame, { 'aria-live': 'polite' });
  sticky.hidden = true;
  host.replaceChildren(tools(host, words), frame);
  return { frame, head, corner, ruler, body, content, stick, names, sticky, canvas, tip, live, bar: host.firstElementChild };
}

const HOUR = 3_600_000;
const spans = [
  ['year', 365 * 24 * HOUR], ['quarter', 91 * 24 * HOUR], ['month', 31 * 24 * HOUR],
  ['week', 7 * 24 * HOUR], ['day', 24 * HOUR], ['hour', HOUR],
];

function tools(host, words) {
  const bar = made('div', 'tl-tools', undefined, { role: 'toolbar', 'aria-label': words.tools });
  const button = (text, act, title) => {
    const element = made('button', '', bar, { type: 'button' });
    element.textContent = text;
    if (title) {
      element.title = title;
      element.setAttribute('aria-label', title);
    }
    element.addEventListener('click', act);
    return element;
  };
  for (const [name, length] of spans) {
    button(words[name], () => host.span(length)).dataset.span = length;
  }
  made('span', 'tl-gap', bar);
  button('−', () => host.zoomBy(1 / 1.6), words.out);
  button('+', () => host.zoomBy(1.6), words.in);
  button('‹', () => host.pan(-0.25), words.back);
  button('›', () => host.pan(0.25), words.forth);
  button(words.now, () => host.toNow());
  made('span', 'tl-hint', bar).textContent = words.hint;
  return bar;
}

/** Sets a canvas to the screen's resolution; returns its context in CSS pixels. */
export function fitted(canvas, width, height) {
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d', { alpha: false });
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

/** Half the room that the mark of now takes from the ticks. */
const FLAG = 34;

/** Draws the ruler: days, months or years above, ticks below, and where now is. */
export function paintRuler(context, { ticks, spans: upper }, width, height, now, palette, words) {
  context.fillStyle = palette.sunken;
  context.fillRect(0, 0, width, height);
  context.textBaseline = 'middle';
  context.strokeStyle = palette.line;
  context.font = `600 12px ${palette.font}`;
  context.fillStyle = palette.text;
  for (const { from, until, text } of upper) {
    stroke(context, from, 0, height);
    const room = until - from - 10;
    if (context.measureText(text).width <= room) {
      context.fillText(text, from + 6, 12);
    }
  }
  context.font = `12px ${palette.font}`;
  context.fillStyle = palette.text2;
  for (const { x, text } of ticks) {
    stroke(context, x, height - 6, height);
    const half = context.measureText(text).width / 2;
    const underFlag = Math.abs(x - now) < half + FLAG;
    if (x - half > 0 && x + half < width && !underFlag) {
      context.fillText(text, x - half, 31);
    }
  }
  context.fillStyle = palette.line;
  context.fillRect(0, height - 1, width, 1);
  if (now >= 0 && now <= width) {
    flag(context, now, width, height, palette, words.now);
  }
}

function flag(context, x, width, height, palette, text) {
  context.font = `600 11.5px ${palette.font}`;
  const room = context.measureText(text).width + 10;
  const left = Math.max(0, Math.min(width - room, x - room / 2));
  context.fillStyle = palette.blue;
  context.beginPath();
  context.roundRect(left, height - 20, room, 17, 4);
  context.fill();
  context.fillRect(x - 1, height - 4, 2, 4);
  context.fillStyle = palette.surface;
  context.fillText(text, left + 5, height - 11);
}

function stroke(context, x, from, until) {
  context.beginPath();
  context.moveTo(Math.round(x) + 0.5, from);
  context.lineTo(Math.round(x) + 0.5, until);
  context.stroke();
}
