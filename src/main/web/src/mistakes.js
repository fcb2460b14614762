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

const STANDS_STILL = 3;
const MOST_FRAMES = 30;
const NO_FRAME_MS = 200; // where nothing is painted, say in a tab behind others

/** A frame, with what is done after it was painted. */
function frame() {
  return new Promise((resolve) => {
    const instead = setTimeout(resolve, NO_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(instead);
      setTimeout(resolve);
    });
  });
}

/** form-js draws what it found in its own time, some of it after a frame, and says nothing when it has. */
async function drawn(root) {
  let count = -1;
  let still = 0;
  for (let frames = 0; still < STANDS_STILL && frames < MOST_FRAMES; frames++) {
    await frame();
    const now = root.querySelectorAll(WRONG).length;
    still = now === count ? still + 1 : 0;
    count = now;
  }
}

/** As soon as form-js has drawn what it found. */
export async function mistakesIn(root) {
  anyUnread(root);
  await drawn(root);
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
