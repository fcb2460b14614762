// Diagrams beside each other that show the same place, with what differs marked by colour and word.
import { show } from '../drawn.js';
import { element } from './show.js';
import { KINDS } from './words.js';

/**
 * @param {Array<string | undefined>} texts the oldest first
 * @param {Array<Array>} found what each but the first changed
 */
export async function drawBeside(place, texts, labels, found) {
  const viewers = [];
  for (const [index, text] of texts.entries()) {
    const canvas = element('div', { class: 'compare-canvas' });
    place.append(element('figure', {}, element('figcaption', {}, labels[index]), canvas));
    if (text === undefined) {
      canvas.append(element('p', { class: 'empty' }, '这一边没有这个文件。'));
    } else {
      const viewer = await show(canvas, text);
      mark(viewer, index === 0 ? found.flat() : found[index - 1], index === 0);
      viewers.push(viewer);
    }
  }
  synchronise(viewers);
  return {
    centre: (id) => centre(viewers, id),
    destroy: () => viewers.forEach((viewer) => viewer.destroy()),
  };
}

function mark(viewer, changes, isOldest) {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const overlays = viewer.get('overlays');
  for (const { id, kind } of changes) {
    const shown = registry.get(id) ?? participantOf(registry, id);
    if (shown && shown !== canvas.getRootElement() && kind !== (isOldest ? 'added' : 'removed')) {
      canvas.addMarker(shown, `diff-${kind}`);
      if (!shown.waypoints) {
        overlays.add(shown, { position: { top: -12, left: -6 }, html: element('span', { class: `diff-word diff-word-${kind}` }, KINDS[kind]) });
      }
    }
  }
}

const participantOf = (registry, id) => registry.find((one) => one.businessObject?.processRef?.id === id);

/** Where one looks, all look. */
function synchronise(viewers) {
  let leading = null;
  for (const viewer of viewers) {
    viewer.on('canvas.viewbox.changed', ({ viewbox }) => {
      if (leading) {
        return;
      }
      leading = viewer;
      for (const other of viewers.filter((one) => one !== viewer)) {
        const canvas = other.get('canvas');
        const { width, height } = canvas.viewbox().outer;
        canvas.viewbox({ x: viewbox.x, y: viewbox.y, width: width / viewbox.scale, height: height / viewbox.scale });
      }
      leading = null;
    });
  }
}

function centre(viewers, id) {
  for (const viewer of [...viewers].reverse()) {
    const registry = viewer.get('elementRegistry');
    const shown = registry.get(id) ?? participantOf(registry, id);
    for (const one of viewers) {
      one.get('canvas')._container?.querySelectorAll('.is-picked').forEach((each) => each.classList.remove('is-picked'));
    }
    if (shown && shown !== viewer.get('canvas').getRootElement()) {
      const canvas = viewer.get('canvas');
      const { outer } = canvas.viewbox();
      const scale = Math.max(canvas.zoom(), 0.8);
      const { x, y } = middle(shown);
      canvas.viewbox({ x: x - outer.width / scale / 2, y: y - outer.height / scale / 2, width: outer.width / scale, height: outer.height / scale });
      viewers.forEach((one) => one.get('elementRegistry').getGraphics(id)?.classList.add('is-picked'));
      canvas._container?.closest('.compare-diagrams')?.scrollIntoView({ block: 'nearest' });
      return;
    }
  }
}

function middle({ x, y, width, height, waypoints }) {
  if (!waypoints) {
    return { x: x + width / 2, y: y + height / 2 };
  }
  const [first, last] = [waypoints[0], waypoints.at(-1)];
  return { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
}
