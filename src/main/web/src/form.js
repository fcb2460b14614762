// A form of the engine in one of our pages: shown by the same form-js as in the Tasklist, checked by the same server.
// What is typed is kept on this machine from the first letter, and, where the page offers it, on the server as a draft.
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { speakChinese } from './chinese.js';
import { keep, restore, RESTORED, ROWS_CHANGED } from './kept.js';
import { mistakesIn, tellMistakes } from './mistakes.js';
import { call, Refused } from './server.js';
import { loginAgain } from './session.js';

const AUTOSAVE_AFTER = 800;

function local(key) {
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    write: (value) => localStorage.setItem(key, JSON.stringify(value)),
    clear: () => localStorage.removeItem(key),
  };
}

class Island {
  constructor(element) {
    this.element = element;
    this.screen = element.dataset.screen; // where the form and what it shows come from
    this.submitTo = element.dataset.submit;
    this.saveTo = element.dataset.save; // a draft on the server; may be missing
    this.next = element.dataset.next;
    this.copy = local(`yanzhen:${element.dataset.user}:${this.screen}`);
    this.notice = element.querySelector('[data-notice]');
    this.status = element.querySelector('[data-status]');
    this.button = element.querySelector('[data-submit-button]');
    // each letter counts at once: form-js loses what is typed into two fields of a row within its delay
    this.form = new Form({ container: element.querySelector('[data-container]'), debounce: false });
  }

  async start() {
    const { schema, data, content, version } = await call('GET', this.screen);
    this.version = version;
    this.shown = { ...data, ...content };
    const kept = this.copy.read();
    this.restored = kept && restore(this.shown, kept);
    speakChinese(this.element);
    await this.form.importSchema(schema, this.restored?.data ?? this.shown);
    if (kept) {
      this.say(this.restored.changed ? 'warning' : 'info', this.restored.changed ? ROWS_CHANGED : RESTORED);
    }
    for (const touch of ['focusin', 'pointerdown', 'keydown', 'beforeinput']) {
      this.element.addEventListener(touch, () => this.touched(), true);
    }
    this.form.on('changed', () => this.changed());
    this.form.on('submit', (event) => event.preventDefault?.());
    this.button.addEventListener('click', () => this.submit());
    this.element.removeAttribute('aria-busy');
  }

  answers() {
    const { data, errors } = this.form.submit();
    return { data, errors };
  }

  typed() {
    return this.form._getSubmitData();
  }

  touched() {
    this.untouched ??= this.last = JSON.stringify(this.typed());
  }

  /** What the form computes by itself before anybody has come near it, nobody typed. */
  changed() {
    const typed = this.typed();
    const now = JSON.stringify(typed);
    if (this.untouched === undefined || now === this.last) {
      return;
    }
    this.last = now;
    if (now === this.untouched && !this.restored) {
      this.copy.clear();
    } else {
      this.copy.write(keep(this.shown, typed));
    }
    this.unsaved = true;
    if (this.saveTo) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), AUTOSAVE_AFTER);
      this.tell('正在保存……');
    }
  }

  /** One after the other: each carries the version that the one before was given. */
  save() {
    this.saving = Promise.resolve(this.saving).then(() => this.put());
  }

  /** What was typed while this was on its way stays on this machine until its own turn. */
  async put() {
    this.unsaved = false;
    try {
      const saved = await call('PUT', this.saveTo, { version: this.version, content: this.typed() });
      this.version = saved.version;
      if (!this.unsaved) {
        this.copy.clear();
        this.tell(`草稿已保存 ${new Date().toLocaleTimeString('zh-CN')}`);
      }
    } catch (refused) {
      this.tell('草稿还没有保存到服务器，内容保留在本机。');
      if (refused.status === 409) {
        this.say('warning', refused.message);
      }
      if (refused.status === 401) {
        await loginAgain();
        await this.put();
      }
    }
  }

  async submit() {
    const { data, errors } = this.answers();
    const mistakes = await mistakesIn(this.element);
    if (mistakes.length) {
      this.say('danger');
      tellMistakes(this.notice, mistakes);
      return;
    }
    if (Object.keys(errors).length) {
      this.say('danger', '还有内容没有填好，请看标红的地方。');
      return;
    }
    clearTimeout(this.timer);
    this.button.disabled = true;
    try {
      await this.saving;
      const answer = await call('POST', this.submitTo, data);
      this.copy.clear();
      window.location.assign(answer?.location ?? this.next);
    } catch (refused) {
      this.button.disabled = false;
      this.refuse(refused);
      if (refused.status === 401) {
        await loginAgain();
        this.say('info', '已经重新登录，您填写的内容都在，请再次提交。');
      }
    }
  }

  refuse(refused) {
    if (!(refused instanceof Refused)) {
      throw refused;
    }
    const mistakes = refused.mistakes.map((mistake) => this.mistake(mistake));
    if (mistakes.length && mistakes.every((mistake) => mistake.target)) {
      this.say('danger');
      tellMistakes(this.notice, mistakes);
      return;
    }
    const sentences = refused.mistakes.length ? refused.mistakes.map((mistake) => mistake.message) : [refused.message];
    this.say('danger', ...sentences);
    this.notice.scrollIntoView({ block: 'center' });
  }

  /** Where the server found a mistake: its name is the sentence, which mentions the field. */
  mistake({ field, message }) {
    const path = field.replace(/\[(\d+)\]/g, '.$1');
    const found = this.form
      .get('formFieldInstanceRegistry')
      .getAllKeyed()
      .find((one) => one.valuePath.join('.') === path);
    const id = found && [found.id, ...Object.values(found.indexes ?? {})].join('_');
    return { name: message, sentence: '', target: id && this.element.querySelector(`[id^="fjs-form-"][id$="-${id}"]`) };
  }

  say(kind, ...sentences) {
    this.notice.className = `alert alert-${kind}`;
    this.notice.replaceChildren(
      ...sentences.map((sentence) => Object.assign(document.createElement('div'), { textContent: sentence })),
    );
    this.notice.hidden = false;
  }

  tell(text) {
    if (this.status) {
      this.status.textContent = text;
    }
  }
}

for (const element of document.querySelectorAll('[data-form]')) {
  const island = new Island(element);
  island.start().catch((failure) => island.say('danger', failure.message));
}
