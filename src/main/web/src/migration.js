// Tries a migration with a few instances after another, and watches it while the engine carries it out.
import { call } from './server.js';

const section = document.querySelector('[data-migration]');
const url = section.dataset.migration;
const bar = section.querySelector('[data-bar]');

function show(progress) {
  section.querySelectorAll('[data-count]').forEach((count) => (count.textContent = progress[count.dataset.count]));
  if (progress.state === 'PREPARED') {
    bar.max = progress.chosen;
    bar.value = progress.chosen - progress.untried;
  } else {
    bar.max = progress.moved + progress.failed + progress.waiting;
    bar.value = progress.moved + progress.failed;
  }
  return progress;
}

function tell(failure) {
  const place = section.querySelector('[data-failure]');
  place.textContent = failure.message;
  place.hidden = false;
}

async function attempt() {
  let progress;
  do {
    progress = show(await call('POST', `${url}/attempts`));
  } while (progress.untried > 0);
  location.reload();
}

async function watch() {
  const progress = show(await call('GET', url));
  if (progress.state === 'RUNNING') {
    setTimeout(() => watch().catch(tell), 1000);
  } else {
    location.reload();
  }
}

section.querySelector('[data-attempt]')?.addEventListener('click', (event) => {
  event.target.disabled = true;
  attempt().catch((failure) => {
    event.target.disabled = false;
    tell(failure);
  });
});

if (section.dataset.state === 'RUNNING') {
  watch().catch(tell);
}
