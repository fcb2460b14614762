// Changes as lists and tables.
import { KINDS } from './words.js';

/** An HTML element with attributes and children; texts stay texts. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

export const SIDES = ['出厂旧版', '出厂新版', '本单位在用'];

const MEETINGS = {
  conflict: '两边都改了同一处',
  beside: '两边都改了，但不在同一处',
  same: '两边改得一样',
  'only-shipped': '只有出厂更新改了',
  'only-yours': '只有本单位改了',
};
const URGENT = Object.keys(MEETINGS);

const badge = (kind) => element('span', { class: `diff-word diff-word-${kind}` }, KINDS[kind]);

function text(value) {
  return value === undefined || value === '' ? element('span', { class: 'nothing' }, value === '' ? '空' : '—') : document.createTextNode(value);
}

function title(change, pick) {
  const name = element('span', {}, change.type, change.name ? element('strong', {}, ` ${change.name}`) : '');
  if (!pick) {
    return element('span', { class: 'change-title' }, name, element('code', {}, change.id));
  }
  const button = element('button', { type: 'button', class: 'change-title', 'data-pick': change.id }, name, element('code', {}, change.id));
  button.addEventListener('click', () => pick(change.id));
  return button;
}

/** @param {((id: string) => void) | null} pick shows where it is */
export function changeList(changes, labels, pick) {
  if (!changes.length) {
    return element('p', { class: 'empty' }, '内容没有差别。');
  }
  const counts = Object.keys(KINDS)
    .map((kind) => [kind, changes.filter((change) => change.kind === kind).length])
    .filter(([, count]) => count);
  return changeTable(
    labels,
    changes.map((change) =>
      element(
        'tbody',
        { 'data-change': change.id, class: `is-${change.kind}` },
        element(
          'tr',
          { class: 'change' },
          element('th', { scope: 'rowgroup', colspan: '3' }, badge(change.kind), change.moved && change.kind !== 'moved' ? badge('moved') : null, title(change, pick)),
        ),
        ...change.properties.map((property) =>
          element('tr', {}, element('th', { scope: 'row' }, property.label), element('td', { class: 'was', 'data-side': labels[0] }, text(property.left)), element('td', { class: 'is', 'data-side': labels[1] }, text(property.right))),
        ),
      ),
    ),
    element('p', { class: 'card-header compare-counts' }, ...counts.map(([kind, count]) => element('span', {}, badge(kind), ` ${count} 处`))),
  );
}

/** What the update changed, what was changed here; where they meet comes first. */
export function threeWayList(rows, pick) {
  if (!rows.length) {
    return element('p', { class: 'empty' }, '内容没有差别。');
  }
  const sorted = [...rows].sort((a, b) => URGENT.indexOf(a.meeting) - URGENT.indexOf(b.meeting));
  return changeTable(
    SIDES,
    sorted.map((row) =>
      element(
        'tbody',
        { 'data-change': row.id, class: `meets-${row.meeting}` },
        element(
          'tr',
          { class: 'change' },
          element('th', { scope: 'rowgroup', colspan: '2' }, element('span', { class: `meeting meeting-${row.meeting}` }, MEETINGS[row.meeting]), title(row, pick)),
          element('td', { 'data-side': SIDES[1] }, row.shipped ? badge(row.shipped.kind) : element('span', { class: 'nothing' }, '没有改')),
          element('td', { 'data-side': SIDES[2] }, row.yours ? badge(row.yours.kind) : element('span', { class: 'nothing' }, '没有改')),
        ),
        ...propertiesOf(row).map(({ key, label, left, shipped, yours }) =>
          element(
            'tr',
            { class: both(row, key) && row.conflicts.includes(label) ? 'is-conflict' : '' },
            element('th', { scope: 'row' }, label),
            element('td', { 'data-side': SIDES[0] }, text(left)),
            element('td', { 'data-side': SIDES[1], class: shipped === left ? '' : 'is' }, text(shipped)),
            element('td', { 'data-side': SIDES[2], class: yours === left ? '' : 'is' }, text(yours)),
          ),
        ),
      ),
    ),
  );
}

/** One body per change, under the names of what is compared. */
function changeTable(labels, bodies, header = null) {
  return element(
    'section',
    { class: 'card compare-card' },
    header,
    element(
      'div',
      { class: 'compare-scroll' },
      element('table', { class: 'table compare-changes' }, element('thead', {}, element('tr', {}, ...['改动', ...labels].map((label) => element('th', { scope: 'col' }, label)))), ...bodies),
    ),
  );
}

const both = ({ shipped, yours }, key) => [shipped, yours].every((change) => change?.properties.some((one) => one.key === key));

function propertiesOf({ shipped, yours }) {
  const all = new Map();
  for (const [side, change] of [
    ['shipped', shipped],
    ['yours', yours],
  ]) {
    for (const { key, label, left, right } of change?.properties ?? []) {
      const known = all.get(key) ?? { key, label, left, shipped: left, yours: left };
      all.set(key, { ...known, [side]: right });
    }
  }
  return [...all.values()];
}

/**
 * A decision's table with all rules of both sides, and in each cell what was and what is.
 *
 * @param {?string} whose what is compared with the oldest, where there are several
 */
export function decisionTable({ name, columns, rows }, whose) {
  const head = columns.map((column) =>
    element('th', { scope: 'col', class: `is-${column.state}` }, column.before && column.before !== column.name ? element('del', {}, column.before) : null, column.name, column.state === 'same' ? null : badge(column.state)),
  );
  return element(
    'section',
    { class: 'card compare-card' },
    element('h2', { class: 'card-header' }, `${name ?? ''} 逐格对照${whose ? `：${whose}` : ''}`),
    element(
      'div',
      { class: 'compare-scroll' },
      element(
        'table',
        { class: 'table compare-decision' },
        element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, '规则'), ...head)),
        element(
          'tbody',
          {},
          ...rows.map((row) =>
            element(
              'tr',
              { class: `is-${row.state}`, 'data-rule': row.id },
              element('th', { scope: 'row' }, String(row.right || row.left), row.state === 'same' ? null : badge(row.state), row.moved && row.state !== 'moved' ? badge('moved') : null),
              ...row.cells.map((cell) => cellOf(row, cell)),
            ),
          ),
        ),
      ),
    ),
  );
}

function cellOf(row, { left, right }) {
  if (row.state === 'added' || row.state === 'removed' || left === right) {
    return element('td', {}, text(row.state === 'removed' ? left : right));
  }
  return element('td', { class: 'is-cell-changed' }, left === undefined ? null : element('del', {}, left), right === undefined ? null : element('ins', {}, right));
}
