// form-js has no translation service: while bundling, its screen texts become calls of our
// dictionary (src/words.js). A text that a newer form-js no longer contains fails the build.
import { readFile } from 'node:fs/promises';

const call = (text, ...values) => `globalThis.motcuaWord(${[JSON.stringify(text), ...values].join(', ')})`;
const same = (source, text) => [source, call(text)];

const replacements = [
  same("placeholder: 'Search'", 'Search'),
  same(": 'Search'", 'Search'),
  same("valueLabel || 'Select'", 'Select'),
  same("'Nothing to show.'", 'Nothing to show.'),
  same('"Nothing to show."', 'Nothing to show.'),
  same("'No files selected'", 'No files selected'),
  same('"Browse"', 'Browse'),
  same("'Add new'", 'Add new'),
  same('"Remove tag"', 'Remove tag'),
  same("'Field is required.'", 'Field is required.'),
  same("'Field must be a valid email.'", 'Field must be a valid email.'),
  same("'Field must be a valid  international phone number. (e.g. +4930664040900)'", 'Field must be a valid phone number.'),
  ['`Field must match pattern ${validation.pattern}.`', call('Field has the wrong form.')],
  ['`Field must have minimum value of ${validation.min}.`', call('Field must be at least {0}.', 'validation.min')],
  ['`Field must have maximum value of ${validation.max}.`', call('Field must be at most {0}.', 'validation.max')],
  ['`Field must have minimum length of ${validation.minLength}.`', call('Field must have at least {0} characters.', 'validation.minLength')],
  ['`Field must have maximum length of ${validation.maxLength}.`', call('Field must have at most {0} characters.', 'validation.maxLength')],
].map(([from, to]) => [from, keepPrefix(from, to)]);

/** Keeps what stands before the text itself, e.g. `placeholder: `. */
function keepPrefix(from, to) {
  return from.slice(0, from.search(/['"`]/)) + to;
}

export const words = {
  name: 'words',
  setup(build) {
    build.onLoad({ filter: /form-js-viewer[\\/]dist[\\/]index\.es\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, 'utf8');
      for (const [from, to] of replacements) {
        if (!contents.includes(from)) {
          throw new Error(`form-js no longer says ${from}: mend words-plugin.mjs`);
        }
        contents = contents.replaceAll(from, to);
      }
      return { contents, loader: 'js' };
    });
  },
};
