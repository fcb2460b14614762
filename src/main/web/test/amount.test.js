import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { capitals, grouped, read } from '../src/amount.js';

const examples = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../test/resources/amounts/amounts.json'), 'utf8'));

test('an amount is read however people write it', () => {
  for (const [text, number] of examples.read) {
    assert.equal(Number(read(text)), Number(number), text);
    assert.match(read(text), /^-?\d+(\.\d+)?$/, text);
  }
  for (const [text, unit, number] of examples.unit) {
    assert.equal(read(text, unit), number, text);
  }
});

test('what could be two amounts or none is never guessed', () => {
  for (const text of examples.refused) {
    assert.equal(read(text), null, text);
  }
  for (const [text, unit] of examples.refusedUnit) {
    assert.equal(read(text, unit), null, text);
  }
});

test('an amount is shown in groups of three, money with two decimals', () => {
  assert.equal(grouped('12500', true), '12,500.00');
  assert.equal(grouped('999999999.9', true), '999,999,999.90');
  assert.equal(grouped('-1234.5', false), '-1,234.5');
  assert.equal(grouped('40', false), '40');
  assert.equal(grouped('100', false), '100');
});

test('money is said in capitals as on cheques', () => {
  for (const [number, words] of examples.capitals) {
    assert.equal(capitals(number), words, number);
  }
  for (const number of examples.noCapitals) {
    assert.equal(capitals(number), '', number);
  }
});
