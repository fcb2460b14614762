// A process on the screen; also one that does not say where its elements stand: it is laid out then.
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import { speakChinese } from './chinese.js';

/** @returns {Promise<Viewer>} in this element, to be looked at; all of it, also when a window grows or a phone is turned */
export async function show(container, xml) {
  const viewer = new Viewer({ container });
  await draw(viewer, xml);
  speakChinese(container);
  const canvas = viewer.get('canvas');
  const fit = () => {
    if (container.clientWidth) {
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
    }
  };
  fit();
  new ResizeObserver(fit).observe(container);
  return viewer;
}

/**
 * @param {Viewer} viewer
 * @returns {Promise<boolean>} whether it had to be laid out
 */
export async function draw(viewer, xml) {
  const placed = /BPMNPlane\b/.test(xml);
  viewer.on('import.parse.complete', ({ elementsById }) => elementsById && link(elementsById));
  try {
    await viewer.importXML(placed ? xml : await laidOut(xml));
  } catch (cause) {
    throw new Error('这个流程画不出来。', { cause });
  }
  return !placed;
}

async function laidOut(xml) {
  const [{ layoutProcess }, { BpmnModdle }] = await Promise.all([import('bpmn-auto-layout'), import('bpmn-moddle')]);
  const moddle = new BpmnModdle();
  const { rootElement, elementsById } = await moddle.fromXML(xml);
  link(elementsById);
  return layoutProcess((await moddle.toXML(rootElement)).xml);
}

/** Whoever writes by hand lets the lines alone say what follows what; layout and rules ask the elements. */
function link(elementsById) {
  for (const flow of Object.values(elementsById).filter(({ $type }) => $type === 'bpmn:SequenceFlow')) {
    for (const lines of [flow.sourceRef?.get('outgoing'), flow.targetRef?.get('incoming')]) {
      if (lines && !lines.includes(flow)) {
        lines.push(flow);
      }
    }
  }
}
