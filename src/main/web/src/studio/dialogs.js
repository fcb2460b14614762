// Questions to the editing person, each in a dialog of the browser.
import { element } from '../compare/show.js';

/**
 * @param {string} title
 * @param {Array<Node>} parts
 * @param {Array<[string, *, string?]>} answers word, value, class of the button; the first is what leaving the dialog means
 * @param {{refuses?: () => string, wide?: boolean, must?: boolean}} options why the answer does not do, or nothing; whether
 *     one of the answers has to be given
 */
export function ask(title, parts, answers, { refuses = () => '', wide = false, must = false } = {}) {
  return new Promise((answered) => {
    const mistake = element('p', { class: 'studio-mistake', role: 'alert' });
    const form = element('form', { method: 'dialog' }, element('h2', {}, title), ...parts, mistake);
    const dialog = element('dialog', { class: wide ? 'studio-dialog is-wide' : 'studio-dialog' }, form);
    let answer = answers[0][1];
    const buttons = answers.map(([word, value, classes = ''], index) => {
      const button = element('button', { type: 'button', class: `btn ${classes}` }, word);
      button.addEventListener('click', () => {
        mistake.textContent = index ? refuses(value) : '';
        if (!mistake.textContent) {
          answer = value;
          dialog.close();
        }
      });
      return button;
    });
    form.append(element('div', { class: 'studio-answers' }, ...buttons));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      buttons.at(-1).click();
    });
    dialog.addEventListener('cancel', (event) => must && event.preventDefault());
    dialog.addEventListener('close', () => {
      dialog.remove();
      answered(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** @returns {Promise<string | null>} the note, or null if not submitted after all */
export async function askNote() {
  const note = element('textarea', { class: 'form-control', id: 'studio-note', rows: 4, maxlength: 1000, required: '' });
  const sure = await ask(
    '提交审批',
    [
      element('p', {}, '提交时先试运行，每条路都走得通才交给另一位管理员审批；通过后即部署，正在办理的流程留在原来的版本上。'),
      element('label', { for: 'studio-note', class: 'form-label required' }, '改了什么，为什么改'),
      note,
    ],
    [
      ['取消', false],
      ['提交', true, 'btn-primary'],
    ],
    { refuses: () => (note.value.trim() ? '' : '请写明改了什么、为什么改，审批人要看。') },
  );
  return sure ? note.value.trim() : null;
}

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** @returns {Promise<{kind: string, id: string, title: string} | null>} the file to make */
export async function askFile(taken) {
  const kind = element(
    'select',
    { class: 'form-select', id: 'studio-kind' },
    element('option', { value: 'form' }, '表单'),
    element('option', { value: 'dmn' }, '决策表'),
  );
  const id = element('input', { class: 'form-control', id: 'studio-id', placeholder: '如 secondReview', autocomplete: 'off' });
  const title = element('input', { class: 'form-control', id: 'studio-title', placeholder: '如 复核立项', autocomplete: 'off' });
  const sure = await ask(
    '新建文件',
    [
      element('label', { for: 'studio-kind', class: 'form-label' }, '种类'),
      kind,
      element('label', { for: 'studio-title', class: 'form-label' }, '名称'),
      title,
      element('label', { for: 'studio-id', class: 'form-label required' }, '编号'),
      id,
      element('p', { class: 'text-secondary' }, '编号以字母开头，只用字母、数字、“-”和“_”；任务以它引用表单或决策。'),
    ],
    [
      ['取消', false],
      ['新建', true, 'btn-primary'],
    ],
    {
      refuses: () =>
        !NAME.test(id.value.trim())
          ? '编号不符合要求。'
          : taken.includes(`${id.value.trim()}.${kind.value}`)
            ? '已经有这个编号的文件。'
            : '',
    },
  );
  return sure ? { kind: kind.value, id: id.value.trim(), title: title.value.trim() || id.value.trim() } : null;
}

export const confirmed = (title, sentence, word) =>
  ask(
    title,
    [element('p', {}, sentence)],
    [
      ['取消', false],
      [word, true, 'btn-danger'],
    ],
  );
