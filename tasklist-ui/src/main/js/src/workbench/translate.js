import { vietnamese } from './vietnamese.js';

/** The modeler's translate service; English is the modeler's own language. */
export function translate(language) {
  const words = language === 'vi' ? vietnamese : {};
  return (template, replacements = {}) =>
    (words[template] ?? template).replace(/\{([^}]+)\}/g, (whole, key) => replacements[key] ?? whole);
}
