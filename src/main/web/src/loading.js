// First in every page, also in those of the engine: when something does not arrive, one reads it and can try again, instead
// of looking at half a page or a wheel that turns for ever. A classic script, because it has to be there before the others.
{
  const GIVES_UP_AFTER_MS = 30_000;
  const { incomplete, slow, again } = {
    incomplete: '页面没有加载完整，可能是网络不稳定。',
    slow: '页面还在加载，网络可能较慢。可以再等一会儿，或者重新加载。',
    again: '重新加载',
    ...document.currentScript.dataset,
  };

  const tell = (sentence) => {
    if (document.querySelector('[data-loading-note]')) {
      return;
    }
    const note = document.createElement('div');
    note.dataset.loadingNote = '';
    note.setAttribute('role', 'alert');
    // the style sheet may be what is missing
    Object.assign(note.style, {
      position: 'fixed',
      inset: '0 0 auto 0',
      zIndex: 10_000,
      padding: '0.75rem 1rem',
      background: '#fff4e5',
      color: '#222',
      font: '16px/1.6 system-ui, sans-serif',
      borderBottom: '2px solid #9b2c2c',
    });
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: again });
    Object.assign(button.style, { marginInlineStart: '0.75rem', padding: '0.25rem 0.75rem', minHeight: '2.75rem' });
    button.addEventListener('click', () => location.reload());
    note.append(sentence, button);
    (document.body ?? document.documentElement).append(note);
  };

  addEventListener(
    'error',
    ({ target }) => {
      if (target instanceof HTMLScriptElement || (target instanceof HTMLLinkElement && target.rel === 'stylesheet')) {
        tell(incomplete);
      }
    },
    true,
  );
  addEventListener('unhandledrejection', ({ reason }) => {
    if (/dynamically imported module|Importing a module script failed/.test(reason?.message)) {
      tell(incomplete);
    }
  });
  setTimeout(() => document.querySelector('.app-splash') && tell(slow), GIVES_UP_AFTER_MS);
}
