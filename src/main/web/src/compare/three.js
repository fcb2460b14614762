// Two ways away from the same start: what each changed, and where they meet.

/**
 * @param {Array} shipped changes from what shipped before to what ships now
 * @param {Array} yours changes from what shipped before to what is used here
 * @returns {Array<{id, type, name, shipped, yours, meeting: 'only-shipped' | 'only-yours' | 'same' | 'beside' | 'conflict',
 *     conflicts: string[]}>} beside: both changed it, but nothing that the other changed; conflicts: labels of what both set differently
 */
export function threeWay(shipped, yours) {
  const others = new Map(yours.map((change) => [change.id, change]));
  const ids = new Set([...shipped.map((change) => change.id), ...others.keys()]);
  const theirs = new Map(shipped.map((change) => [change.id, change]));
  return [...ids].map((id) => {
    const a = theirs.get(id) ?? null;
    const b = others.get(id) ?? null;
    const conflicts = a && b ? conflictsOf(a, b) : [];
    return { id, type: (b ?? a).type, name: (b ?? a).name, shipped: a, yours: b, meeting: meeting(a, b, conflicts), conflicts };
  });
}

function meeting(a, b, conflicts) {
  if (!a || !b) {
    return a ? 'only-shipped' : 'only-yours';
  }
  if (conflicts.length) {
    return 'conflict';
  }
  const said = (change) => JSON.stringify([change.kind, change.moved, change.properties.map(({ key, right }) => [key, right]).sort()]);
  return said(a) === said(b) ? 'same' : 'beside';
}

function conflictsOf(a, b) {
  if ((a.kind === 'removed') !== (b.kind === 'removed')) {
    return ['一边删除、一边修改'];
  }
  const mine = new Map(b.properties.map((property) => [property.key, property]));
  return a.properties.filter(({ key, right }) => mine.has(key) && mine.get(key).right !== right).map(({ label }) => label);
}
