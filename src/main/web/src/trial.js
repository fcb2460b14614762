// Where a trial came by, and where it did not. Its page links diagram.css.
import './trial.css';
import { show } from './drawn.js';

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

document.querySelectorAll('form[data-takes-time]').forEach((form) =>
  form.addEventListener('submit', () => {
    const button = form.querySelector('button');
    button.disabled = true;
    button.textContent = form.dataset.takesTime;
  }),
);
