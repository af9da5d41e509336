/** The page's colours as a canvas or a chart needs them: resolved for light or dark. */
const names = {
  blue: '--m-blue', green: '--m-green', amber: '--m-amber', red: '--m-red', violet: '--m-violet', grey: '--m-line-strong',
  blueSoft: '--m-blue-soft', greenSoft: '--m-green-soft', amberSoft: '--m-amber-soft', redSoft: '--m-red-soft',
  violetSoft: '--m-violet-soft', greySoft: '--m-line', page: '--m-page', surface: '--m-surface', raised: '--m-raised',
  sunken: '--m-sunken', line: '--m-line', lineStrong: '--m-line-strong', text: '--m-text', text2: '--m-text-2', hover: '--m-hover',
};

/** Reads the colours at an element that is on the page. */
export function colours(element) {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  element.append(probe);
  const resolved = {};
  for (const [name, variable] of Object.entries(names)) {
    probe.style.color = `var(${variable}, #888)`;
    resolved[name] = getComputedStyle(probe).color;
  }
  resolved.font = getComputedStyle(element).fontFamily;
  probe.remove();
  return resolved;
}

/** Calls back when the page turns light or dark; returns what ends it. */
export function onSchemeChange(callback) {
  const media = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
  media.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', callback);
  };
}
