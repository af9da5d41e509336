// The group "Bước quy trình" at the top of the properties panel.
import { Group, SelectEntry, TextFieldEntry, isSelectEntryEdited, isTextFieldEntryEdited } from '@bpmn-io/properties-panel';
import { jsx } from '@bpmn-io/properties-panel/preact/jsx-runtime';
import { useService } from 'bpmn-js-properties-panel';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { readStep, stepId, withStep } from './step.js';

const LAST = 100;

function useStep(element) {
  const modeling = useService('modeling');
  const factory = useService('bpmnFactory');
  const vocabulary = useService('vocabulary');
  return {
    vocabulary,
    step: readStep(element.businessObject),
    change: (change) =>
      modeling.updateProperties(element, {
        extensionElements: withStep(element.businessObject, change, vocabulary, factory),
      }),
  };
}

/** A choice among words of the catalogue; a value the catalogue does not know stays visible. */
function choice(fact, label, options) {
  return function Choice({ element, id }) {
    const { vocabulary, step, change } = useStep(element);
    const words = vocabulary.words;
    return SelectEntry({
      element,
      id,
      label: words[label],
      getValue: () => step[fact],
      setValue: (value) => change({ [fact]: value }),
      getOptions: () => {
        const known = vocabulary[options].map(({ value, label: text }) => ({ value, label: text }));
        if (fact === 'form') {
          addOwnForm(known, element, vocabulary);
        }
        const strange = step[fact] && !known.some(({ value }) => value === step[fact]);
        return [
          { value: '', label: words.choose },
          ...known,
          ...(strange ? [{ value: step[fact], label: step[fact] }] : []),
        ];
      },
    });
  };
}

/** The form that goes with the step's own id: made by the system from the kind of step. */
function addOwnForm(known, element, vocabulary) {
  const own = vocabulary.formPrefix + stepId(element.id);
  if (!known.some(({ value }) => value === own)) {
    known.unshift({ value: own, label: vocabulary.words.ownForm });
  }
}

function Budget({ element, id }) {
  const debounce = useService('debounceInput');
  const { vocabulary, step, change } = useStep(element);
  return TextFieldEntry({
    element,
    id,
    debounce,
    label: vocabulary.words.budget,
    description: vocabulary.words.budgetHelp,
    getValue: () => step.budgetHours,
    setValue: (value) => change({ budgetHours: (value ?? '').trim().replace(',', '.') }),
    validate: (value) => (value && !/^\d{1,4}([.,]\d{1,2})?$/.test(value.trim()) ? vocabulary.words.budgetWrong : null),
  });
}

function Name({ element, id }) {
  const debounce = useService('debounceInput');
  const modeling = useService('modeling');
  const { vocabulary } = useStep(element);
  return TextFieldEntry({
    element,
    id,
    debounce,
    label: vocabulary.words.name,
    getValue: () => element.businessObject.name ?? '',
    setValue: (value) => modeling.updateLabel(element, value ?? ''),
  });
}

/** A task nobody owns yet: one press makes it a step of a person. */
function MakeStep({ element }) {
  const replace = useService('bpmnReplace');
  const { vocabulary } = useStep(element);
  return jsx('div', {
    class: 'bio-properties-panel-entry motcua-make-step',
    children: [
      jsx('p', { children: vocabulary.words.notAStep }),
      jsx('button', {
        type: 'button',
        onClick: () => replace.replaceElement(element, { type: 'bpmn:UserTask' }),
        children: vocabulary.words.makeStep,
      }),
    ],
  });
}

const entries = [
  { id: 'motcua-name', component: Name, isEdited: isTextFieldEntryEdited },
  { id: 'motcua-kind', component: choice('kind', 'kind', 'kinds'), isEdited: isSelectEntryEdited },
  { id: 'motcua-role', component: choice('role', 'role', 'roles'), isEdited: isSelectEntryEdited },
  { id: 'motcua-unit', component: choice('unit', 'unit', 'units'), isEdited: isSelectEntryEdited },
  { id: 'motcua-form', component: choice('form', 'form', 'forms'), isEdited: isSelectEntryEdited },
  { id: 'motcua-clock', component: choice('clock', 'clock', 'clocks'), isEdited: isSelectEntryEdited },
  { id: 'motcua-budget', component: Budget, isEdited: isTextFieldEntryEdited },
];

function entriesOf(element) {
  if (is(element, 'bpmn:UserTask')) {
    return entries;
  }
  return element.type === 'bpmn:Task' ? [{ id: 'motcua-make-step', component: MakeStep }] : [];
}

class StepGroupProvider {
  static $inject = ['propertiesPanel', 'vocabulary'];

  constructor(propertiesPanel, vocabulary) {
    this.getGroups = (element) => (groups) => {
      const own = entriesOf(element).map((entry) => ({ ...entry, element }));
      if (own.length === 0) {
        return groups;
      }
      const step = { id: 'motcua-step', label: vocabulary.words.step, component: Group, shouldOpen: true, element, entries: own };
      return [step, ...groups];
    };
    propertiesPanel.registerProvider(LAST, this);
  }
}

export default {
  __init__: ['stepGroupProvider'],
  stepGroupProvider: ['type', StepGroupProvider],
};
