// The diagram of a process, with where it stands and where it has been.
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './diagram.css';
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import { speakChinese } from './chinese.js';
import { call } from './server.js';

async function draw(element) {
  const { xml, active, passed } = await call('GET', element.dataset.diagram);
  const viewer = new Viewer({ container: element });
  await viewer.importXML(xml);
  speakChinese(element);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  passed.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'is-passed'));
  active.filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'is-active'));
  canvas.zoom('fit-viewport', 'auto');
  element.removeAttribute('aria-busy');
}

const seen = new IntersectionObserver((entries) => {
  for (const entry of entries.filter((one) => one.isIntersecting)) {
    seen.unobserve(entry.target);
    draw(entry.target).catch((failure) => (entry.target.textContent = failure.message));
  }
});

document.querySelectorAll('[data-diagram]').forEach((element) => seen.observe(element));
