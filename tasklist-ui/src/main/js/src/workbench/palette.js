// A palette for procedures: a step of a person comes first, what no procedure uses is left out.
const OURS_LAST = 100;
const LEFT_OUT = ['create.task', 'create.data-object', 'create.data-store', 'create.group', 'create.subprocess-expanded', 'create.participant-expanded'];

class ProcedurePalette {
  static $inject = ['palette', 'contextPad', 'create', 'autoPlace', 'elementFactory', 'vocabulary'];

  constructor(palette, contextPad, create, autoPlace, elementFactory, vocabulary) {
    const newStep = () => elementFactory.createShape({ type: 'bpmn:UserTask' });
    const drag = (event) => create.start(event, newStep());

    this.getPaletteEntries = () => (entries) => {
      const rest = Object.fromEntries(Object.entries(entries).filter(([id]) => !LEFT_OUT.includes(id)));
      const { 'tool-separator': separator, ...others } = rest;
      const tools = Object.fromEntries(Object.entries(others).filter(([, { group }]) => group === 'tools'));
      const shapes = Object.fromEntries(Object.entries(others).filter(([, { group }]) => group !== 'tools'));
      return {
        ...tools,
        'tool-separator': separator,
        'create.step': {
          group: 'step',
          className: 'bpmn-icon-user-task',
          title: vocabulary.words.dragStep,
          action: { dragstart: drag, click: drag },
        },
        ...shapes,
      };
    };
    palette.registerProvider(OURS_LAST, this);

    this.getContextPadEntries = (element) => (entries) => {
      if (!entries['append.append-task']) {
        return entries;
      }
      const start = (event) => create.start(event, newStep(), { source: element });
      return {
        ...entries,
        'append.append-task': {
          group: 'model',
          className: 'bpmn-icon-user-task',
          title: vocabulary.words.appendStep,
          action: { click: () => autoPlace.append(element, newStep()), dragstart: start },
        },
      };
    };
    contextPad.registerProvider(OURS_LAST, this);
  }
}

export default {
  __init__: ['procedurePalette'],
  procedurePalette: ['type', ProcedurePalette],
};
