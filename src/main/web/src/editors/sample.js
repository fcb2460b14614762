// What a preview shows in place of what only a running process knows. Knows no browser.

const PLACE = /\{\{\s*([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*\}\}/g;

/** @returns {object} data in which everything a form's texts and tables mention has a value that says what stands there */
export function sampleData(schema) {
  const data = {};
  const fields = new Set();
  const texts = [];
  const visit = (component) => {
    if (component.key) {
      fields.add(component.key.split('.')[0]);
    }
    texts.push(...['text', 'content', 'label', 'description'].map((name) => component[name]).filter((text) => typeof text === 'string'));
    if (component.type === 'table' && /^=[A-Za-z_][\w.]*$/.test(component.dataSource ?? '')) {
      put(data, component.dataSource.slice(1), [Object.fromEntries((component.columns ?? []).map(({ key, label }) => [key, `〔${label ?? key}〕`]))]);
    }
    if (component.valuesKey) {
      put(data, component.valuesKey, [{ label: '〔选项〕', value: 'sample' }]);
    }
    component.components?.forEach(visit);
  };
  visit(schema);
  for (const text of texts) {
    for (const [, path] of text.matchAll(PLACE)) {
      const first = path.split('.')[0];
      if (!fields.has(first) && !['this', 'parent', 'item'].includes(first)) {
        put(data, path, `〔${path}〕`);
      }
    }
  }
  return data;
}

function put(data, path, value) {
  const steps = path.split('.');
  const last = steps.pop();
  let place = data;
  for (const step of steps) {
    place[step] ??= {};
    place = place[step];
    if (typeof place !== 'object') {
      return;
    }
  }
  place[last] ??= value;
}
