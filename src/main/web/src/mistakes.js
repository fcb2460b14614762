// What is still wrong in a form of form-js, by the names of its fields, each a way to its field; the same in our pages and
// in the Tasklist.
import { anyUnread } from './amount-field.js';
import { chinese } from './chinese.js';

const WRONG = '.fjs-form-field.fjs-has-errors, .fjs-form-field[data-unread]';
const FOCUSABLE = 'input:not([type=hidden]):not(:disabled), textarea:not(:disabled), [tabindex="0"], button:not(:disabled)';

function nameOf(field) {
  const words = (frame) => {
    const label = frame.querySelector('.fjs-form-field-label')?.cloneNode(true);
    label?.querySelector('.fjs-asterix')?.remove();
    return label?.textContent.trim() ?? '';
  };
  const list = field.closest('.fjs-form-field-dynamiclist');
  const row = list && /_(\d+)$/.exec(field.querySelector('[id^="fjs-form-"]')?.id.replace(/-(label|description|error-message|search|\d+)$/, ''));
  return row ? `${words(list)}第 ${Number(row[1]) + 1} 行，${words(field)}` : words(field);
}

function sentenceOf(field) {
  const said = 'unread' in field.dataset ? field.querySelector('.amount-note') : field.querySelector('.fjs-form-field-error li');
  const text = said?.textContent ?? '';
  return chinese(text) ?? text;
}

/** As soon as form-js has drawn what it found. */
export async function mistakesIn(root) {
  anyUnread(root);
  await new Promise((resolve) => setTimeout(resolve));
  return [...root.querySelectorAll(WRONG)]
    .filter((field) => !field.querySelector(WRONG))
    .map((field) => ({ name: nameOf(field), sentence: sentenceOf(field), target: field.querySelector(FOCUSABLE) }));
}

function way({ name, sentence, target }) {
  const line = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: `#${target?.id ?? ''}`, textContent: name });
  link.addEventListener('click', (event) => {
    event.preventDefault();
    goTo(target);
  });
  line.append(link, sentence && `：${sentence}`);
  return line;
}

function goTo(target) {
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'center' });
}

/** Lists them in this element and goes to the first. */
export function tellMistakes(element, mistakes) {
  const head = Object.assign(document.createElement('div'), { textContent: `还有 ${mistakes.length} 处没有填好，内容还没有提交：` });
  const list = Object.assign(document.createElement('ul'), { className: 'mistakes' });
  list.append(...mistakes.map(way));
  element.replaceChildren(head, list);
  goTo(mistakes[0].target);
}
