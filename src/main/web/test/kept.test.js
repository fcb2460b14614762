import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keep, restore } from '../src/kept.js';

const lines = [
  { item: '装修', budget: '￥60,000.00', left: '￥20,000.00', amount: '', receipts: '' },
  { item: '设备', budget: '￥5,000.00', left: '￥5,000.00', amount: '', receipts: '' },
];
const typed = { text: '如期', lines: [{ amount: '100', receipts: '一张' }, { amount: '200', receipts: '两张' }] };

test('rows come back with the columns of the server', () => {
  const { data, changed } = restore({ lines, text: '', award: 1 }, keep({ lines, text: '', award: 1 }, typed));
  assert.equal(changed, false);
  assert.deepEqual(data, { award: 1, text: '如期', lines: [{ ...lines[0], ...typed.lines[0] }, { ...lines[1], ...typed.lines[1] }] });
});

test('answers go where their row has gone, and what the server says of it is of today', () => {
  const kept = keep({ lines }, typed);
  const today = [{ item: '绿化', budget: '1', left: '1', amount: '', receipts: '' }, lines[1], { ...lines[0], left: '￥0.00' }];
  const { data, changed } = restore({ lines: today }, kept);
  assert.equal(changed, true);
  assert.deepEqual(data.lines, [today[0], { ...lines[1], ...typed.lines[1] }, { ...today[2], ...typed.lines[0] }]);
});

test('rows of the same name keep their order', () => {
  const twice = [{ item: '其他', amount: '' }, { item: '其他', amount: '' }];
  const { data } = restore({ lines: twice }, keep({ lines: twice }, { lines: [{ amount: '1' }, { amount: '2' }] }));
  assert.deepEqual(data.lines.map((row) => row.amount), ['1', '2']);
});

test('rows that are gone take nothing along', () => {
  const { data, changed } = restore({ lines: [] }, keep({ lines }, typed));
  assert.equal(changed, true);
  assert.deepEqual(data.lines, []);
});

test('rows that the person added come back as they were', () => {
  const own = { budget: [{ item: '茶水', amount: '1' }, { item: '横幅', amount: '2' }] };
  const { data, changed } = restore({ budget: [{ item: '', amount: '' }] }, keep({ budget: [{ item: '', amount: '' }] }, own));
  assert.equal(changed, false);
  assert.deepEqual(data.budget, own.budget);
});

test('answers kept before rows were told apart do not go into rows of the server', () => {
  const { data, changed } = restore({ lines, text: '' }, { content: typed });
  assert.equal(changed, true);
  assert.equal(data.text, '如期');
  assert.deepEqual(data.lines, lines);
});
