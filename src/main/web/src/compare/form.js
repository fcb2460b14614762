// What differs between two forms.
import { changes, movedAmong } from './common.js';
import { componentWord, propertyWord, valueWord } from './words.js';

/** Where a component stands; told as a move. */
const PLACE = new Set(['components', 'id', 'layout.row']);

/** @param {object} left and right: schemas of form-js */
export function formChanges(left, right) {
  const before = components(left);
  const after = components(right);
  sameByKey(before, after);
  const moved = movedFields(before, after);
  return changes(before, after, {
    type: (one) => componentWord(one.component.type),
    name: (one) => one.component.label || one.component.dateLabel || one.component.key || firstLine(one.component) || '',
    settings: (one) => settings(one.component),
    moved: (id) => moved.has(id),
  });
}

const firstLine = ({ text, content }) =>
  (text ?? content ?? '')
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>|[#*]/g, '')
    .trim()
    .split('\n')[0]
    .slice(0, 30);

function components(schema) {
  const found = new Map([['', { component: { ...schema, type: 'default', label: '表单' }, parent: null, mates: [] }]]);
  const visit = (container, parent) => {
    const inside = container.components ?? [];
    inside.forEach((component, index) => {
      const id = component.id ?? `${parent}#${component.key ?? index}`;
      const row = component.layout?.row;
      const mates = row === undefined ? [] : inside.filter((one) => one.layout?.row === row).map((one) => one.id);
      found.set(id, { component, parent, mates });
      visit(component, id);
    });
  };
  visit(schema, '');
  return found;
}

/** An id that was made anew does not make it another field: what counts is what it fills in. */
function sameByKey(before, after) {
  for (const [id, one] of [...before]) {
    const key = one.component.key;
    if (!after.has(id) && key) {
      const twin = [...after].find(([other, it]) => !before.has(other) && it.component.key === key && it.parent === one.parent);
      if (twin) {
        rename(before, id, twin[0]);
      }
    }
  }
}

function rename(all, from, to) {
  const now = (id) => (id === from ? to : id);
  const renamed = [...all].map(([id, one]) => [now(id), { ...one, parent: now(one.parent), mates: one.mates.map(now) }]);
  all.clear();
  renamed.forEach(([id, one]) => all.set(id, one));
}

function movedFields(before, after) {
  const moved = new Set();
  for (const [id, one] of after) {
    const old = before.get(id);
    const common = (mates) => mates.filter((mate) => before.has(mate) && after.has(mate)).sort().join();
    if (old && id && (old.parent !== one.parent || common(old.mates) !== common(one.mates))) {
      moved.add(id);
    }
  }
  const within = (all, parent) => [...all].filter(([id, one]) => id && one.parent === parent && !moved.has(id)).map(([id]) => id);
  for (const parent of new Set([...after.values()].map((one) => one.parent))) {
    movedAmong(within(before, parent), within(after, parent)).forEach((id) => moved.add(id));
  }
  return moved;
}

function settings(component) {
  const found = new Map();
  const isForm = component.type === 'default';
  const collect = (value, path, labels) => {
    if (Array.isArray(value)) {
      value.forEach((one, index) => {
        const known = one?.value ?? one?.key ?? one?.id ?? index + 1;
        collect(one, [...path, known], [...labels, `“${one?.label ?? known}”`]);
      });
      const order = value.map((one) => one?.value ?? one?.key).filter((one) => one !== undefined);
      if (order.length > 1) {
        found.set([...path, 'order'].join('.'), { label: [...labels, '顺序'].join(' › '), value: value.map((one) => one.label ?? one.value ?? one.key).join('、') });
      }
    } else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([name, one]) => collect(one, [...path, name], [...labels, propertyWord(name)]));
    } else if (value !== undefined) {
      found.set(path.join('.'), { label: labels.join(' › '), value: valueWord(value) });
    }
  };
  for (const [name, value] of Object.entries(component)) {
    if (!PLACE.has(name) && !(isForm && (name === 'type' || name === 'label'))) {
      collect(value, [name], [propertyWord(name)]);
    }
  }
  for (const path of PLACE) {
    found.delete(path);
  }
  if (isForm) {
    found.set('id', { label: propertyWord('id'), value: component.id });
  }
  if (found.has('type')) {
    found.set('type', { label: '种类', value: componentWord(component.type) });
  }
  return found;
}
