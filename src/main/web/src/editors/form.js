// The editor of forms: form-js's own, of the version that the Tasklist shows forms with, in Chinese, with a preview.
import './form-editor.css';
import { FormEditor } from '@bpmn-io/form-js-editor';
import { Form } from '@bpmn-io/form-js-viewer';
import { speakChinese } from '../chinese.js';
import { translateBelow } from '../i18n/dom.js';
import { COMPONENTS, FORM } from '../i18n/form-zh.js';
import { editedText } from './form-text.js';
import { sampleData } from './sample.js';
import { Typing } from './typing.js';

/** Not offered: the task itself has buttons, and our pages load nothing from elsewhere. A form that has them keeps them. */
const NOT_OFFERED = ['button', 'iframe'];
const PREVIEW_AFTER = 300;
const WIDE = '(min-width: 1600px)';

/**
 * @param {HTMLElement} container filled by the editor
 * @param {string} content the file
 * @param {{onChange?: (content: string) => void, readOnly?: boolean}} options
 * @returns {Promise<{content(): Promise<string>, focus(id: string): void, destroy(): void}>}
 */
export async function open(container, content, { onChange = () => {}, readOnly = false } = {}) {
  const screen = new Screen(container, content, readOnly);
  await screen.start();
  screen.editor.on('changed', () => screen.changed() && onChange(screen.text()));
  return {
    content: async () => screen.finished(),
    focus: (id) => screen.focus(id),
    destroy: () => screen.destroy(),
  };
}

class Screen {
  constructor(container, content, readOnly) {
    this.container = container;
    this.file = content;
    this.readOnly = readOnly;
    this.typing = new Typing();
    this.root = element('div', 'form-editor');
    this.bar = element('div', 'form-editor-bar');
    this.main = element('div', 'form-editor-main');
    this.preview = element('section', 'form-editor-preview');
    this.preview.setAttribute('aria-label', '预览');
    this.root.append(this.bar, this.main, this.preview);
    container.replaceChildren(this.root);
  }

  async start() {
    if (this.readOnly) {
      this.root.classList.add('is-read-only');
      this.editor = new Form({ container: this.main, properties: { readOnly: true } });
      this.editor.on = () => {};
      const schema = JSON.parse(this.file);
      await this.editor.importSchema(schema, sampleData(schema));
      this.stop = [translateBelow(this.main, FORM)];
      return;
    }
    this.editor = new FormEditor({
      container: this.main,
      propertiesPanel: { feelPopupContainer: this.root },
      additionalModules: [{ debounce: ['value', this.typing.debounce] }],
    });
    this.speak();
    await this.editor.importSchema(JSON.parse(this.file));
    this.opened = this.editor.saveSchema();
    this.last = this.file;
    this.buttons();
    this.stop = [translateBelow(this.main, FORM), translateBelow(this.preview, FORM)];
    this.show(window.matchMedia(WIDE).matches);
  }

  /** The names of components are also looked for in the palette, and label new fields: there a translated screen would not do. */
  speak() {
    const fields = this.editor.get('formFields');
    for (const [type, label] of Object.entries(COMPONENTS)) {
      const config = fields.get(type)?.config;
      if (config) {
        config.label = label;
      }
    }
    for (const type of NOT_OFFERED) {
      Object.defineProperty(fields._formFields, type, { enumerable: false });
    }
    const make = (type, change) => {
      const { config } = fields.get(type);
      if (!config.chinese) {
        const create = config.create;
        config.create = (options) => change(create(options), options);
        config.chinese = true;
      }
    };
    const options = (field, given) => (given?.values || !field.values ? field : { ...field, values: [{ label: '选项一', value: 'option1' }] });
    ['radio', 'checklist', 'select', 'taglist'].forEach((type) => make(type, options));
    make('table', (field, given) => (given?.columns || !field.columns ? field : { ...field, columns: [{ label: '名称', key: 'name' }] }));
    make('text', (field, given) => (given?.text ? field : { ...field, text: '请填写说明文字。' }));
  }

  buttons() {
    const stack = this.editor.get('commandStack');
    const action = (name, run) => {
      const button = Object.assign(element('button', 'btn btn-sm', name), { type: 'button' });
      button.addEventListener('click', run);
      this.bar.append(button);
      return button;
    };
    const undo = action('撤销', () => stack.undo());
    const redo = action('重做', () => stack.redo());
    this.toggle = action('预览', () => this.show(!this.shown));
    const enable = () => {
      undo.disabled = !stack.canUndo();
      redo.disabled = !stack.canRedo();
    };
    this.editor.on('commandStack.changed', enable);
    enable();
  }

  /** @returns whether what would be saved is another text than before; moving a selection is none */
  changed() {
    const text = this.text();
    if (text === this.last) {
      return false;
    }
    this.last = text;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), PREVIEW_AFTER);
    return true;
  }

  finished() {
    this.typing.finish();
    return this.text();
  }

  text() {
    return this.readOnly ? this.file : editedText(this.file, this.opened, this.editor.saveSchema());
  }

  show(shown) {
    this.shown = shown;
    this.root.classList.toggle('with-preview', shown);
    this.toggle.setAttribute('aria-pressed', String(shown));
    this.draw();
  }

  async draw() {
    if (!this.shown) {
      return;
    }
    this.form ??= new Form({ container: this.preview });
    try {
      const schema = JSON.parse(this.text());
      await this.form.importSchema(schema, { ...sampleData(schema), ...this.form._getSubmitData() });
      if (!this.spoken) {
        speakChinese(this.preview);
        this.spoken = true;
      }
    } catch (failure) {
      this.preview.dataset.failure = failure.message; // half-written expressions; what is right comes with the next letters
    }
  }

  focus(id) {
    if (this.readOnly) {
      return;
    }
    const registry = this.editor.get('formFieldRegistry');
    const field = registry.get(id) ?? registry.getAll().find((one) => one.key === id);
    if (field) {
      this.editor.get('selection').set(field);
      requestAnimationFrame(() =>
        this.main.querySelector(`[data-id="${CSS.escape(field.id)}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' }),
      );
    }
  }

  destroy() {
    clearTimeout(this.timer);
    this.stop?.forEach((stop) => stop());
    this.form?.destroy();
    this.editor.destroy();
    this.root.remove();
  }
}

function element(name, classes, text = '') {
  return Object.assign(document.createElement(name), { className: classes, textContent: text });
}
