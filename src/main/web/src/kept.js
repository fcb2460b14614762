// Answers that were typed but not sent, put back into a form whose rows may have become others since.

export const RESTORED = '已恢复您上次在本机填写、还没有提交的内容。';
export const ROWS_CHANGED = '已恢复您上次在本机填写、还没有提交的内容；其中的表格后来有变动，请逐行核对。';

/** What says which row it is, the first that there is; a row without any is known by all it shows. */
const NAMES = ['id', 'number', 'name', 'item', 'title', 'goal'];

const isRows = (value) => Array.isArray(value) && value.length > 0 && value.every((row) => row !== null && typeof row === 'object');

/** Which row each is by the columns that nobody fills in; null if one has none, as rows of the person's own. */
function identities(rows, answered) {
  const seen = new Map();
  const names = rows.map((row) => {
    const columns = Object.keys(row).filter((key) => !answered.includes(key));
    const name = NAMES.find((key) => columns.includes(key));
    return columns.length ? JSON.stringify(name ? row[name] : columns.sort().map((key) => [key, row[key]])) : null;
  });
  return names.includes(null)
    ? null
    : names.map((name) => {
        seen.set(name, (seen.get(name) ?? 0) + 1);
        return `${name}#${seen.get(name)}`; // two rows of the same name keep their order
      });
}

const columns = (rows) => [...new Set(rows.flatMap(Object.keys))];

/** To be kept: what is typed, and which rows of the server it stands in. */
export function keep(shown, typed) {
  const rows = {};
  for (const [list, answers] of Object.entries(typed)) {
    const names = isRows(shown[list]) && isRows(answers) && shown[list].length === answers.length && identities(shown[list], columns(answers));
    if (names) {
      rows[list] = { names, answered: columns(answers) };
    }
  }
  return { content: typed, rows };
}

/**
 * What the form shows now, with what was kept.
 *
 * @return {{ data: object, changed: boolean }} changed if rows are others than those that were answered
 */
export function restore(shown, kept) {
  const data = { ...shown, ...kept.content };
  let changed = false;
  for (const [list, answers] of Object.entries(kept.content)) {
    const rows = shown[list] ?? [];
    const then = kept.rows?.[list];
    if (then) {
      const now = identities(rows, then.answered) ?? [];
      data[list] = rows.map((row, index) => ({ ...row, ...answers[then.names.indexOf(now[index])] }));
      changed ||= now.length !== then.names.length || now.some((name, index) => name !== then.names[index]);
    } else if (!kept.rows && isRows(answers) && isRows(rows) && identities(rows, columns(answers))) {
      data[list] = rows; // kept before rows were told apart
      changed = true;
    }
  }
  return { data, changed };
}
