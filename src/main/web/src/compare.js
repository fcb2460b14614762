// Two states of a process side by side, or three: what shipped before, what ships now, and what is used here.
import './compare.css';
import { decisionChanges } from './compare/decision.js';
import { drawBeside } from './compare/diagrams.js';
import { formChanges } from './compare/form.js';
import { processChanges } from './compare/process.js';
import { SIDES, changeList, decisionTable, element, threeWayList } from './compare/show.js';
import { threeWay } from './compare/three.js';
import { parseDecisions, parseProcess } from './compare/read.js';
import { call } from './server.js';

const STATES = { added: '新增', removed: '删除', changed: '有改动', same: '相同' };

const KINDS = {
  bpmn: { word: '流程', empty: () => parseProcess(), read: parseProcess, compare: processChanges },
  form: { word: '表单', empty: () => ({ components: [] }), read: JSON.parse, compare: (left, right) => ({ changes: formChanges(left, right) }) },
  dmn: { word: '决策', empty: () => parseDecisions(), read: parseDecisions, compare: decisionChanges },
};

class Comparison {
  constructor(root) {
    this.root = root;
    this.process = root.dataset.process;
    this.names = [root.dataset.left, root.dataset.middle, root.dataset.right].filter(Boolean);
  }

  async start() {
    this.sides = await Promise.all(
      this.names.map((of) => call('GET', `/api/models/content?${new URLSearchParams({ process: this.process, of })}`)),
    );
    const names = [...new Set(this.sides.flatMap((side) => Object.keys(side.files)))];
    this.files = names
      .map((name) => ({ name, kind: KINDS[name.split('.').pop()], state: this.stateOf(name) }))
      .filter((file) => file.kind)
      .sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
    this.tabs = element('div', { class: 'compare-files', role: 'tablist', 'aria-label': '文件' });
    this.view = element('div', { class: 'compare-view', role: 'tabpanel' });
    this.root.replaceChildren(this.heads(), this.tabs, this.view);
    const wanted = decodeURIComponent(window.location.hash.slice(1));
    await this.show(this.files.find((file) => file.name === wanted) ?? this.files[0]);
    this.root.removeAttribute('aria-busy');
  }

  stateOf(name) {
    const contents = this.sides.map((side) => side.files[name]);
    const first = contents[0];
    const last = contents.at(-1);
    if (contents.every((content) => content === first)) {
      return 'same';
    }
    return first === undefined ? 'added' : last === undefined ? 'removed' : 'changed';
  }

  heads() {
    const words = this.sides.length === 3 ? SIDES : ['旧', '新'];
    return element(
      'dl',
      { class: `compare-heads of-${this.sides.length}` },
      ...this.sides.map((side, index) => element('div', {}, element('dt', {}, words[index]), element('dd', {}, side.label))),
    );
  }

  async show(file) {
    this.tabs.replaceChildren(
      ...this.files.map((each) => {
        const tab = element(
          'button',
          { type: 'button', class: `compare-file is-${each.state}`, role: 'tab', 'aria-selected': String(each === file) },
          each.name,
          element('span', { class: 'compare-state' }, STATES[each.state]),
        );
        tab.addEventListener('click', () => this.show(each));
        return tab;
      }),
    );
    this.diagrams?.destroy();
    this.diagrams = null;
    if (!file) {
      this.view.replaceChildren(element('p', { class: 'empty' }, '两边都没有文件。'));
      return;
    }
    window.history.replaceState(null, '', `#${encodeURIComponent(file.name)}`);
    try {
      await this.draw(file);
    } catch (failure) {
      this.view.replaceChildren(element('p', { class: 'alert alert-danger' }, `“${file.name}”读不出来：${failure.message}`));
    }
  }

  async draw(file) {
    const { kind } = file;
    const texts = this.sides.map((side) => side.files[file.name]);
    const read = await Promise.all(texts.map((text) => (text === undefined ? kind.empty() : kind.read(text))));
    const parts = [];
    const found = read.slice(1).map((one) => kind.compare(read[0], one));
    if (kind === KINDS.bpmn) {
      const place = element('div', { class: `compare-diagrams of-${texts.length}` });
      parts.push(place);
      this.view.replaceChildren(place);
      this.diagrams = await drawBeside(
        place,
        texts,
        this.sides.map((side) => side.label),
        found.map(({ changes }) => changes),
      );
    }
    const pick = (id) => this.diagrams?.centre(id);
    const labels = this.sides.map((side) => side.label);
    if (found.length === 2) {
      parts.push(threeWayList(threeWay(found[0].changes, found[1].changes), this.diagrams && pick));
    } else {
      parts.push(changeList(found[0].changes, labels, this.diagrams && pick));
    }
    const tableOf = (index) => (table) => decisionTable(table, found.length === 2 ? SIDES[index + 1] : null);
    parts.push(...found.flatMap(({ tables }, index) => (tables ?? []).map(tableOf(index))));
    this.view.replaceChildren(...parts);
  }
}

function order({ kind, state }) {
  return Object.values(KINDS).indexOf(kind) + (state === 'same' ? 10 : 0);
}

for (const root of document.querySelectorAll('[data-compare]')) {
  new Comparison(root).start().catch((failure) => {
    root.removeAttribute('aria-busy');
    root.replaceChildren(element('p', { class: 'alert alert-danger' }, failure.message));
  });
}
