// What makes a user task a step of a procedure: who does it, with which form, on whose clock.
// Pure functions over moddle objects; the modeler's commands are issued by step-group.js.

const PREFIX = 'motcua:';

function extensions(task) {
  return task.get('extensionElements')?.get('values') ?? [];
}

function first(task, type) {
  return extensions(task).find((extension) => extension.$type === type);
}

/** The step's facts as plain text; what is not set is ''. */
export function readStep(task) {
  const step = { kind: '', role: '', unit: '', clock: '', budgetHours: '', form: '' };
  for (const property of first(task, 'zeebe:Properties')?.get('properties') ?? []) {
    const name = property.name?.startsWith(PREFIX) ? property.name.slice(PREFIX.length) : undefined;
    if (name in step) {
      step[name] = property.value ?? '';
    }
  }
  step.form = first(task, 'zeebe:FormDefinition')?.get('formId') ?? '';
  return step;
}

/** `=["specialist@" + units.commune]`; '' while role or unit is missing. */
export function candidateGroups(role, variable) {
  return role && variable ? `=["${role}@" + ${variable}]` : '';
}

/**
 * New extension elements of the task with the changed facts written in; everything else is kept.
 *
 * @param task moddle user task
 * @param change some facts of readStep
 * @param variableOf unit reference -> FEEL variable that holds the unit's code
 * @param factory the modeler's bpmnFactory
 */
export function withStep(task, change, variableOf, factory) {
  const step = { ...readStep(task), ...change };
  const create = (type, attributes) => factory.create(type, attributes);
  const kept = extensions(task).filter(
    (extension) => !['zeebe:UserTask', 'zeebe:Properties', 'zeebe:FormDefinition', 'zeebe:AssignmentDefinition'].includes(extension.$type),
  );
  const foreign = (first(task, 'zeebe:Properties')?.get('properties') ?? []).filter(
    (property) => !(property.name?.startsWith(PREFIX) && property.name.slice(PREFIX.length) in step),
  );
  const own = ['kind', 'clock', 'budgetHours', 'role', 'unit']
    .filter((name) => step[name] !== '')
    .map((name) => create('zeebe:Property', { name: PREFIX + name, value: step[name] }));
  const properties = create('zeebe:Properties', { properties: [...own, ...foreign] });
  const values = [create('zeebe:UserTask', {}), ...kept];
  const groups = candidateGroups(step.role, variableOf(step.unit));
  const assignment = first(task, 'zeebe:AssignmentDefinition');
  if (groups) {
    values.push(create('zeebe:AssignmentDefinition', { ...(assignment?.assignee && { assignee: assignment.assignee }), candidateGroups: groups }));
  } else if (assignment) {
    values.push(assignment);
  }
  if (step.form) {
    values.push(create('zeebe:FormDefinition', { formId: step.form }));
  }
  values.push(properties);
  const extensionElements = create('bpmn:ExtensionElements', { values });
  for (const child of values) {
    child.$parent = extensionElements;
  }
  for (const child of properties.properties) {
    child.$parent = properties;
  }
  extensionElements.$parent = task;
  return extensionElements;
}
