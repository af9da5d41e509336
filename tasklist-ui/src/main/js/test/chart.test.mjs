import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heads, options, rows } from '../src/chart/options.js';
import { written } from '../src/chart/numbers.js';

const palette = { red: 'rgb(1, 0, 0)', green: 'rgb(0, 1, 0)', surface: 'white' };
const count = { name: 'Hồ sơ', format: 'count', min: 0 };
const bars = {
  label: 'Phân bố', categories: ['Quá hạn', 'Còn hạn'], horizontal: false, height: 200,
  x: { name: 'Thời gian còn lại', format: 'count' }, y: count,
  series: [{ name: 'Hồ sơ', shape: 'bar', tones: ['red', 'green'], stack: '', labelled: true, values: [1250, null] }],
};
const plane = {
  ...bars, categories: [], x: { name: 'Dự báo', format: 'percent' }, y: { name: 'Thực tế', format: 'percent' },
  series: [
    { name: 'Mô hình', shape: 'line', tones: ['green'], stack: '', labelled: false, values: [[0.1, 0.125]] },
    { name: 'Đúng hoàn toàn', shape: 'guide', tones: ['red'], stack: '', labelled: false, values: [[0, 0], [1, 1]] },
  ],
};

test('figures are written as in Vietnam', () => {
  assert.equal(written(1250, 'count'), '1.250');
  assert.equal(written(2.5, 'decimal'), '2,5');
  assert.match(written(0.125, 'percent'), /^12,5\s?%$/);
  assert.equal(written(null, 'count'), '–');
});

test('each bar has its own colour', () => {
  const [series] = options(bars, palette, 600).series;
  assert.deepEqual(series.data.map((bar) => bar.itemStyle.color), ['rgb(1, 0, 0)', 'rgb(0, 1, 0)']);
});

test('lying bars change the axes', () => {
  const drawn = options({ ...bars, horizontal: true }, palette, 600);
  assert.equal(drawn.yAxis.type, 'category');
  assert.equal(drawn.xAxis.type, 'value');
});

test('the table says what the chart shows, and no guide', () => {
  assert.deepEqual(heads(bars), ['Thời gian còn lại', 'Hồ sơ']);
  assert.deepEqual(rows(bars), [['Quá hạn', '1.250'], ['Còn hạn', '–']]);
  assert.equal(rows(plane).length, 1);
  assert.deepEqual(heads(plane), ['', 'Dự báo', 'Thực tế']);
});

test('a legend appears where there is more than one series', () => {
  assert.equal(options(bars, palette, 600).legend.show, false);
  assert.equal(options(plane, palette, 600).legend.show, true);
});
