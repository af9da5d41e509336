// What makes a user task a step of a procedure: who does it, with which form, how it can end, and
// on whose clock. Pure functions over moddle objects; the modeler's commands are issued elsewhere.

const PREFIX = 'motcua:';
const FACTS = ['kind', 'role', 'unit', 'clock', 'budgetHours', 'outcomes'];
const WRITTEN = ['zeebe:UserTask', 'zeebe:Properties', 'zeebe:FormDefinition', 'zeebe:AssignmentDefinition', 'zeebe:IoMapping'];

function extensions(task) {
  return task.get('extensionElements')?.get('values') ?? [];
}

function first(task, type) {
  return extensions(task).find((extension) => extension.$type === type);
}

function factOf(property) {
  const name = property.name?.startsWith(PREFIX) ? property.name.slice(PREFIX.length) : undefined;
  return FACTS.includes(name) ? name : undefined;
}

/** The step's facts as plain text; what is not set is ''. */
export function readStep(task) {
  const step = { kind: '', role: '', unit: '', clock: '', budgetHours: '', outcomes: '', form: '' };
  for (const property of first(task, 'zeebe:Properties')?.get('properties') ?? []) {
    const fact = factOf(property);
    if (fact) {
      step[fact] = property.value ?? '';
    }
  }
  step.form = first(task, 'zeebe:FormDefinition')?.get('formId') ?? '';
  return step;
}

/** `step-check-site` -> `check-site`. */
export function stepId(elementId) {
  return elementId.replace(/^step-/, '');
}

/** Process variable that holds how the step ended. */
export function outcomeVariable(elementId) {
  return `outcome_${stepId(elementId).replace(/[-.]/g, '_')}`;
}

/** `=["specialist@" + units.commune]`; '' while role or unit is missing. */
export function candidateGroups(role, unit, vocabulary) {
  const group = vocabulary.roles.find(({ value }) => value === role)?.group;
  const variable = vocabulary.units.find(({ value }) => value === unit)?.variable;
  return group && variable ? `=["${group}@" + ${variable}]` : '';
}

/** A name as an element id: `Kiểm tra thực địa` -> `step-kiem-tra-thuc-dia`. */
export function elementIdOf(name, taken = () => false) {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const base = `step-${words || 'moi'}`;
  let id = base;
  for (let n = 2; taken(id); n++) {
    id = `${base}-${n}`;
  }
  return id;
}

/** Choosing a kind settles how the step can end, and with it form and clock where they are open. */
function settled(task, change, vocabulary) {
  const step = { ...readStep(task), ...change };
  const kind = vocabulary.kinds.find(({ value }) => value === step.kind);
  if (kind && 'kind' in change) {
    step.outcomes = kind.outcomes.join(',');
    step.clock ||= 'running';
    step.form ||= vocabulary.formPrefix + stepId(task.id);
  }
  return step;
}

/**
 * New extension elements of the task with the changed facts written in; everything else is kept.
 *
 * @param task moddle user task
 * @param change some facts of readStep
 * @param vocabulary what the catalogue knows: kinds, roles, units, formPrefix
 * @param factory the modeler's bpmnFactory
 */
export function withStep(task, change, vocabulary, factory) {
  const step = settled(task, change, vocabulary);
  const make = (type, attributes) => factory.create(type, attributes);
  const values = [make('zeebe:UserTask'), ...extensions(task).filter(({ $type }) => !WRITTEN.includes($type))];
  addMapping(values, task, step, make);
  addAssignment(values, task, candidateGroups(step.role, step.unit, vocabulary), make);
  if (step.form) {
    values.push(make('zeebe:FormDefinition', { formId: step.form }));
  }
  const foreign = (first(task, 'zeebe:Properties')?.get('properties') ?? []).filter((property) => !factOf(property));
  const own = FACTS.filter((name) => step[name] !== '').map((name) =>
    make('zeebe:Property', { name: PREFIX + name, value: step[name] }),
  );
  if (own.length + foreign.length > 0) {
    values.push(adopt(make('zeebe:Properties', { properties: [...own, ...foreign] }), 'properties'));
  }
  const written = adopt(make('bpmn:ExtensionElements', { values }), 'values');
  written.$parent = task;
  return written;
}

function addAssignment(values, task, groups, make) {
  const present = first(task, 'zeebe:AssignmentDefinition');
  if (groups) {
    const assignee = present?.get('assignee');
    values.push(make('zeebe:AssignmentDefinition', { ...(assignee && { assignee }), candidateGroups: groups }));
  } else if (present) {
    values.push(present);
  }
}

/** The completion's `outcome` becomes a variable of the step's own name; other mappings stay. */
function addMapping(values, task, step, make) {
  const present = first(task, 'zeebe:IoMapping');
  const kept = (present?.get('outputParameters') ?? []).filter(({ source }) => source !== '=outcome');
  const outputParameters = step.outcomes
    ? [make('zeebe:Output', { source: '=outcome', target: outcomeVariable(task.id) }), ...kept]
    : kept;
  const inputParameters = present?.get('inputParameters') ?? [];
  if (inputParameters.length + outputParameters.length > 0) {
    const mapping = make('zeebe:IoMapping', { inputParameters, outputParameters });
    values.push(adopt(adopt(mapping, 'inputParameters'), 'outputParameters'));
  }
}

function adopt(parent, collection) {
  for (const child of parent.get(collection)) {
    child.$parent = parent;
  }
  return parent;
}
