// Two people, or two windows of one, changed a file: both versions beside each other, and what differs.
import { decisionChanges } from '../compare/decision.js';
import { drawBeside } from '../compare/diagrams.js';
import { formChanges } from '../compare/form.js';
import { processChanges } from '../compare/process.js';
import { parseDecisions, parseProcess } from '../compare/read.js';
import { changeList, element } from '../compare/show.js';

const LABELS = ['已保存的', '我的'];

/** @returns {Promise<Node>} */
export async function bothVersions(name, theirs, mine) {
  const place = element('div', { class: 'studio-versions' });
  try {
    const kind = name.split('.').pop();
    const read = { bpmn: parseProcess, dmn: parseDecisions, form: JSON.parse }[kind];
    const compare = { bpmn: processChanges, dmn: decisionChanges, form: (left, right) => ({ changes: formChanges(left, right) }) }[kind];
    const { changes } = compare(await read(theirs), await read(mine));
    if (kind === 'bpmn') {
      const diagrams = element('div', { class: 'compare-diagrams of-2' });
      place.append(diagrams);
      // Drawn when the dialog is on the screen: before, there is no room to fit into.
      requestAnimationFrame(() => drawBeside(diagrams, [theirs, mine], LABELS, [changes]));
    }
    place.append(changeList(changes, LABELS));
  } catch {
    place.replaceChildren(...[theirs, mine].map((text, index) => element('figure', {}, element('figcaption', {}, LABELS[index]), element('pre', {}, text))));
  }
  return place;
}
