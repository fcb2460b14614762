// Editing a draft: its files in tabs, each with its editor, saved as one goes; what is wrong, trial, submission.
import './studio.css';
import { element } from './compare/show.js';
import { titles } from './editors/titles.js';
import { Refused, call } from './server.js';
import { ask, askFile, askNote, confirmed } from './studio/dialogs.js';
import { emptyDecision, emptyForm } from './studio/empty.js';
import { SAVED, SAVING, Saver, UNSAVED } from './studio/saver.js';
import { progress, tried } from './tried.js';

const EDITORS = {
  bpmn: { word: '流程', load: () => import('./editors/bpmn.js') },
  form: { word: '表单', load: () => import('./editors/form.js') },
  dmn: { word: '决策', load: () => import('./editors/decision.js') },
};
const STATES = { [SAVED]: '已保存', [SAVING]: '正在保存……', [UNSAVED]: '未保存' };
/** Milliseconds after which the server is asked about what was saved, unless it is saved again before. */
const LOOK_AFTER = 1500;
const kindOf = (name) => name.split('.').pop();

class Studio {
  constructor(root) {
    this.root = root;
    this.models = root.dataset.models;
    this.readOnly = root.dataset.readOnly === 'true';
    this.api = `/api/models/drafts/${root.dataset.draft}`;
    this.findings = [];
    this.live = new Map();
  }

  async start() {
    this.draft = await call('GET', this.api);
    this.files = { ...this.draft.files };
    this.saved = { ...this.draft.files };
    this.saver = new Saver(
      this.draft.version,
      (name, body) => this.put(name, body),
      (state, message) => {
        this.showState(state, message);
        this.lookSoon(state === SAVED);
      },
      (name, problem) => this.decide(name, problem),
    );
    this.frame();
    if (!this.readOnly) {
      this.showState(SAVED);
      this.lookSoon(true);
    }
    const wanted = this.root.dataset.file ?? decodeURIComponent(window.location.hash.slice(1));
    await this.open(wanted in this.files ? wanted : this.names()[0]);
    this.root.removeAttribute('aria-busy');
  }

  async put(name, body) {
    const answer = await call('PUT', this.fileAddress(name), body);
    this.saved[name] = body.content;
    return answer;
  }

  fileAddress(name) {
    return `${this.api}/files/${encodeURIComponent(name)}`;
  }

  names() {
    const order = Object.keys(EDITORS);
    return Object.keys(this.files)
      .filter((name) => kindOf(name) in EDITORS)
      .sort((a, b) => order.indexOf(kindOf(a)) - order.indexOf(kindOf(b)) || a.localeCompare(b));
  }

  frame() {
    this.state = element('span', { class: 'studio-state', role: 'status' });
    this.tabs = element('div', { class: 'studio-tabs', role: 'tablist', 'aria-label': '文件' });
    this.place = element('div', { class: 'studio-editor', role: 'tabpanel' });
    this.place.addEventListener('input', () => (this.saver.typed = Date.now()));
    this.list = element('ul', { class: 'studio-findings' });
    this.head = element('summary', {}, '检查结果');
    this.panel = element('details', { class: 'studio-panel' }, this.head, this.list);
    this.warning = element(
      'p',
      { class: 'alert alert-warning studio-outdated' },
      '在您编辑期间，这个流程发布了新的版本。提交前请对比两边，把新版本的改动并进来。 ',
      element('a', { href: `${this.models}/${this.draft.process}/compare?left=current&right=draft:${this.draft.id}` }, '对比'),
      ' ',
      this.button('并入新版本', 'btn-sm', () => this.rebase()),
    );
    this.under = element('div', { class: 'studio-under' });
    this.warning.hidden = this.readOnly || !this.draft.baseOutdated;
    this.root.replaceChildren(
      element(
        'div',
        { class: 'studio-bar' },
        element(
          'a',
          { class: 'btn', href: this.draft.process in this.draft.processes ? `${this.models}/${this.draft.process}` : this.models },
          this.draft.process in this.draft.processes ? '回到流程' : '回到流程模型',
        ),
        this.state,
        this.readOnly ? null : this.button('新建表单或决策', '', () => this.add()),
        this.button('检查', '', () => this.check()),
        this.button('试运行', '', () => this.trial()),
        this.readOnly ? null : this.button('提交审批', 'btn-primary', () => this.submit()),
      ),
      this.warning,
      this.under,
      this.tabs,
      this.place,
      this.panel,
    );
    this.showFindings();
  }

  button(word, classes, run) {
    const button = element('button', { type: 'button', class: `btn ${classes}` }, word);
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await run();
      } catch (refusal) {
        await this.refused(refusal);
      } finally {
        button.disabled = false;
      }
    });
    return button;
  }

  async refused(refusal) {
    if (!(refusal instanceof Refused)) {
      throw refusal;
    }
    if (refusal.problem.code === 'draft-outdated') {
      this.warning.hidden = false;
    }
    if (Array.isArray(refusal.problem.findings)) {
      this.found(refusal.problem.findings, true);
    }
    await ask('没有办成', [element('p', {}, refusal.message)], [['知道了', null, 'btn-primary']]);
  }

  showState(state, message = '') {
    this.state.textContent = STATES[state] + (message ? `：${message}` : '');
    this.state.className = `studio-state is-${state}`;
  }

  showTabs() {
    const models = this.names().filter((name) => kindOf(name) === 'bpmn').length;
    const words = new Map(titles(this.files).map(({ file, title }) => [file, title]).reverse());
    this.tabs.replaceChildren(
      ...this.names().map((name) => {
        const tab = element(
          'button',
          { type: 'button', class: 'studio-tab', role: 'tab', title: name, 'aria-selected': String(name === this.name) },
          element('span', { class: `studio-kind is-${kindOf(name)}` }, EDITORS[kindOf(name)].word),
          words.get(name) ?? name.replace(/\.[a-z]+$/, ''),
        );
        tab.addEventListener('click', () => this.open(name));
        const close = element('button', { type: 'button', class: 'studio-remove', title: `删除 ${name}`, 'aria-label': `删除 ${name}` }, '×');
        close.addEventListener('click', () => this.remove(name).catch((refusal) => this.refused(refusal)));
        return element('span', { class: 'studio-file' }, tab, ...(this.readOnly || (kindOf(name) === 'bpmn' && models < 2) ? [] : [close]));
      }),
    );
  }

  /** One editor at a time; who asks for another while one opens gets the last one asked for. */
  async open(name) {
    this.wanted = name;
    await this.opening;
    if (this.wanted === name && this.name !== name) {
      this.opening = this.show(name).finally(() => (this.opening = null));
      await this.opening;
    }
  }

  async show(name) {
    await this.keep();
    this.editor?.destroy();
    this.editor = null;
    this.name = name;
    this.showTabs();
    window.history.replaceState(null, '', `#${encodeURIComponent(name)}`);
    const { load } = EDITORS[kindOf(name)];
    this.place.replaceChildren(element('p', { class: 'empty', role: 'status' }, '正在打开……'));
    try {
      const { open } = await load();
      this.editor = await open(this.place, this.files[name], {
        files: this.files,
        processes: this.draft.processes,
        readOnly: this.readOnly,
        ask: (decision, values) => this.ask(decision, values),
        onChange: (content) => this.changed(name, content),
      });
      this.editor.onFindings?.((found) => {
        this.live.set(
          name,
          found.map((finding) => ({ file: name, ...finding })),
        );
        this.showFindings();
      });
      this.mark();
    } catch {
      this.place.replaceChildren(
        element('p', { class: 'alert alert-danger' }, `“${name}”不能用编辑器打开，下面是它的内容；哪里不对，见检查结果。改好后可以重新导入。`),
        element('pre', { class: 'studio-raw' }, this.files[name]),
      );
    }
  }

  changed(name, content) {
    if (content !== this.files[name]) {
      this.files[name] = content;
      this.saver.save(name, content);
    }
  }

  /** What the editor has not told yet. */
  async keep() {
    if (this.editor && !this.readOnly) {
      this.changed(this.name, await this.editor.content());
    }
  }

  async flush() {
    await this.keep();
    await this.saver.flush();
  }


  async decide(name, { theirs, mine }) {
    if ((theirs.content ?? undefined) === this.saved[name]) {
      return { version: theirs.version, content: mine.content }; // another file was changed, not this one
    }
    const { bothVersions } = await import('./studio/conflict.js');
    const answer = await ask(
      `“${name}”已被别处改过`,
      [
        element('p', {}, '在您编辑期间，这个文件在另一个窗口里改过，或者重新导入过。两个版本都还在，请决定保留哪一个；另一个可以先下载下来。'),
        await bothVersions(name, theirs.content ?? '', mine.content),
        element('p', { class: 'studio-answers' }, copy('下载已保存的', name, theirs.content ?? ''), copy('下载我的', name, mine.content)),
      ],
      [
        ['用我的', 'mine'],
        ['用已保存的', 'theirs'],
      ],
      { wide: true, must: true },
    );
    this.saved[name] = theirs.content ?? undefined;
    if (answer === 'mine') {
      return { version: theirs.version, content: mine.content };
    }
    if (theirs.content === null) {
      delete this.files[name];
    } else {
      this.files[name] = theirs.content;
    }
    this.editorless(name);
    return { version: theirs.version };
  }

  /** Its editor shows what no longer holds: closed without asking it. */
  editorless(name) {
    if (this.name === name) {
      this.editor?.destroy();
      this.editor = null;
      this.name = null;
      this.open(name in this.files ? name : this.names()[0]);
    }
  }

  async add() {
    const made = await askFile(Object.keys(this.files));
    if (made) {
      const name = `${made.id}.${made.kind}`;
      this.files[name] = (made.kind === 'form' ? emptyForm : emptyDecision)(made.id, made.title);
      this.saver.save(name, this.files[name]);
      await this.open(name);
    }
  }

  async remove(name) {
    if (await confirmed('删除文件', `把“${name}”从草稿中删除？已经发布的版本不受影响。`, '删除')) {
      await this.flush();
      const answer = await call('DELETE', `${this.fileAddress(name)}?version=${this.saver.version}`);
      this.saver.version = answer?.version ?? (await call('GET', this.api)).version;
      delete this.files[name];
      delete this.saved[name];
      this.live.delete(name);
      if (this.name === name) {
        this.editor?.destroy();
        this.editor = null;
        this.name = null;
        await this.open(this.names()[0]);
      }
      this.showTabs();
      this.showFindings();
    }
  }

  /** What a decision would answer, as it stands on the screen. */
  async ask(decision, values) {
    await this.flush();
    return call('POST', `${this.api}/decisions/${encodeURIComponent(decision)}/ask`, { values });
  }

  async check() {
    await this.flush();
    await this.look(true);
  }

  /** As one edits; who does not reach the server is told when saving. */
  lookSoon(saved) {
    clearTimeout(this.looking);
    if (saved) {
      this.looking = setTimeout(() => this.look().catch(() => {}), LOOK_AFTER);
    }
  }

  /** What the gate says of what is saved; only the last answer asked for counts. */
  async look(open = false) {
    clearTimeout(this.looking);
    const asked = (this.asked = call('POST', `${this.api}/check`));
    const findings = await asked;
    if (asked === this.asked) {
      this.found(findings, open);
    }
  }

  /** What is submitted is no draft any more, and is not asked about. */
  async looked() {
    clearTimeout(this.looking);
    await this.asked?.catch(() => {});
  }

  found(findings, open) {
    this.findings = findings;
    this.checked = true;
    this.mark();
    this.showFindings(open);
  }

  async rebase() {
    await this.flush();
    const { conflicts } = await call('POST', `${this.api}/rebase`, { version: this.saver.version });
    await ask(
      '已并入新版本',
      [
        element(
          'p',
          {},
          conflicts.length
            ? `这些文件两边都改过，草稿里保留的是您的内容，请对照新版本再改：${conflicts.join('、')}。`
            : '新版本的改动都已并入您的草稿。',
        ),
      ],
      [['知道了', null, 'btn-primary']],
    );
    window.location.reload();
  }

  async trial() {
    await this.flush();
    window.location.assign(`${this.models}/drafts/${this.draft.id}/trial`);
  }

  async submit() {
    await this.flush();
    const note = await askNote();
    if (note) {
      await this.tried();
      await this.looked();
      const { release } = await call('POST', `${this.api}/submit`, { version: this.saver.version, note });
      window.location.assign(`${this.models}/releases/${release}`);
    }
  }

  /** Drives what is saved along its ways; meanwhile one reads on. */
  async tried() {
    const { version } = this.saver;
    const far = progress();
    let stale = false;
    this.under.replaceChildren(far.element);
    try {
      await tried(`${this.api}/trial?version=${version}`, (at) =>
        far.show(at, '提交前先试运行：走了 {2} 次，走到 {0} / {1} 个环节和连线。可以接着看，走通了自动提交。', '提交前先试运行；前面还有别的试运行，请稍候。'),
      );
      await this.flush();
    } catch (refusal) {
      if (refusal.problem?.code !== 'draft-stale') {
        throw refusal;
      }
      stale = true;
    } finally {
      this.under.replaceChildren();
    }
    if (stale || this.saver.version !== version) {
      throw new Refused(409, { detail: '试运行期间草稿又改过，没有提交。改完以后，请再提交一次。' });
    }
  }

  /** In the drawing, what the server found in it. */
  mark() {
    this.editor?.mark?.(this.findings.filter(({ file }) => file === this.name));
  }

  showFindings(open = false) {
    const all = [...this.findings, ...[...this.live.values()].flat()];
    const errors = all.filter(({ severity }) => severity === 'ERROR').length;
    const warnings = all.length - errors;
    this.head.textContent = all.length
      ? `检查结果：${errors} 处错误，${warnings} 处提醒`
      : this.checked
        ? '检查结果：没有发现问题'
        : '检查结果';
    this.panel.classList.toggle('has-errors', errors > 0);
    this.panel.open ||= open;
    const listed = JSON.stringify(all);
    if (listed !== this.listed) {
      this.listed = listed; // else what one is about to press would be replaced by its like
      this.list.replaceChildren(
        ...all
          .toSorted((a, b) => (a.severity === 'ERROR' ? 0 : 1) - (b.severity === 'ERROR' ? 0 : 1))
          .map((finding) => this.finding(finding)),
      );
    }
  }

  /** What can be mended by itself: the button says what it does; where there are several ways, one is chosen first. */
  repair(file, repair) {
    if (!repair || this.readOnly) {
      return null;
    }
    const [first, ...others] = repair.choices;
    const ways = others.length
      ? element('select', { class: 'form-select', 'aria-label': '怎样修复' }, ...repair.choices.map(({ value, words }) => element('option', { value }, words)))
      : null;
    const mend = this.button(ways ? '自动修复' : `自动修复：${first.words}`, 'btn-sm', async () => {
      await this.open(file);
      if (this.editor?.repair) {
        this.editor.repair(repair, ways ? ways.value : first.value);
        this.editor.focus(repair.element);
        await this.check();
      }
    });
    return element('span', { class: 'studio-repair' }, ways, mend);
  }

  finding({ severity, file, element: id, name, message, remedy, repair }) {
    const place = element('button', { type: 'button', class: 'studio-jump' }, [file, name || id].filter(Boolean).join(' · '));
    place.addEventListener('click', async () => {
      if (file in this.files) {
        await this.open(file);
      }
      if (id) {
        this.editor?.focus(id);
      }
    });
    return element(
      'li',
      { class: severity === 'ERROR' ? 'is-error' : 'is-warning' },
      element('span', { class: 'studio-severity' }, severity === 'ERROR' ? '错误' : '提醒'),
      place,
      element('span', {}, message),
      remedy ? element('span', { class: 'text-secondary' }, remedy) : null,
      this.repair(file, repair),
    );
  }
}

function copy(word, name, content) {
  const link = element('a', { class: 'btn btn-sm', download: name }, word);
  link.href = `data:application/octet-stream;charset=utf-8,${encodeURIComponent(content)}`;
  return link;
}

for (const root of document.querySelectorAll('[data-studio]')) {
  new Studio(root).start().catch((failure) => {
    root.removeAttribute('aria-busy');
    root.replaceChildren(element('p', { class: 'alert alert-danger' }, failure.message));
  });
}
