// What differs between two DMN models, as dmn-moddle reads them.
import { changes, differences, merged, movedAmong } from './common.js';
import { propertyWord, typeWord, valueWord } from './words.js';

const many = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const byId = (list) => new Map(many(list).map((one) => [one.id, one]));
const textOf = (expression) => expression?.text?.trim() || undefined;

/**
 * @returns {{changes: Array, tables: Array}} the changes, and for each decision that has a table on a side that
 *     differs: { id, name, state, columns, rows } with every cell's left and right
 */
export function decisionChanges(left, right) {
  const before = byId(left.drgElement);
  const after = byId(right.drgElement);
  const found = changes(before, after, {
    type: (one) => typeWord(one.$type),
    name: (one) => one.name ?? '',
    settings,
    moved: () => false,
  });
  const tables = [];
  for (const id of merged([...before.keys()], [...after.keys()])) {
    const table = compareTables(before.get(id), after.get(id));
    if (table) {
      found.push(...table.changes);
      if (table.changes.length) {
        tables.push(table);
      }
    }
  }
  return { changes: found, tables };
}

function settings(element) {
  const found = new Map();
  const put = (name, value) => {
    if (value !== undefined && value !== null && value !== '') {
      found.set(name, { label: propertyWord(name), value: valueWord(value) });
    }
  };
  put('name', element.name);
  put('description', element.description);
  put('question', element.question);
  put('allowedAnswers', element.allowedAnswers);
  put('variable', element.variable?.name);
  put('typeRef', element.variable?.typeRef);
  for (const [name, value] of Object.entries(element.$attrs ?? {})) {
    put(name, value);
  }
  put('historyTimeToLive', element.historyTimeToLive);
  put('versionTag', element.versionTag);
  for (const kind of ['informationRequirement', 'knowledgeRequirement', 'authorityRequirement']) {
    const needs = many(element[kind]).flatMap((one) => ['requiredDecision', 'requiredInput', 'requiredKnowledge', 'requiredAuthority'].map((name) => one[name]?.href));
    put(kind, needs.filter(Boolean).map((href) => href.replace(/^#/, '')).sort().join('、'));
  }
  const logic = element.decisionLogic;
  if (logic?.$type === 'dmn:LiteralExpression') {
    put('decisionLogic', textOf(logic));
    put('expressionLanguage', logic.expressionLanguage);
  }
  if (logic?.$type === 'dmn:DecisionTable') {
    put('hitPolicy', logic.hitPolicy ?? 'UNIQUE');
    put('aggregation', logic.aggregation);
  }
  return found;
}

function columnSettings(column) {
  const found = new Map();
  const put = (name, value) => value && found.set(name, { label: propertyWord(name), value: valueWord(value) });
  put('label', column.label);
  put('name', column.name);
  put('inputExpression', textOf(column.inputExpression));
  put('typeRef', column.inputExpression?.typeRef ?? column.typeRef);
  put('inputVariable', column.inputVariable ?? column.$attrs?.['camunda:inputVariable']);
  put('inputValues', textOf(column.inputValues));
  put('outputValues', textOf(column.outputValues));
  put('defaultOutputEntry', textOf(column.defaultOutputEntry));
  return found;
}

const columnName = (column) => column.label || column.name || textOf(column.inputExpression) || column.id;

const NUMBERS = ['number', 'integer', 'long', 'double'];
const SIGNS = { '<': '小于', '<=': '小于或等于', '>': '大于', '>=': '大于或等于' };
const grouped = (number) => Number(number).toLocaleString('zh-CN', { maximumFractionDigits: 10 });

/** A threshold also in words and with grouped digits: one zero more or less decides who approves. */
function threshold(text) {
  const comparison = /^(<=|>=|<|>)?\s*(-?\d+(?:\.\d+)?)$/.exec(text ?? '');
  return comparison && (comparison[1] || Math.abs(comparison[2]) >= 1000)
    ? `${text}（${SIGNS[comparison[1]] ?? '等于'} ${grouped(comparison[2])}）`
    : text;
}

function columnsOf(table) {
  return new Map([
    ...many(table?.input).map((one, index) => [
      one.id,
      {
        one,
        cell: (rule) => {
          const text = textOf(many(rule.inputEntry)[index]);
          return NUMBERS.includes(one.inputExpression?.typeRef) ? threshold(text) : text;
        },
        role: 'input',
      },
    ]),
    ...many(table?.output).map((one, index) => [one.id, { one, cell: (rule) => textOf(many(rule.outputEntry)[index]), role: 'output' }]),
    ['annotation', { one: { id: 'annotation', label: propertyWord('annotation') }, cell: (rule) => rule.description || undefined, role: 'annotation' }],
  ]);
}

function compareTables(before, after) {
  const tableOf = (decision) => (decision?.decisionLogic?.$type === 'dmn:DecisionTable' ? decision.decisionLogic : undefined);
  const left = tableOf(before);
  const right = tableOf(after);
  if (!left && !right) {
    return null;
  }
  const oldColumns = columnsOf(left);
  const newColumns = columnsOf(right);
  const found = [];
  const columns = merged([...oldColumns.keys()], [...newColumns.keys()])
    .sort((a, b) => rank(oldColumns, newColumns, a) - rank(oldColumns, newColumns, b))
    .map((id) => {
      const was = oldColumns.get(id);
      const now = newColumns.get(id);
      const properties = differences(was ? columnSettings(was.one) : new Map(), now ? columnSettings(now.one) : new Map());
      const state = !was ? 'added' : !now ? 'removed' : properties.length ? 'changed' : 'same';
      const { one, role } = now ?? was;
      if (state !== 'same') {
        found.push({ kind: state, moved: false, id, type: role === 'input' ? '输入列' : '输出列', name: columnName(one), properties });
      }
      return { id, role, name: columnName(one), before: was && columnName(was.one), state };
    });

  const oldRules = byId(left?.rule);
  const newRules = byId(right?.rule);
  sameByContent(oldRules, newRules, oldColumns, newColumns);
  const moved = movedAmong([...oldRules.keys()], [...newRules.keys()]);
  const place = (rules, id) => [...rules.keys()].indexOf(id) + 1;
  const rows = merged([...oldRules.keys()], [...newRules.keys()]).map((id) => {
    const was = oldRules.get(id);
    const now = newRules.get(id);
    const cells = columns.map((column) => ({
      left: was && oldColumns.get(column.id)?.cell(was),
      right: now && newColumns.get(column.id)?.cell(now),
    }));
    const properties = columns
      .map((column, index) => ({ key: column.id, label: column.name, ...cells[index] }))
      .filter((cell) => cell.left !== cell.right);
    const kind = !was ? 'added' : !now ? 'removed' : properties.length ? 'changed' : moved.has(id) ? 'moved' : null;
    const row = { id, state: kind ?? 'same', moved: moved.has(id), left: place(oldRules, id), right: place(newRules, id), cells };
    if (kind) {
      const answers = columns.flatMap(({ role }, index) => (role === 'output' ? [cells[index].right ?? cells[index].left ?? ''] : []));
      found.push({ kind, moved: moved.has(id), id, type: '规则', name: `第 ${row.right || row.left} 条（结果 ${answers.join('、')}）`, properties });
    }
    return row;
  });
  const { id, name } = after ?? before;
  return { id, name, columns, rows, changes: found };
}

function rank(oldColumns, newColumns, id) {
  return ['input', 'output', 'annotation'].indexOf((newColumns.get(id) ?? oldColumns.get(id)).role);
}

/** Another tool may have given the rules new ids: what says the same is the same. */
function sameByContent(oldRules, newRules, oldColumns, newColumns) {
  const say = (columns, rule) => JSON.stringify([...columns.values()].map((column) => column.cell(rule) ?? ''));
  for (const [id, rule] of [...oldRules]) {
    if (!newRules.has(id)) {
      const twin = [...newRules].find(([other, it]) => !oldRules.has(other) && say(newColumns, it) === say(oldColumns, rule));
      if (twin) {
        const renamed = [...oldRules].map(([each, value]) => [each === id ? twin[0] : each, value]);
        oldRules.clear();
        renamed.forEach(([each, value]) => oldRules.set(each, value));
      }
    }
  }
}
