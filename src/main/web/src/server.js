// Talking to our own server: with the token against forged requests, and with refusals as sentences.
import { loginAgain, renewed } from './session.js';

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

async function send(method, url, body) {
  const form = body instanceof FormData;
  try {
    return await fetch(url, {
      method,
      headers: { Accept: 'application/json', ...(body && !form && { 'Content-Type': 'application/json' }), ...csrf() },
      body: form ? body : body && JSON.stringify(body),
    });
  } catch {
    throw new Refused(0);
  }
}

async function answered(response) {
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (response.status === 401) {
    void loginAgain();
  }
  if (!response.ok) {
    throw new Refused(response.status, json);
  }
  return json;
}

/** @param {object | FormData} [body] sent as JSON unless it is a form */
export async function call(method, url, body) {
  try {
    return await answered(await send(method, url, body));
  } catch (refused) {
    // logged in again in another window: the page's token is of the session before
    if (refused.problem?.type === '/problems/page-too-old' && (await renewed())) {
      return answered(await send(method, url, body));
    }
    throw refused;
  }
}
