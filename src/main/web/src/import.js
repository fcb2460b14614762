// Files from elsewhere: sent as they are; what has to change in them first is told, and done once somebody agrees.
import { element } from './compare/show.js';
import { Refused, call } from './server.js';
import { ask } from './studio/dialogs.js';

async function take(form) {
  const process = form.dataset.import || form.elements.process.value.trim();
  const send = (consent = '') => {
    const body = new FormData(form);
    body.set('consent', consent);
    return call('POST', `/api/models/${encodeURIComponent(process)}/import`, body);
  };
  const { id } = await send().catch((refusal) => agreed(refusal, send));
  if (id) {
    window.location.assign(`${form.dataset.models}/drafts/${id}`);
  }
}

/** @returns {Promise<{id?: number}>} the draft; without an id if somebody would rather not */
async function agreed(refusal, send) {
  if (refusal.problem?.code !== 'import-adjustments') {
    throw refusal;
  }
  const { adjustments, consent } = refusal.problem;
  const sure = await ask(
    '导入前要改动',
    [
      element('p', {}, '这些文件要改动以后才能在这里用。只改下面这些，您选择的原文件不变；现在还没有导入。'),
      element('ul', { class: 'import-adjustments' }, ...adjustments.map((sentence) => element('li', {}, sentence))),
    ],
    [
      ['取消', false],
      ['导入并修复', true, 'btn-primary'],
    ],
  );
  return sure ? send(consent) : {};
}

for (const form of document.querySelectorAll('form[data-import]')) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    try {
      await take(form);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) {
        throw refusal;
      }
      await ask('没有办成', [element('p', {}, refusal.message)], [['知道了', null, 'btn-primary']]);
    } finally {
      button.disabled = false;
    }
  });
}
