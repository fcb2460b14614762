// Talking to our own server: with the token against forged requests, and with refusals as sentences.

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;

export function csrf() {
  const header = meta('csrf-header');
  return header ? { [header]: meta('csrf-token') } : {};
}

/** A refusal: its sentence, and the mistakes by field if it was about what was sent. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? '与服务器的连接中断，您填写的内容还保留在本机，请稍后再试。');
    this.status = status;
    this.mistakes = problem?.errors ?? [];
    this.problem = problem ?? {};
  }
}

export async function call(method, url, body) {
  let response;
  try {
    response = await fetch(url, {
      method,
      headers: { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }), ...csrf() },
      body: body && JSON.stringify(body),
    });
  } catch {
    throw new Refused(0);
  }
  if (response.status === 401) {
    throw new Refused(401, { detail: '登录已经过期。请在新窗口登录后回到这里继续，您填写的内容还保留在本机。' });
  }
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Refused(response.status, json);
  }
  return json;
}
