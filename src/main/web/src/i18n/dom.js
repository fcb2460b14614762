// Libraries that have no translations put English on the screen; here it is translated as it appears. What people type
// is left alone.
import { chinese } from '../chinese.js';

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'data-placeholder'];
/** Where people write; what stands there is theirs. */
const THEIRS = '.cm-editor, [contenteditable]:not([contenteditable="false"]), textarea, script, style, code, pre';

/**
 * @param {Element} root what is below it is translated, now and whenever it changes
 * @param {Array<{exact: Object<string, string>, patterns?: Array<[RegExp, string]>}>} dictionaries the first that knows wins
 * @returns {() => void} ends it
 */
export function translateBelow(root, ...dictionaries) {
  const exact = new Map(dictionaries.toReversed().flatMap((one) => Object.entries(one.exact)));
  const patterns = dictionaries.flatMap((one) => one.patterns ?? []);
  const say = (text) => {
    const english = text.trim().replace(/\s+/g, ' ');
    if (!/[A-Za-z]/.test(english)) {
      return null;
    }
    const pattern = !exact.has(english) && patterns.find(([one]) => one.test(english));
    return exact.get(english) ?? (pattern ? english.replace(...pattern) : chinese(english));
  };
  const translate = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const replacement = !node.parentElement?.closest(THEIRS) && say(node.data);
      if (replacement && replacement !== node.data) {
        node.data = node.data.replace(node.data.trim(), () => replacement);
      }
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      for (const name of ATTRIBUTES) {
        const value = node.getAttribute(name);
        const replacement = value && say(value);
        if (replacement && replacement !== value) {
          node.setAttribute(name, replacement);
        }
      }
      node.childNodes.forEach(translate);
    }
  };
  translate(root);
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') {
        change.addedNodes.forEach(translate);
      } else if (change.type === 'characterData') {
        translate(change.target);
      } else {
        const value = change.target.getAttribute(change.attributeName);
        const replacement = value && say(value);
        if (replacement && replacement !== value) {
          change.target.setAttribute(change.attributeName, replacement);
        }
      }
    }
  });
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
  return () => observer.disconnect();
}
