/** Figures on a diagram: the colour of an element, how many wait there, how long it takes. */
const kinds = ['well', 'most', 'over', 'none'];
const shown = new WeakMap();

export function showHeat(viewer, heat) {
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  for (const id of shown.get(viewer) ?? []) {
    kinds.forEach((kind) => canvas.removeMarker(id, `motcua-heat-${kind}`));
    canvas.removeMarker(id, 'motcua-chosen');
    overlays.remove({ element: id, type: 'motcua-heat' });
  }
  const known = Object.entries(heat).filter(([id]) => registry.get(id));
  shown.set(viewer, known.map(([id]) => id));
  for (const [id, { kind, waiting, times, title, chosen }] of known) {
    canvas.addMarker(id, `motcua-heat-${kind}`);
    if (chosen) {
      canvas.addMarker(id, 'motcua-chosen');
    }
    const element = registry.get(id);
    if (waiting) {
      overlays.add(id, 'motcua-heat', { position: { top: -13, right: 14 }, scale: { min: 0.9, max: 1.1 }, html: label('motcua-waiting', waiting, title) });
    }
    if (times) {
      const position = { bottom: -3, left: (element.width ?? 100) / 2 };
      overlays.add(id, 'motcua-heat', { position, scale: { min: 0.85, max: 1.1 }, html: label(`motcua-times motcua-times-${kind}`, times, title) });
    }
  }
}

function label(className, text, title) {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  element.title = title;
  return element;
}
