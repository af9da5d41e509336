import assert from 'node:assert/strict';
import { test } from 'node:test';
import { density, fitting, pageAt, turned, zoomed } from '../src/dossier/view.js';

const A4 = { width: 794, height: 1123 };

test('a page fits in width or wholly, turned as well', () => {
  const room = { width: 397, height: 400 };
  assert.equal(fitting([A4], 0, room, 'width'), 0.5);
  assert.equal(fitting([A4], 0, room, 'page'), 400 / 1123);
  assert.equal(fitting([A4], 1, room, 'width'), 397 / 1123);
  assert.deepEqual(turned(A4, 3), { width: 1123, height: 794 });
});

test('zoom stays within bounds', () => {
  assert.equal(zoomed(1, 1), 1.25);
  assert.equal(zoomed(6, 5), 6);
  assert.equal(zoomed(0.1, -5), 0.1);
});

test('the page in the middle of the view is the present one', () => {
  assert.equal(pageAt([0, 1000, 2000], 200), 1);
  assert.equal(pageAt([0, 1000, 2000], 1500), 2);
  assert.equal(pageAt([0, 1000, 2000], 9999), 3);
});

test('no canvas grows beyond what browsers allow', () => {
  const size = { width: 8000, height: 8000 };
  const dense = density(size, 2);
  assert.ok(size.width * dense * size.height * dense <= 16_000_001);
  assert.equal(density(A4, 2), 2);
});
