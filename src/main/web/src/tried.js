// A dry run under way on the server: asked for until it is done.
import { call } from './server.js';

/** Milliseconds from one question to the next. */
const AGAIN_AFTER = 700;

/**
 * @param {string} url
 * @param {(progress: {reached: number, all: number, runs: number} | null) => void} tell how far it is
 */
export async function tried(url, tell) {
  for (;;) {
    const { done, progress } = await call('POST', url);
    if (done) {
      return;
    }
    tell(progress);
    await new Promise((goOn) => setTimeout(goOn, AGAIN_AFTER));
  }
}

/** A bar and a sentence. */
export function progress() {
  const element = document.createElement('p');
  element.className = 'trial-progress';
  element.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  const words = document.createElement('span');
  element.append(bar, words);
  return {
    element,
    show(far, says, waits) {
      if (far) {
        bar.max = far.all;
        bar.value = far.reached;
        words.textContent = [far.reached, far.all, far.runs].reduce((text, number, at) => text.replace(`{${at}}`, number), says);
      } else {
        words.textContent = waits;
      }
    },
    tell(sentence) {
      bar.remove();
      words.textContent = sentence;
    },
  };
}
