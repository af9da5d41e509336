import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetOld, seal } from '../src/form/seal.js';

const KEY = btoa('0123456789abcdef0123456789abcdef');
const OTHER = btoa('fedcba9876543210fedcba9876543210');

function storage() {
  const box = {};
  const define = (name, value) => Object.defineProperty(box, name, { value, enumerable: false });
  define('getItem', (name) => box[name] ?? null);
  define('setItem', (name, value) => (box[name] = value));
  define('removeItem', (name) => delete box[name]);
  return box;
}

test('what is kept on the machine is read by its official only', async () => {
  const box = storage();
  const mine = await seal(KEY, 'task:1', { storage: box });
  const fields = [{ field: 'conclusion', value: 'Nguyễn Văn A', seen: 2 }];
  await mine.write(fields);
  assert.equal(JSON.stringify(box).includes('Nguy'), false);
  assert.deepEqual(await (await seal(KEY, 'task:1', { storage: box })).read(), fields);
  assert.deepEqual(await (await seal(OTHER, 'task:1', { storage: box })).read(), []);
  await mine.write([]);
  assert.deepEqual(Object.keys(box), []);
});

test('where the browser cannot seal nothing is kept', async () => {
  assert.equal(await seal(KEY, 'task:1', { storage: storage(), crypto: {} }), undefined);
});

test('what nobody came back for is forgotten after seven days', () => {
  const box = storage();
  const day = 24 * 3600 * 1000;
  box.setItem('motcua-draft.x.task:1', `${Date.now() - 8 * day}|iv|text`);
  box.setItem('motcua-draft.x.task:2', `${Date.now() - day}|iv|text`);
  box.setItem('motcua-keys', 'off');
  forgetOld(box);
  assert.deepEqual(Object.keys(box), ['motcua-draft.x.task:2', 'motcua-keys']);
});
