import '@tabler/core/dist/css/tabler.css';
import './main.css';
import htmx from 'htmx.org';
import { readAmounts } from './amount-field.js';
import { keepPlainForms } from './plain-forms.js';
import { csrf } from './server.js';
import { loginAgain } from './session.js';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;

document.addEventListener('htmx:configRequest', (event) => {
  Object.assign(event.detail.headers, csrf());
});

// A refusal is an answer too: its sentence is shown where the answer would have been.
document.addEventListener('htmx:beforeSwap', (event) => {
  if (event.detail.xhr.status === 401) {
    void loginAgain();
  } else if (event.detail.xhr.status >= 400 && event.detail.xhr.status < 500) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

readAmounts(document.body);
keepPlainForms();

// Questions before what cannot be undone; a plain attribute instead of a script in the page.
document.addEventListener('submit', (event) => {
  const question = event.target.dataset.question;
  if (question && !event.defaultPrevented && !window.confirm(question)) {
    event.preventDefault();
  }
});

document.addEventListener('change', (event) => {
  const chosen = event.target.closest('.choose')?.querySelector('[data-chosen]');
  if (chosen) {
    chosen.dataset.none ??= chosen.textContent;
    chosen.textContent = [...event.target.files].map((file) => file.name).join('、') || chosen.dataset.none;
  }
});
