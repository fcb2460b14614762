// Where a trial came by, and where it did not. Its page links diagram.css.
import './trial.css';
import { show } from './drawn.js';
import { progress, tried } from './tried.js';

async function draw(element) {
  const viewer = await show(element, document.getElementById(element.dataset.trial).content.textContent);
  const canvas = viewer.get('canvas');
  const known = viewer.get('elementRegistry');
  for (const [marker, ids] of [
    ['is-reached', element.dataset.reached],
    ['is-unreached', element.dataset.unreached],
    ['is-dead-end', element.dataset.deadEnds],
  ]) {
    (ids ?? '').split(' ').filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, marker));
  }
  element.removeAttribute('aria-busy');

  document.querySelectorAll('[data-element]').forEach((link) =>
    link.addEventListener('click', () => {
      const shape = known.get(link.dataset.element);
      if (shape) {
        canvas.scrollToElement(shape);
        viewer.get('selection').select(shape);
        element.scrollIntoView({ block: 'nearest' });
      }
    }),
  );
}

document.querySelectorAll('[data-trial]').forEach((element) => {
  draw(element).catch((failure) => (element.textContent = failure.message));
});

// One can read on while it is under way; the form is sent when the answer is there.
document.querySelectorAll('form[data-tries]').forEach((form) =>
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = form.querySelector('button');
    button.disabled = true;
    const place = progressBelow(form.closest('.page-head') ?? form);
    try {
      await tried(form.dataset.tries, (progress) => place.show(progress, form.dataset.says, form.dataset.waits));
    } catch (refusal) {
      if (!Array.isArray(refusal.problem?.findings)) {
        button.disabled = false;
        place.tell(refusal.message);
        return;
      }
    }
    form.submit(); // the page has the findings, too
  }),
);

function progressBelow(neighbour) {
  const place = progress();
  document.querySelectorAll('.trial-progress').forEach((before) => before.remove());
  neighbour.after(place.element);
  return place;
}
