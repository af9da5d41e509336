import { vietnamese } from './vietnamese.js';

const folded = Object.fromEntries(Object.entries(vietnamese).map(([text, word]) => [text.toLowerCase(), word]));

/** The modeler's translate service; English is the modeler's own language. */
export function translate(language) {
  const word = language === 'vi' ? (text) => vietnamese[text] ?? folded[text.toLowerCase()] ?? text : (text) => text;
  return (template, replacements = {}) =>
    word(template).replace(/\{([^}]+)\}/g, (whole, key) => replacements[key] ?? whole);
}
