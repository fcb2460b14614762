import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWorkingDays, typedDays, workingDays } from '../src/editors/bpmn/deadline.js';

test('a number of working days is read as it is written', () => {
  assert.equal(inWorkingDays(12), '${deadline.workingDays(12)}');
  assert.equal(workingDays(inWorkingDays(12)), 12);
});

test('a deadline that depends on something else is nobody’s number', () => {
  for (const text of ['${deadline.workingDays(supplementDays)}', '${reportDueAt}', '2023-03-31T12:00:00', '', undefined]) {
    assert.equal(workingDays(text), null);
  }
});

test('a number of days is understood however it is typed, and nothing else is taken for one', () => {
  for (const [typed, count] of [['10', 10], ['１０', 10], [' 10 天 ', 10], ['十天', 10], ['十二个工作日', 12], ['二十日', 20], ['三', 3], ['二十一', 21]]) {
    assert.equal(typedDays(typed), count, typed);
  }
  for (const typed of ['', '0', '若干天', '十天左右', '1.5', '-3', '1000', '天', '十十']) {
    assert.equal(typedDays(typed), null, typed);
  }
});
