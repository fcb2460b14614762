// Translations for libraries that ask for each text. What no dictionary knows is remembered for the test that looks for it.

/**
 * @param {...Object<string, string>} dictionaries English to Chinese; the first that knows wins
 * @returns {(template: string, replacements?: Object<string, string>) => string}
 */
export function translator(...dictionaries) {
  const known = new Map(dictionaries.toReversed().flatMap((one) => Object.entries(one)));
  return (template, replacements = {}) => {
    const sentence = known.get(template) ?? untranslated(template);
    return sentence.replace(/\{ ?([^{} ]+) ?\}/g, (whole, name) => replacements[name] ?? whole);
  };
}

function untranslated(template) {
  if (/[A-Za-z]{2,}/.test(template) && !/\p{Script=Han}/u.test(template)) {
    (window.yanzhenUntranslated ??= new Set()).add(template);
  }
  return template;
}
