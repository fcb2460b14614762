import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { editedText } from '../src/editors/form-text.js';
import { sampleData } from '../src/editors/sample.js';

const forms = resolve(import.meta.dirname, '../../../../forms');

describe('a form that is saved says what the file said, but for what was edited', () => {
  for (const name of readdirSync(forms, { recursive: true }).filter((one) => one.endsWith('.form'))) {
    const text = readFileSync(`${forms}/${name}`, 'utf8');
    test(name, () => {
      const opened = JSON.parse(text);
      assert.equal(editedText(text, opened, structuredClone(opened)), text);

      const now = structuredClone(opened);
      now.components.forEach((one, index) => (one.layout ??= { row: `Row_${index}`, columns: null })); // as the editor does when a field is added
      now.components.push({ type: 'textfield', id: 'new', key: 'new', label: '新的' });
      const expected = JSON.parse(text);
      expected.components.push({ type: 'textfield', id: 'new', key: 'new', label: '新的' });
      assert.equal(editedText(text, opened, now), `${JSON.stringify(expected, null, 2)}\n`);
    });
  }
});

test('a setting of our own stays where it was', () => {
  const text = '{\n  "ours": { "b": 1, "a": 2 },\n  "id": "f",\n  "components": [\n    { "id": "x", "ours": 1, "label": "甲" }\n  ]\n}\n';
  const opened = JSON.parse(text);
  const now = { components: [{ label: '乙', id: 'x', ours: 1 }], id: 'f', ours: { a: 2, b: 1 } };
  assert.equal(editedText(text, opened, now), `${JSON.stringify({ ours: { b: 1, a: 2 }, id: 'f', components: [{ id: 'x', ours: 1, label: '乙' }] }, null, 2)}\n`);
});

test('fields that share a row keep it', () => {
  const opened = { id: 'f', components: [{ id: 'a' }, { id: 'b' }] };
  const now = { id: 'f', components: [{ id: 'a', layout: { row: '1' } }, { id: 'b', layout: { row: '1' } }] };
  assert.deepEqual(JSON.parse(editedText(JSON.stringify(opened), opened, now)), now);
});

test('a preview has something for whatever a form mentions, and nothing for what is filled in', () => {
  const schema = {
    components: [
      { type: 'text', text: '{{project.title}} {{reason}} {{#if project.late}}{{this.goal}}{{/if}}' },
      { type: 'textarea', key: 'reason' },
      { type: 'table', dataSource: '=rows', columns: [{ key: 'a', label: '甲' }] },
    ],
  };
  assert.deepEqual(sampleData(schema), { project: { title: '〔project.title〕' }, rows: [{ a: '〔甲〕' }] });
});
