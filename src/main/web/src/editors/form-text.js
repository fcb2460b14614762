// The text of a form's file after it was edited: nothing differs from the file but what was edited. Knows no browser.

/**
 * @param {string} text the file
 * @param {object} opened what the editor made of it
 * @param {object} now what the editor has now
 */
export function editedText(text, opened, now) {
  if (same(opened, now)) {
    return text;
  }
  const old = JSON.parse(text);
  const indent = text.match(/\n([ \t]+)"/)?.[1] ?? 2;
  return JSON.stringify(likeBefore(old, now), null, indent) + (text.endsWith('\n') ? '\n' : '');
}

function same(a, b) {
  if (a === b) {
    return true;
  }
  if (!a || !b || typeof a !== 'object' || typeof b !== 'object' || Array.isArray(a) !== Array.isArray(b)) {
    return false;
  }
  const names = Object.keys(a).filter((name) => a[name] !== undefined);
  return names.length === Object.keys(b).filter((name) => b[name] !== undefined).length && names.every((name) => same(a[name], b[name]));
}

/** Keys in their old order; a place in a row only where there was one, or where the row is shared. */
function likeBefore(old, now) {
  const components = new Map();
  const remember = (one) => {
    components.set(one.id, one);
    one.components?.forEach(remember);
  };
  remember(old);
  const write = (one) => {
    const before = components.get(one.id) ?? {};
    const rows = (one.components ?? []).map((each) => each.layout?.row);
    const written = ordered(before, one);
    if (one.components) {
      written.components = one.components.map((each) => {
        const alone = rows.filter((row) => row === each.layout?.row).length === 1;
        const field = write(each);
        if (!components.get(each.id)?.layout && alone && !each.layout?.columns) {
          delete field.layout;
        } else if (same(components.get(each.id)?.layout, withoutNull(each.layout))) {
          field.layout = components.get(each.id).layout;
        }
        return field;
      });
    }
    return written;
  };
  return write(now);
}

const withoutNull = (layout) => layout && Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== null));

function ordered(before, now) {
  if (!now || typeof now !== 'object' || Array.isArray(now)) {
    return now;
  }
  const names = [...Object.keys(before ?? {}).filter((name) => name in now), ...Object.keys(now).filter((name) => !(name in (before ?? {})))];
  return Object.fromEntries(
    names
      .filter((name) => now[name] !== undefined)
      .map((name) => [name, name !== 'components' && isPlain(now[name]) && isPlain(before?.[name]) ? ordered(before[name], now[name]) : now[name]]),
  );
}

const isPlain = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
