// What the Tasklist gets besides what all web applications get: cards that say what a task is about and when it is due,
// filters with their numbers, a word after each act, and nothing that leads nowhere.
import './webapp.js';
import { call } from './server.js';

const api = (path) => `${new URL('../api/tasks/', import.meta.url).pathname}${path}`;
const nodes = new Map();

/** One question for all the cards that appear at the same time. */
async function fill() {
  const asked = new Map(nodes);
  nodes.clear();
  const query = [...asked.keys()].map((task) => `task=${encodeURIComponent(task)}`).join('&');
  for (const card of await call('GET', api(`cards?${query}`))) {
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

const scopeOf = (element) => window.angular.element(element).scope();

/** The filters we ship say by a property whose tasks they mean; the server counts them all at once. */
const COUNTED_AS = { MINE: 'mine', CLAIMABLE: 'claimable', DUE_SOON: 'soon', OVERDUE: 'overdue', ALL: 'all' };
const MOST_COUNTED = 1000;
const COUNT_EVERY_MS = 60_000;

let counts;
let goesWhereWorkIs = !/[?&](filter|task|searchQuery)=/.test(location.hash); // nobody said where to

async function count() {
  try {
    counts = await call('GET', api('counts'));
  } catch {
    return; // the numbers of before stay; whoever is logged out is told by the Tasklist itself
  }
  document.querySelectorAll('.task-filter').forEach(showCount);
  openWhereWorkIs();
}

function numberOf(filter) {
  return counts?.[COUNTED_AS[scopeOf(filter)?.filter?.properties?.scope]];
}

function showCount(filter) {
  const number = numberOf(filter);
  if (number === undefined) {
    return;
  }
  const place = filter.querySelector('.waiting') ?? Object.assign(document.createElement('span'), { className: 'waiting' });
  const text = `(${number < MOST_COUNTED ? number : '999+'})`;
  if (place.textContent !== text) {
    place.textContent = text;
  }
  if (!place.isConnected) {
    filter.querySelector('.name a').append(place);
  }
}

/** The first of the lists that has something, instead of an empty one. */
function openWhereWorkIs() {
  const filters = [...document.querySelectorAll('.task-filter')];
  if (goesWhereWorkIs && counts && filters.length) {
    goesWhereWorkIs = false;
    const full = filters.find((filter) => numberOf(filter) > 0);
    if (full && !full.classList.contains('active')) {
      full.click();
    }
  }
}

/*
 * The Tasklist takes every entry in form-js's list of errors for a mistake, but fields in lists that have become right keep
 * an empty entry there, and such a form could never be sent. So the button is always there for whom the task belongs to;
 * form-js itself checks when it is pressed, and then the server.
 */
function freeSubmitButton(scope) {
  scope.disableCompleteButton = () => Boolean(scope.taskRemoved || scope.completeInProgress || scope.options?.disableCompleteButton);
}

/** What was submitted is confirmed: the Tasklist itself only lets it vanish. */
function confirmSubmitted(scope) {
  const named = ['.task-details h2.task', '.tasks-list li.task.active .about'].map((place) => document.querySelector(place)?.textContent.trim());
  scope.submits = named.every(Boolean) ? named : scope.submits; // when the answer comes, the card may be gone
  if (scope.confirmsSubmitted) {
    return;
  }
  scope.confirmsSubmitted = true;
  const completed = scope.onFormCompletionCallback;
  scope.onFormCompletionCallback = (failure, ...rest) => {
    if (!failure) {
      window.angular
        .element(document.body)
        .injector()
        .get('Notifications')
        .addMessage({ type: 'success', status: '已提交', message: [...(scope.submits ?? []), '办理结果已经记录。'].join(' · '), exclusive: true, duration: 8000 });
      count();
    }
    return completed(failure, ...rest);
  };
}

/** What can be searched and sorted by here; tenants, cases and whatever else this engine does not have is left out. */
const SEARCHED_BY = ['名称', '流程定义名称', '流程实例业务编号', '到期时间', '没有到期时间', '创建时间'];
const SORTED_BY = ['创建时间', '到期时间', '任务名称'];

function leaveOutDeadEntries() {
  for (const [entries, kept] of [
    ['.tasks-list .search-field li.uib-typeahead-match', SEARCHED_BY],
    ['.tasks-list .sorting-choice .dropdown-menu > li', SORTED_BY],
  ]) {
    document.querySelectorAll(entries).forEach((entry) => {
      entry.hidden = !kept.includes(entry.textContent.trim());
    });
  }
}

new MutationObserver(() => {
  document.querySelectorAll('[cam-tasklist-form]').forEach((form) => {
    const scope = window.angular.element(form).isolateScope();
    if (scope) {
      freeSubmitButton(scope);
      confirmSubmitted(scope);
    }
  });
  document.querySelectorAll('.task-filter').forEach(showCount);
  openWhereWorkIs();
  leaveOutDeadEntries();
  bringIntoView();
}).observe(document.body, { subtree: true, childList: true });

/** On a narrow screen the task stands below the lists: what was tapped comes into view, when it is there. */
let tapped = false;

document.body.addEventListener('click', (event) => {
  tapped = Boolean(event.target.closest('.tasks-list li.task')) && matchMedia('(max-width: 991px)').matches;
});

function bringIntoView() {
  if (tapped && document.querySelector('.task-details .task-card .tab-content > *')) {
    tapped = false;
    document.querySelector('.column.task-details').scrollIntoView({ block: 'start' });
  }
}

count();
setInterval(count, COUNT_EVERY_MS);
