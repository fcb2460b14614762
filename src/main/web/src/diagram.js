// The diagram of a process, with where it stands and where it has been.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import { show } from './drawn.js';
import { call } from './server.js';

async function draw(element) {
  const { xml, active, passed } = await call('GET', element.dataset.diagram);
  const viewer = await show(element, xml);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  passed.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'is-passed'));
  active.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'is-active'));
  element.removeAttribute('aria-busy');
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    seen.unobserve(entry.target);
    draw(entry.target).catch((failure) => (entry.target.textContent = failure.message));
  }
});

document.querySelectorAll('[data-diagram]').forEach((element) => seen.observe(element));
