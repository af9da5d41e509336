import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json' with { type: 'json' };
import { candidateGroups, elementIdOf, outcomeVariable, readStep, withStep } from '../src/workbench/step.js';

const moddle = new BpmnModdle({ zeebe });
const vocabulary = {
  kinds: [{ value: 'INSPECT_FIELD', outcomes: ['done'] }],
  roles: [{ value: 'SPECIALIST', group: 'specialist' }],
  units: [{ value: 'department:land-tax', variable: 'units.land_tax' }],
  formPrefix: 'form-1.004873-',
};

function task(id = 'step-check-site') {
  return moddle.create('bpmn:UserTask', { id, name: 'Kiểm tra' });
}

function write(target, change) {
  target.set('extensionElements', withStep(target, change, vocabulary, moddle));
  return target;
}

test('a step is assigned to its role at its unit', () => {
  assert.equal(candidateGroups('SPECIALIST', 'department:land-tax', vocabulary), '=["specialist@" + units.land_tax]');
  assert.equal(candidateGroups('SPECIALIST', '', vocabulary), '');
});

test('what is written is read again', () => {
  const step = write(write(task(), { role: 'SPECIALIST', unit: 'department:land-tax' }), { budgetHours: '4' });
  assert.deepEqual(readStep(step), {
    kind: '', role: 'SPECIALIST', unit: 'department:land-tax', clock: '', budgetHours: '4', outcomes: '', form: '',
  });
});

test('choosing the kind settles outcomes, clock, form and the variable of the outcome', async () => {
  const step = write(task(), { kind: 'INSPECT_FIELD' });
  const read = readStep(step);
  assert.equal(read.outcomes, 'done');
  assert.equal(read.clock, 'running');
  assert.equal(read.form, 'form-1.004873-check-site');
  const { xml } = await moddle.toXML(step);
  assert.match(xml, /<zeebe:output source="=outcome" target="outcome_check_site" ?\/>/);
  assert.match(xml, /<zeebe:userTask ?\/>/);
});

test('a form that was chosen survives another kind', () => {
  const step = write(write(task(), { form: 'form-x' }), { kind: 'INSPECT_FIELD' });
  assert.equal(readStep(step).form, 'form-x');
});

test('properties and extensions of others are kept', () => {
  const step = task();
  const properties = moddle.create('zeebe:Properties', {
    properties: [moddle.create('zeebe:Property', { name: 'note', value: 'kept' })],
  });
  const schedule = moddle.create('zeebe:TaskSchedule', { dueDate: '=now()' });
  step.set('extensionElements', moddle.create('bpmn:ExtensionElements', { values: [schedule, properties] }));
  write(step, { role: 'SPECIALIST' });
  const values = step.get('extensionElements').get('values');
  assert.ok(values.includes(schedule));
  const names = values.find(({ $type }) => $type === 'zeebe:Properties').get('properties').map(({ name }) => name);
  assert.deepEqual(names, ['motcua:role', 'note']);
});

test('an id is made from the name and never taken twice', () => {
  assert.equal(elementIdOf('Kiểm tra thực địa (lần 2)'), 'step-kiem-tra-thuc-dia-lan-2');
  assert.equal(elementIdOf('Đối chiếu', (id) => id === 'step-doi-chieu'), 'step-doi-chieu-2');
  assert.equal(elementIdOf('???'), 'step-moi');
  assert.equal(outcomeVariable('step-kiem-tra.1'), 'outcome_kiem_tra_1');
});
