// What all comparisons share. Nothing here knows of the browser.
//
// A change: { kind: 'added' | 'removed' | 'changed' | 'moved', moved, id, type, name,
//             properties: [{ key, label, left, right }] }; left and right are texts, or undefined where there is none.
// An element may be changed and moved at once: then its kind is 'changed' and moved is true.

/** @param {Map<string, {label: string, value: string, shown?: string}>} left and right: settings by path; shown if it reads better */
export function differences(left, right) {
  const properties = [];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    const before = left.get(key);
    const after = right.get(key);
    if (before?.value !== after?.value) {
      properties.push({ key, label: (after ?? before).label, left: shown(before), right: shown(after) });
    }
  }
  return properties;
}

const shown = (setting) => setting?.shown ?? setting?.value;

/** Those that stand at another place among the others; as few as possible, so that one thing moved is one thing told. */
export function movedAmong(left, right) {
  const places = new Map(left.map((id, index) => [id, index]));
  const common = right.filter((id) => places.has(id));
  const staying = new Set(longestRising(common.map((id) => places.get(id))).map((index) => left[index]));
  return new Set(common.filter((id) => !staying.has(id)));
}

function longestRising(numbers) {
  const lengths = [];
  const before = [];
  let best = -1;
  numbers.forEach((number, i) => {
    lengths[i] = 1;
    before[i] = -1;
    for (let j = 0; j < i; j++) {
      if (numbers[j] < number && lengths[j] + 1 > lengths[i]) {
        lengths[i] = lengths[j] + 1;
        before[i] = j;
      }
    }
    if (best < 0 || lengths[i] > lengths[best]) {
      best = i;
    }
  });
  const rising = [];
  for (let i = best; i >= 0; i = before[i]) {
    rising.unshift(numbers[i]);
  }
  return rising;
}

/** Both lists in one: the newer order, and what is gone behind what stood before it. */
export function merged(left, right) {
  const result = [...right];
  left.forEach((id, index) => {
    if (!result.includes(id)) {
      const before = left.slice(0, index).findLast((one) => result.includes(one));
      result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    }
  });
  return result;
}

/**
 * @param {Map<string, T>} left
 * @param {Map<string, T>} right
 * @param {{type: (one: T) => string, name: (one: T) => string, settings: (one: T) => Map, moved: (id: string) => boolean}} how
 * @template T
 */
export function changes(left, right, { type, name, settings, moved }) {
  const found = [];
  for (const id of merged([...left.keys()], [...right.keys()])) {
    const before = left.get(id);
    const after = right.get(id);
    const properties = differences(before ? settings(before) : new Map(), after ? settings(after) : new Map());
    const elsewhere = Boolean(before && after && moved(id));
    const kind = !before ? 'added' : !after ? 'removed' : properties.length ? 'changed' : elsewhere ? 'moved' : null;
    if (kind) {
      found.push({ kind, moved: elsewhere, id, type: type(after ?? before), name: name(after ?? before), properties });
    }
  }
  return found;
}
