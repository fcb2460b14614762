// What is set at what one chooses, where nothing may be changed.
import { element } from '../../compare/show.js';
import { processSettings } from '../../compare/process.js';

/** A pool shows its process too: one cannot choose that by itself. */
const chosen = (shape) => (shape ? [shape.businessObject, shape.businessObject.processRef].filter(Boolean).map(({ id }) => id) : []);

/** @param {import('bpmn-js/lib/NavigatedViewer').default} viewer that shows the model */
export function showSettings(viewer, panel) {
  const known = processSettings(viewer.getDefinitions());
  const show = (shapes) => {
    const parts = shapes.length === 1 ? chosen(shapes[0]).filter((id) => known.has(id)) : [];
    panel.replaceChildren(...(parts.length ? parts.map((id) => part(known.get(id))) : [element('p', { class: 'text-secondary' }, '点图中的一步，这里显示它的设置。')]));
  };
  viewer.on('selection.changed', ({ newSelection }) => show(newSelection));
  show([]);
}

function part({ type, name, settings }) {
  return element(
    'section',
    {},
    element('h3', {}, name || type, name ? element('small', { class: 'text-secondary' }, ` ${type}`) : null),
    element('dl', {}, ...settings.flatMap(({ label, text }) => [element('dt', {}, label), element('dd', {}, text)])),
  );
}
