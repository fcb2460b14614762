// The browser itself sends a plain form, and what was typed would be gone if the session had ended meanwhile, or were another
// one than the page's. So whoever sends one is looked for first; logging in again in another window sends it.
import { csrf } from './server.js';
import { loginAgain, renewed } from './session.js';

const waiting = new WeakSet();
const known = new WeakSet(); // whose sender has just been found

const mattersTo = (form) =>
  form.method === 'post' && document.querySelector('meta[name=user]') && new URL(form.action).pathname !== '/logout';

async function sendWhenKnown(form, button) {
  if (waiting.has(form)) {
    return; // pressed once more
  }
  waiting.add(form);
  if (!(await renewed())) {
    await loginAgain();
  }
  waiting.delete(form);
  const [token] = Object.values(csrf());
  form.querySelectorAll('input[name=_csrf]').forEach((input) => (input.value = token));
  known.add(form);
  form.requestSubmit(button);
  known.delete(form); // it may not have been sent: something is missing, or the answer to its question was no
}

/** Before anything else is asked about the form. */
export function keepPlainForms() {
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && !known.has(event.target) && mattersTo(event.target)) {
      event.preventDefault();
      void sendWhenKnown(event.target, event.submitter);
    }
  });
}
