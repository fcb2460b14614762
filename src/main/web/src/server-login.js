// The engine's web applications have a log-in form of their own, which lets nobody in: whoever has lost their session
// loads the page anew, and the server asks for the password.
const LEFT_AT = 'yanzhen-left-at';
const TOO_SOON_MS = 3000;

let leaving = false;

function leaveTheirLogin() {
  if (leaving || !/^#!?\/login/.test(location.hash)) {
    return;
  }
  leaving = true; // several calls are refused at once
  const last = Number(sessionStorage.getItem(LEFT_AT));
  sessionStorage.setItem(LEFT_AT, Date.now());
  // at the second try to our own pages, or it would go round for ever
  location.replace(Date.now() - last < TOO_SOON_MS ? '/' : location.pathname);
}

addEventListener('hashchange', leaveTheirLogin);
leaveTheirLogin();
