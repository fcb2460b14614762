// What the Tasklist gets besides what all web applications get: cards that say what a task is about and when it is due,
// filters with their numbers, a word after each act, and nothing that leads nowhere.
import './webapp.js';
import { anyUnread, readAmounts } from './amount-field.js';
import { keep, restore, RESTORED, ROWS_CHANGED } from './kept.js';
import { mistakesIn, tellMistakes } from './mistakes.js';
import { call } from './server.js';
import { loginAgain } from './session.js';

const api = (path) => `${new URL('../api/tasks/', import.meta.url).pathname}${path}`;
const nodes = new Map();
const cards = new Map(); // by task; nothing as long as the answer is awaited

/** One question for all the cards that appear at the same time. */
async function fill() {
  const asked = new Map(nodes);
  nodes.clear();
  const query = [...asked.keys()].map((task) => `task=${encodeURIComponent(task)}`).join('&');
  for (const card of await call('GET', api(`cards?${query}`))) {
    cards.set(card.task, card);
    asked.get(card.task).replaceChildren(line('about', [card.communityName, card.title].filter(Boolean).join(' · ')), ...due(card));
  }
  document.querySelectorAll(GIVE_BACK).forEach(offerGivingBack);
}

function line(name, text) {
  return Object.assign(document.createElement('div'), { className: name, textContent: text });
}

function due(card) {
  return card.due ? [line(card.overdue ? 'due overdue' : 'due', `${card.overdue ? '已逾期' : '到期'} ${card.due}`)] : [];
}

function ask(taskId, node) {
  if (!nodes.size) {
    setTimeout(fill);
  }
  nodes.set(taskId, node);
  cards.set(taskId, cards.get(taskId));
}

function renderCard(node, { taskId }) {
  node.className = 'task-about';
  ask(taskId, node);
}

const GIVE_BACK = '.task-card .assignee :is(.unclaim, .reset-assignee)';

/**
 * Only what others could take is given back, and taken out of another's hands only by administrators: the server refuses
 * anything else.
 */
function offerGivingBack(button) {
  const task = scopeOf(button)?.task?.id;
  if (task && !cards.has(task)) {
    ask(task, document.createElement('div')); // opened by a link, and in no list
  }
  const card = cards.get(task);
  button.classList.toggle('offered', Boolean(button.matches('.unclaim') ? card?.returnable : card?.revocable));
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
function freeSubmitButton(form) {
  const scope = window.angular.element(form).isolateScope();
  if (scope) {
    scope.disableCompleteButton = () => Boolean(scope.taskRemoved || scope.completeInProgress || scope.options?.disableCompleteButton);
    tellWhatIsMissing(form, scope);
    confirmSubmitted(scope);
  }
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
      injector()
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

/** The Tasklist itself says nothing of what form-js finds. */
function tellWhatIsMissing(form, scope) {
  const complete = scope.completionHandler;
  if (complete.tells) {
    return;
  }
  scope.completionHandler = (done) => {
    setTimeout(closeNotices);
    noticeOf(form).hidden = true;
    if (anyUnread(form)) {
      scope.saveHandler(); // form-js looks at the other fields as well
      return told(form, scope);
    }
    return complete(async (error, result) => {
      if (!error || !(await told(form, scope))) {
        done(error, result);
        scope.$applyAsync();
      }
    });
  };
  scope.completionHandler.tells = true;
}

/** Whether there was anything to tell. */
async function told(form, scope) {
  const mistakes = await mistakesIn(form);
  if (mistakes.length) {
    tellMistakes(say(form, 'danger'), mistakes);
    free(scope);
  }
  return mistakes.length > 0;
}

function free(scope) {
  scope.completeInProgress = false;
  scope.$applyAsync();
}

function closeNotices() {
  document.querySelectorAll('.page-notifications :is(.alert-error, .alert-danger) .close').forEach((button) => button.click());
}

function noticeOf(form) {
  let notice = form.querySelector('.tasklist-notice');
  if (!notice) {
    notice = Object.assign(document.createElement('div'), { className: 'tasklist-notice alert', hidden: true });
    notice.setAttribute('role', 'alert');
    form.prepend(notice);
  }
  return notice;
}

function say(form, kind, sentence = '') {
  const notice = noticeOf(form);
  notice.className = `tasklist-notice alert alert-${kind}`;
  notice.textContent = sentence;
  notice.hidden = false;
  return notice;
}

const FORM = '[cam-tasklist-form]';
const THEIR_COPY = 'camunda-form:';
const shown = new Map(); // by task, what the server shows in the form

/** The Tasklist puts its copy of a list in place of the server's, whose other columns would be lost. */
function keepRows(tasks) {
  const ask = tasks.formVariables;
  tasks.formVariables = function (query, done) {
    const answer = ask.call(this, query, done);
    return done ? answer : answer.then((variables) => restored(query.id, variables));
  };
  const { setItem, removeItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    const task = taskOf(key);
    setItem.call(this, ownKey(key), task ? JSON.stringify(keep(shown.get(task) ?? {}, JSON.parse(value))) : value);
  };
  Storage.prototype.removeItem = function (key) {
    removeItem.call(this, ownKey(key));
  };
}

const taskOf = (key) => (String(key).startsWith(THEIR_COPY) ? key.slice(THEIR_COPY.length) : null);
const ownKey = (key) => (taskOf(key) ? `yanzhen:${user()}:task:${taskOf(key)}` : key);
const isJson = (variable) => variable?.type === 'Json' && typeof variable.value === 'string';

function restored(task, variables) {
  const data = Object.fromEntries(
    Object.entries(variables).map(([name, variable]) => [name, isJson(variable) ? JSON.parse(variable.value) : variable.value]),
  );
  shown.set(task, data);
  const kept = JSON.parse(localStorage.getItem(ownKey(THEIR_COPY + task)));
  if (!kept) {
    return variables;
  }
  const now = restore(data, kept);
  const form = document.querySelector(FORM);
  if (form) {
    say(form, now.changed ? 'warning' : 'info', now.changed ? ROWS_CHANGED : RESTORED);
  }
  const answered = Object.keys(kept.content).map((name) => {
    const value = now.data[name];
    const structured = value !== null && typeof value === 'object';
    return [name, { ...(structured && { type: 'Json' }), ...variables[name], value: structured ? JSON.stringify(value) : value }];
  });
  return { ...variables, ...Object.fromEntries(answered) };
}

const ENDED = (name, authentication) =>
  name === 'authentication.login.required' || (name === 'authentication.changed' && authentication === null);

/** Who is filling in a form stays on the page when the session ends, instead of being shown a log-in. */
function stayWhenSessionEnds(root) {
  const broadcast = root.$broadcast;
  let known = root.authentication;
  root.$broadcast = function (name, ...details) {
    known = root.authentication ?? known;
    const form = document.querySelector(FORM);
    if (!form || !ENDED(name, details[0])) {
      return broadcast.call(this, name, ...details);
    }
    setTimeout(() => (root.authentication ??= known)); // it is taken away right after this
    void goOn(form);
    return { name, defaultPrevented: true };
  };
}

let ended = false;

async function goOn(form) {
  if (ended) {
    return; // several calls are refused at once
  }
  ended = true;
  const scope = window.angular.element(form).isolateScope();
  scope?.saveHandler();
  await loginAgain();
  await fetch(location.pathname); // brings the engine's token of the new session
  ended = false;
  free(scope);
  say(form, 'info', '已经重新登录，您填写的内容都在，请再次提交。');
}

const user = () => injector()?.get('$rootScope').authentication?.name ?? '';
const injector = () => window.angular?.element(document.body).injector();

let prepared = false;

function prepare() {
  if (!prepared && injector()) {
    prepared = true;
    keepRows(injector().get('camAPI').resource('task'));
    stayWhenSessionEnds(injector().get('$rootScope'));
  }
  if (prepared && user() && !document.querySelector('meta[name=user]')) {
    document.head.append(Object.assign(document.createElement('meta'), { name: 'user', content: user() }));
    takeOverCopies();
  }
}

/** Copies that the Tasklist made before we looked after them. */
function takeOverCopies() {
  for (const key of Object.keys(localStorage).filter(taskOf)) {
    const content = JSON.parse(localStorage.getItem(key));
    localStorage[ownKey(key)] = JSON.stringify({ content });
    delete localStorage[key];
  }
}

new MutationObserver(() => {
  prepare();
  document.querySelectorAll(FORM).forEach(freeSubmitButton);
  document.querySelectorAll('.task-filter').forEach(showCount);
  document.querySelectorAll(GIVE_BACK).forEach(offerGivingBack);
  openWhereWorkIs();
  leaveOutDeadEntries();
  bringIntoView();
}).observe(document.body, { subtree: true, childList: true });

/*
 * The Tasklist lets form-js wait before it takes over what is typed; whenever another field is taken over meanwhile, all are
 * drawn with what had been taken over of them, and what was typed since is lost. So each letter is taken over at once, as
 * when a field is left. That is heard as focusout there, for a field is drawn by preact/compat.
 */
const AT_ONCE = [FORM, ':is(.fjs-form-field-textfield, .fjs-form-field-textarea, .fjs-form-field-number)', ':is(input, textarea)'].join(' ');

const takeOver = (field) => field.dispatchEvent(new FocusEvent('focusout'));

document.addEventListener('input', ({ target }) => {
  if (target.closest(FORM)) {
    closeNotices();
  }
  if (target.matches(AT_ONCE)) {
    takeOver(target); // in the same turn, or a field taken over before could be drawn in between
    queueMicrotask(() => takeOver(target)); // numbers have been drawn once before there is anything to take over
  }
});
addEventListener('hashchange', () => document.querySelectorAll('.tasklist-notice').forEach((notice) => (notice.hidden = true)));
readAmounts(document.body);
count();
setInterval(count, COUNT_EVERY_MS);
