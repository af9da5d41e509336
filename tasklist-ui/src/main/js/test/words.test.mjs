import assert from 'node:assert/strict';
import { test } from 'node:test';
import { translate } from '../src/workbench/translate.js';

globalThis.document = { documentElement: { lang: 'vi' } };
const { word } = await import('../src/words.js');

test('the form viewer speaks the language of the page', () => {
  assert.equal(word('Field must be at least {0}.', 3), 'Phải từ 3 trở lên.');
  document.documentElement.lang = 'en';
  assert.equal(word('Field must be at least {0}.', 3), 'Field must be at least 3.');
});

test('the modeler keeps a text nobody has translated, with its values filled in', () => {
  assert.equal(translate('vi')('Open {element}', { element: 'x' }), 'Open x');
  assert.equal(translate('vi')('Delete'), 'Xóa');
  assert.equal(translate('en')('Delete'), 'Delete');
});
