// What the server said of the saved process, marked at its elements beside what is found while one draws.
export const GATE = 'gate';

const CATEGORIES = { ERROR: 'error', WARNING: 'warn' };

class Gate {
  static $inject = ['linting'];

  constructor(linting) {
    this.linting = linting;
    this.findings = [];
    const lint = linting.lint.bind(linting);
    linting.lint = async () => ({ ...(await lint()), [GATE]: this.findings.map(issue) });
  }

  /** @param {Array<{severity: string, element: ?string, message: string, remedy: string}>} findings in place of those before */
  mark(findings) {
    this.findings = findings;
    this.linting.update();
  }
}

const issue = ({ severity, element, message, remedy }) => ({ id: element, message: message + remedy, category: CATEGORIES[severity] });

export default { __init__: ['gate'], gate: ['type', Gate] };
