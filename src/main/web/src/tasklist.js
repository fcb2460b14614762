// What the Tasklist gets besides what all web applications get: cards that say what a task is about and when it is due.
import './webapp.js';
import { call } from './server.js';

const nodes = new Map();

/** One question for all the cards that appear at the same time. */
async function fill() {
  const asked = new Map(nodes);
  nodes.clear();
  const query = [...asked.keys()].map((task) => `task=${encodeURIComponent(task)}`).join('&');
  for (const card of await call('GET', `${new URL('../api/tasks/cards', import.meta.url).pathname}?${query}`)) {
    asked.get(card.task).replaceChildren(line('about', [card.communityName, card.title].filter(Boolean).join(' · ')), ...due(card));
  }
}

function line(name, text) {
  return Object.assign(document.createElement('div'), { className: name, textContent: text });
}

function due(card) {
  return card.due ? [line(card.overdue ? 'due overdue' : 'due', `${card.overdue ? '已逾期' : '到期'} ${card.due}`)] : [];
}

function renderCard(node, { taskId }) {
  node.className = 'task-about';
  if (!nodes.size) {
    setTimeout(fill);
  }
  nodes.set(taskId, node);
}

function renderPortal(node) {
  const link = Object.assign(document.createElement('a'), { href: new URL('../', import.meta.url).pathname, textContent: '返回工作台' });
  node.append(link);
}

export default [
  { id: 'yanzhen-card', pluginPoint: 'tasklist.card', priority: 10, render: renderCard },
  { id: 'yanzhen-portal', pluginPoint: 'tasklist.navbar.action', priority: 10, render: renderPortal },
];

/*
 * The Tasklist takes every entry in form-js's list of errors for a mistake, but fields in lists that have become right keep
 * an empty entry there, and such a form could never be sent. So the button is always there for whom the task belongs to;
 * form-js itself checks when it is pressed, and then the server.
 */
function freeSubmitButton(form) {
  const scope = window.angular.element(form).isolateScope();
  if (scope) {
    scope.disableCompleteButton = () => Boolean(scope.taskRemoved || scope.completeInProgress || scope.options?.disableCompleteButton);
  }
}

new MutationObserver(() => document.querySelectorAll('[cam-tasklist-form]').forEach(freeSubmitButton)).observe(document.body, {
  subtree: true,
  childList: true,
});
