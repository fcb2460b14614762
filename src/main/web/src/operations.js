// How much stands where in a version of a process: the darker, the more.
// Its page links diagram.css too: styles that several scripts import would be put into a file without a name of ours.
import './operations.css';
import { show } from './drawn.js';
import { call } from './server.js';

const LEVELS = 4;

/** @param count of what stands there; @param most anywhere */
const level = (count, most) => Math.max(1, Math.ceil((Math.log(count + 1) / Math.log(most + 1)) * LEVELS));

function badge(element, activity, kind) {
  const link = document.createElement('a');
  link.className = `heat-count heat-count-${kind}`;
  const list = new URL(element.dataset.list, location.href);
  list.searchParams.set('activity', activity.id);
  if (kind === 'incidents') {
    list.searchParams.set('show', 'INCIDENTS');
  }
  list.hash = 'list';
  link.href = list;
  link.textContent = (kind === 'incidents' ? '! ' : '') + activity[kind];
  link.title = element.dataset.says.replace('#', activity.name).replace('#', activity.running).replace('#', activity.incidents);
  return link;
}

async function draw(element) {
  const { xml, activities } = await call('GET', element.dataset.heat);
  const viewer = await show(element, xml);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const known = viewer.get('elementRegistry');
  const most = Math.max(1, ...activities.map((activity) => activity.running));
  for (const activity of activities.filter((one) => known.get(one.id))) {
    if (activity.running > 0) {
      canvas.addMarker(activity.id, `heat-${level(activity.running, most)}`);
      overlays.add(activity.id, { position: { top: -12, right: 16 }, html: badge(element, activity, 'running') });
    }
    if (activity.incidents > 0) {
      overlays.add(activity.id, { position: { bottom: 12, right: 16 }, html: badge(element, activity, 'incidents') });
    }
  }
  element.removeAttribute('aria-busy');
}

document.querySelectorAll('[data-heat]').forEach((element) => {
  draw(element).catch((failure) => (element.textContent = failure.message));
});
