import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { merged, movedAmong } from '../src/compare/common.js';
import { decisionChanges } from '../src/compare/decision.js';
import { formChanges } from '../src/compare/form.js';
import { processChanges } from '../src/compare/process.js';
import { threeWay } from '../src/compare/three.js';

const camunda = createRequire(import.meta.url)('camunda-bpmn-moddle/resources/camunda.json');
const root = resolve(import.meta.dirname, '../../../..');
const shipped = (folder, ending) =>
  readdirSync(`${root}/${folder}`, { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, readFileSync(`${root}/${folder}/${name}`, 'utf8')]);
const file = (name) => readFileSync(`${root}/${name}`, 'utf8');

const process = async (xml) => (await new BpmnModdle({ camunda }).fromXML(xml)).rootElement;
const decisions = async (xml) => (await new DmnModdle().fromXML(xml)).rootElement;
const processes = async (left, right) => (await processChanges(await process(left), await process(right))).changes;

function edited(text, before, after) {
  assert.ok(text.includes(before), `the shipped file says ${before}`);
  return text.replace(before, after);
}
const of = (changes, id) => changes.find((change) => change.id === id);
const labels = (change) => change.properties.map(({ label, left, right }) => `${label}: ${left} → ${right}`);

describe('nothing differs between a shipped file and itself', () => {
  for (const [name, text] of shipped('bpmn', '.bpmn')) {
    test(name, async () => assert.deepEqual(await processes(text, text), []));
  }
  for (const [name, text] of shipped('bpmn', '.dmn')) {
    test(name, async () => assert.deepEqual((await decisionChanges(await decisions(text), await decisions(text))).changes, []));
  }
  for (const [name, text] of shipped('forms', '.form')) {
    test(name, () => assert.deepEqual(formChanges(JSON.parse(text), JSON.parse(text)), []));
  }
});

describe('of processes one sees', () => {
  const model = file('bpmn/project-change.bpmn');

  test('what an element says now and said before, in words', async () => {
    const task = model.match(/<bpmn:userTask id="([^"]+)"[^>]*camunda:candidateGroups="([^"]+)"/);
    const changes = await processes(model, edited(model, task[0], task[0].replace(task[2], 'auditors')));
    assert.deepEqual(changes.map(({ id, kind, type }) => [id, kind, type]), [[task[1], 'changed', '人工任务']]);
    assert.deepEqual(labels(changes[0]), [`候选组: ${task[2]} → auditors`]);
  });

  test('a new name once, and not at every flow that names it', async () => {
    const [whole, id, name] = model.match(/<bpmn:userTask id="([^"]+)" name="([^"]+)"/);
    const changes = await processes(model, edited(model, whole, whole.replace(name, '新名称')));
    assert.deepEqual(changes.map((change) => change.id), [id]);
  });

  test('that a drawing moved, and not that its flows followed', async () => {
    const [shape, id, x] = model.match(/<bpmndi:BPMNShape [^>]*bpmnElement="(userTask_[^"]+)"[^>]*>\s*<dc:Bounds x="(\d+)/);
    const changes = await processes(model, edited(model, shape, shape.replace(`x="${x}`, `x="${Number(x) + 30}`)));
    assert.deepEqual(changes.map((change) => [change.id, change.kind]), [[id, 'moved']]);
  });

  test('what was added and removed', async () => {
    const more = edited(model, '</bpmn:process>', '<bpmn:task id="task_new" name="再看一次" /></bpmn:process>');
    assert.deepEqual((await processes(model, more)).map(({ id, kind, name }) => [id, kind, name]), [['task_new', 'added', '再看一次']]);
    assert.deepEqual((await processes(more, model)).map(({ id, kind }) => [id, kind]), [['task_new', 'removed']]);
  });

  test('the text of conditions, timers and documentation', async () => {
    const [whole, text] = model.match(/<bpmn:documentation>([^<]+)<\/bpmn:documentation>/);
    const changes = await processes(model, edited(model, whole, whole.replace(text, '新的说明')));
    assert.deepEqual(labels(changes[0]), [`说明: ${text.trim()} → 新的说明`]);
  });
});

describe('of forms one sees', () => {
  const old = {
    id: 'f',
    type: 'default',
    schemaVersion: 16,
    components: [
      { id: 'a', type: 'textfield', key: 'a', label: '甲', validate: { required: true }, layout: { row: 'r1' } },
      { id: 'b', type: 'radio', key: 'b', label: '乙', values: [{ label: '是', value: 'YES' }, { label: '否', value: 'NO' }] },
      { id: 'c', type: 'number', key: 'c', label: '丙' },
    ],
  };
  const changed = (change) => {
    const copy = structuredClone(old);
    change(copy.components, copy);
    return formChanges(old, copy);
  };

  test('fields added, removed and changed, with their settings', () => {
    assert.deepEqual(changed((fields) => fields.push({ id: 'd', type: 'textarea', key: 'd', label: '丁' })).map(({ id, kind, type }) => [id, kind, type]), [['d', 'added', '多行文本']]);
    assert.deepEqual(changed((fields) => fields.pop()).map(({ id, kind }) => [id, kind]), [['c', 'removed']]);
    assert.deepEqual(labels(changed(([a]) => (a.validate.required = false))[0]), ['校验 › 必填: 是 → 否']);
  });

  test('one option added, whatever stands around it', () => {
    const [change] = changed(([, b]) => b.values.unshift({ label: '再议', value: 'LATER' }));
    assert.ok(change.properties.every(({ key }) => key.startsWith('values.LATER') || key === 'values.order'), JSON.stringify(change.properties));
  });

  test('one field moved, not all behind it', () => {
    assert.deepEqual(changed((fields) => fields.unshift(fields.pop())).map(({ id, kind }) => [id, kind]), [['c', 'moved']]);
    assert.deepEqual(changed(([, , c]) => (c.layout = { row: 'r1' })).map(({ id }) => id), ['a', 'c']);
  });

  test('that a field with a new id is still the same', () => {
    assert.deepEqual(changed(([a]) => (a.id = 'Field_1')), []);
  });

  test('a setting of our own', () => {
    assert.deepEqual(labels(changed((fields, form) => (form.ours = 'x'))[0]), ['ours: undefined → x']);
  });
});

describe('of decisions one sees', () => {
  const old = file('bpmn/application-eligibility.dmn');
  const compared = async (right, left = old) => decisionChanges(await decisions(left), await decisions(right));

  test('the cell that changed', async () => {
    const { changes, tables } = await compared(edited(old, '<text>&gt; largestRequest</text>', '<text>&gt;= largestRequest</text>'));
    assert.deepEqual(changes.map(({ id, kind, name }) => [id, kind, name]), [['rule_aboveLimit', 'changed', '第 1 条（结果 "ABOVE_LIMIT"、"申请金额超过单个项目上限"）']]);
    assert.deepEqual(labels(changes[0]), ['申请金额（元）: > largestRequest → >= largestRequest']);
    assert.deepEqual(tables[0].rows[0].cells[0], { left: '> largestRequest', right: '>= largestRequest' });
  });

  test('a threshold before and after, in words and with grouped digits, and what it decides', async () => {
    const payment = file('bpmn/payment-approval.dmn');
    const { changes } = await compared(edited(payment, '<text>&lt; 50000</text>', '<text>&lt;= 500000</text>'), payment);
    assert.deepEqual(changes.map(({ name }) => name), ['第 1 条（结果 "OFFICE"）']);
    assert.match(labels(changes[0])[0], /: < 50000（小于 50,000） → <= 500000（小于或等于 500,000）$/);
  });

  test('a rule that is gone stays in its place', async () => {
    const rule = old.match(/<rule id="rule_tooFewStars">[\s\S]*?<\/rule>/)[0];
    const { changes, tables } = await compared(old.replace(rule, ''));
    assert.deepEqual(changes.map(({ id, kind }) => [id, kind]), [['rule_tooFewStars', 'removed']]);
    assert.deepEqual(tables[0].rows.slice(0, 3).map(({ state }) => state), ['same', 'removed', 'same']);
  });

  test('the hit policy', async () => {
    const { changes } = await compared(edited(old, 'hitPolicy="COLLECT"', 'hitPolicy="FIRST"'));
    assert.deepEqual(labels(of(changes, 'applicationEligibility')), ['命中策略: 全部汇集 → 首条命中']);
  });

  test('a column that is gone, and not that every rule lost a cell of another', async () => {
    const column = old.match(/<input id="input_stars"[\s\S]*?<\/input>/)[0];
    const right = old.replace(column, '').replace(/<inputEntry id="inputEntry_[A-Za-z]+_stars">[\s\S]*?<\/inputEntry>/g, '');
    const { changes } = await compared(right);
    assert.equal(of(changes, 'input_stars').kind, 'removed');
    assert.deepEqual(changes.filter(({ type }) => type === '规则').map(({ id }) => id), ['rule_tooFewStars']);
  });

  test('rules whose ids another tool made anew are the same', async () => {
    const { changes } = await compared(old.replaceAll(/<rule id="rule_/g, '<rule id="DecisionRule_'));
    assert.deepEqual(changes, []);
  });
});

describe('three ways', () => {
  const change = (id, right, key = 'name') => ({ kind: 'changed', moved: false, id, type: '', name: '', properties: [{ key, label: key, left: 'a', right }] });

  test('tell who changed what, and where both must be settled', () => {
    const rows = threeWay(
      [change('1', 'b'), change('3', 'b'), change('4', 'b'), change('5', 'b'), { ...change('6', 'b'), kind: 'removed' }],
      [change('2', 'c'), change('3', 'c'), change('4', 'b'), change('5', 'c', 'group'), change('6', 'c')],
    );
    assert.deepEqual(rows.map(({ id, meeting }) => id + meeting).sort(), ['1only-shipped', '2only-yours', '3conflict', '4same', '5beside', '6conflict']);
    assert.deepEqual(rows.find(({ id }) => id === '3').conflicts, ['name']);
  });
});

test('as few as possible are told to have moved', () => {
  assert.deepEqual([...movedAmong(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c'])], ['d']);
  assert.deepEqual([...movedAmong(['a', 'x', 'b'], ['a', 'b', 'y'])], []);
  assert.deepEqual(merged(['a', 'x', 'b', 'z'], ['a', 'b', 'y']), ['a', 'x', 'b', 'z', 'y']);
});
