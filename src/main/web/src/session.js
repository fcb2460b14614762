// The session has ended while somebody was working. The page stays as it is and says so; whoever logs in again in another
// window goes on here.

const EVERY = 2000;

const meta = (name) => document.querySelector(`meta[name="${name}"]`);
let waiting = null;

async function me() {
  try {
    const response = await fetch('/api/me', { headers: { Accept: 'application/json' } });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

/** Who is logged in now, with their token against forged requests in this page; nobody, if it is not who opened the page. */
async function renew(user) {
  const now = await me();
  if (now && (!user || now.id === user)) {
    meta('csrf-header')?.setAttribute('content', now.csrfHeader);
    meta('csrf-token')?.setAttribute('content', now.csrfToken);
  }
  return now;
}

const owner = () => meta('user')?.content;

/** Whether the same person is logged in, so that it makes sense to try once more. */
export async function renewed() {
  const now = await renew(owner());
  return now !== null && now.id === owner();
}

function bar() {
  const element = Object.assign(document.createElement('div'), { className: 'session-ended' });
  element.setAttribute('role', 'alert');
  const sentence = Object.assign(document.createElement('span'), {
    textContent: '登录已经过期。您填写的内容都还在这一页，请在新窗口登录，再回到这里继续。',
  });
  const link = Object.assign(document.createElement('a'), { href: '/login', target: '_blank', textContent: '在新窗口登录' });
  element.append(sentence, link);
  document.body.append(element);
  return { element, sentence };
}

async function loggedIn(user) {
  const { element, sentence } = bar();
  for (;;) {
    const now = await renew(user);
    if (now && (!user || now.id === user)) {
      element.remove();
      return;
    }
    if (now) {
      sentence.textContent = `现在登录的是${now.name}，这一页是另一位的。请退出后以原来的账号登录，再回到这里继续。`;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, EVERY);
      addEventListener('focus', resolve, { once: true });
    });
  }
}

/**
 * Says that the session has ended; done when the same person has logged in again.
 *
 * @param user who worked here
 */
export function loginAgain(user = owner()) {
  waiting ??= loggedIn(user).finally(() => (waiting = null));
  return waiting;
}
