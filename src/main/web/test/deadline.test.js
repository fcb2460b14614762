import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWorkingDays, workingDays } from '../src/editors/bpmn/deadline.js';

test('a number of working days is read as it is written', () => {
  assert.equal(inWorkingDays(12), '${deadline.workingDays(12)}');
  assert.equal(workingDays(inWorkingDays(12)), 12);
});

test('a deadline that depends on something else is nobody’s number', () => {
  for (const text of ['${deadline.workingDays(supplementDays)}', '${reportDueAt}', '2023-03-31T12:00:00', '', undefined]) {
    assert.equal(workingDays(text), null);
  }
});
