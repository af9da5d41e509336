// Marks of found problems on the diagram: a coloured outline and a badge with the count.
const TYPE = 'motcua-problem';

export class ProblemMarks {
  #marked = [];

  constructor(modeler) {
    this.modeler = modeler;
  }

  /** @param problems `[{element, severity: 'error' | 'warning', message}]` */
  show(problems) {
    const canvas = this.modeler.get('canvas');
    const overlays = this.modeler.get('overlays');
    const registry = this.modeler.get('elementRegistry');
    overlays.remove({ type: TYPE });
    this.#marked.filter(([id]) => registry.get(id)).forEach(([id, marker]) => canvas.removeMarker(id, marker));
    this.#marked = [];
    for (const [id, own] of grouped(problems)) {
      const element = registry.get(id);
      if (!element || element === canvas.getRootElement()) {
        continue;
      }
      const severity = own.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
      const marker = `${TYPE}-${severity}`;
      canvas.addMarker(id, marker);
      this.#marked.push([id, marker]);
      overlays.add(id, TYPE, { position: position(element), html: badge(own, severity) });
    }
  }
}

function grouped(problems) {
  const map = new Map();
  problems.forEach((problem) => map.set(problem.element, [...(map.get(problem.element) ?? []), problem]));
  return map;
}

function position(element) {
  return element.waypoints ? { top: 0, left: 0 } : { top: -11, right: 11 };
}

function badge(problems, severity) {
  const made = document.createElement('span');
  made.className = `motcua-problem-badge motcua-problem-badge-${severity}`;
  made.textContent = severity === 'error' ? `✕ ${problems.length}` : `! ${problems.length}`;
  made.title = problems.map(({ message }) => message).join('\n');
  return made;
}
