// What the server said of the saved process, marked at its elements beside what is found while one draws.
export const GATE = 'gate';

const CATEGORIES = { ERROR: 'error', WARNING: 'warn' };

/** What is found while one draws, and how the server says the same of the same element, with what to do about it. */
const SAME = {
  'camunda-compat/history-time-to-live': ['history-time-to-live'],
  'conditional-flows': ['gateway-condition'],
  'label-required': ['human-task-name'],
  'no-disconnected': ['not-reachable', 'no-end'],
  'no-implicit-end': ['no-end'],
  'no-implicit-start': ['not-reachable'],
};

class Gate {
  static $inject = ['linting'];

  constructor(linting) {
    this.linting = linting;
    this.findings = [];
    const lint = linting.lint.bind(linting);
    linting.lint = async () => ({ ...this.untold(await lint()), [GATE]: this.findings.map(issue) });
  }

  untold(found) {
    const told = new Set(this.findings.map(({ rule, element }) => `${rule} ${element}`));
    return Object.fromEntries(
      Object.entries(found).map(([rule, issues]) => [
        rule,
        issues.filter(({ id }) => !(SAME[rule] ?? []).some((same) => told.has(`${same} ${id}`))),
      ]),
    );
  }

  /** @param {Array<{severity: string, rule: string, element: ?string, message: string, remedy: string}>} findings in place of those before */
  mark(findings) {
    this.findings = findings;
    this.linting.update();
  }
}

const issue = ({ severity, element, message, remedy }) => ({ id: element, message: message + remedy, category: CATEGORIES[severity] });

export default { __init__: ['gate'], gate: ['type', Gate] };
