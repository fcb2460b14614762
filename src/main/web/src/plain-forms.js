// The browser itself sends a plain form, and what was typed would be gone if the session had ended meanwhile, or were another
// one than the page's. So whoever sends one after a while is looked for first; logging in again in another window sends it.
import { csrf } from './server.js';
import { loginAgain, renewed } from './session.js';

const KNOWN_FOR_MS = 300_000;

let known = Date.now(); // the page came with a session
const waiting = new WeakSet();

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
  known = Date.now();
  waiting.delete(form);
  const [token] = Object.values(csrf());
  form.querySelectorAll('input[name=_csrf]').forEach((input) => (input.value = token));
  form.requestSubmit(button);
}

/** Before anything else is asked about the form. */
export function keepPlainForms() {
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented && Date.now() - known > KNOWN_FOR_MS && mattersTo(event.target)) {
      event.preventDefault();
      void sendWhenKnown(event.target, event.submitter);
    }
  });
}
