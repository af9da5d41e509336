import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keeper } from '../src/form/keeper.js';

function keeper(options) {
  const sent = [];
  return { sent, keeper: new Keeper((fields) => sent.push(fields), options) };
}

test('only what was changed is sent, over the revision that was seen', () => {
  const { keeper: one, sent } = keeper();
  one.begin({ conclusion: 'Đủ', sum: 5 }, { conclusion: 3 });
  assert.equal(one.typed({ conclusion: 'Đủ', sum: 5 }), false);
  assert.equal(one.typed({ conclusion: 'Đủ điều kiện', sum: 5 }), true);
  one.send();
  assert.deepEqual(sent, [[{ field: 'conclusion', value: 'Đủ điều kiện', seen: 3 }]]);
});

test('what is typed while an answer is awaited follows it, nothing is lost', () => {
  const { keeper: one, sent } = keeper();
  one.begin({ a: '' }, {});
  one.typed({ a: 'x' });
  one.send();
  one.typed({ a: 'xy' });
  one.send();
  assert.equal(sent.length, 1);
  one.kept({ a: 1 });
  assert.deepEqual(sent[1], [{ field: 'a', value: 'xy', seen: 1 }]);
  one.kept({ a: 2 });
  assert.deepEqual(one.unkept(), []);
});

test('without an answer the same is sent again after a while', () => {
  let now = 0;
  const { keeper: one, sent } = keeper({ now: () => now, patience: 1000 });
  one.begin({ a: '' }, {});
  one.typed({ a: 'x' });
  one.send();
  now = 999;
  one.send();
  assert.equal(sent.length, 1);
  now = 1000;
  one.send();
  assert.equal(sent.length, 2);
});

test('after a conflict either value can stand', () => {
  const { keeper: one, sent } = keeper();
  one.begin({ a: '' }, {});
  one.typed({ a: 'mine' });
  one.send();
  one.kept({}, ['a']);
  one.send();
  assert.equal(sent.length, 1);
  one.insist('a', 7);
  assert.deepEqual(sent.at(-1), [{ field: 'a', value: 'mine', seen: 7 }]);
  one.take('a', 'theirs', 8);
  assert.deepEqual(one.unkept(), []);
});

test('what the server refuses stays unkept', () => {
  const { keeper: one } = keeper();
  one.begin({ a: '' }, {});
  one.typed({ a: 'x' });
  one.send();
  one.refused();
  assert.equal(one.unkept().length, 1);
});

test('what this machine kept and the server has as well is not missing', () => {
  const { keeper: one } = keeper();
  one.begin({ a: 'x', b: '', c: null }, { a: 2 });
  const left = [
    { field: 'a', value: 'x', seen: 1 },
    { field: 'b', value: 'y', seen: 0 },
    { field: 'c', value: null, seen: 0 },
    { field: 'elsewhere', value: 'z', seen: 0 },
  ];
  assert.deepEqual(one.missing(left), [left[1]]);
});
