// The editor of decisions: dmn-js with its tables, expressions and the diagram of how decisions depend on each other.
import './decision-editor.css';
import Modeler from 'dmn-js/lib/Modeler';
import Viewer from 'dmn-js/lib/NavigatedViewer';
import { translateBelow } from '../i18n/dom.js';
import { DMN, DMN_ON_SCREEN } from '../i18n/dmn-zh.js';
import { translator } from '../i18n/translate.js';
import { Typing } from './typing.js';

/** What the engine calculates with. */
const DATA_TYPES = ['string', 'boolean', 'integer', 'long', 'double', 'date'];
/** A decision without it is refused; new ones are kept as long as ours. */
const KEPT = 'P3650D';
const SHORT = 400;

/**
 * @param {HTMLElement} container filled by the editor
 * @param {string} content the file
 * @param {{onChange?: (content: string) => void, readOnly?: boolean}} options
 * @returns {Promise<{content(): Promise<string>, focus(id: string): void, destroy(): void}>}
 */
export async function open(container, content, { onChange = () => {}, readOnly = false } = {}) {
  const screen = new Screen(container, content, onChange, readOnly);
  await screen.start();
  return {
    content: () => screen.text(),
    focus: (id) => screen.focus(id),
    destroy: () => screen.destroy(),
  };
}

class Screen {
  constructor(container, content, onChange, readOnly) {
    this.file = content;
    this.onChange = onChange;
    this.readOnly = readOnly;
    this.root = element('div', 'decision-editor');
    this.bar = element('div', 'decision-editor-bar');
    this.tabs = element('div', 'decision-editor-tabs');
    this.tabs.setAttribute('role', 'tablist');
    this.tabs.setAttribute('aria-label', '决策');
    this.main = element('div', 'decision-editor-main');
    this.bar.append(this.tabs);
    this.root.append(this.bar, this.main);
    container.replaceChildren(this.root);
    this.typing = new Typing();
    this.editor = new (readOnly ? Viewer : Modeler)({
      container: this.main,
      common: { dataTypes: DATA_TYPES },
      ...Object.fromEntries(
        ['drd', 'decisionTable', 'literalExpression', 'boxedExpression'].map((view) => [
          view,
          { additionalModules: [{ translate: ['value', translator(DMN)], debounceInput: ['value', this.typing.debounce] }] },
        ]),
      ),
    });
  }

  async start() {
    this.editor.on('viewer.created', ({ viewer }) => this.listen(viewer));
    this.editor.on('views.changed', () => this.showTabs());
    if (!this.readOnly) {
      this.undo = this.action('撤销', () => this.stack()?.undo());
      this.redo = this.action('重做', () => this.stack()?.redo());
    }
    await this.editor.importXML(this.file, { open: false });
    const views = this.editor.getViews();
    const first = views.filter((view) => view.type !== 'drd');
    this.stop = translateBelow(this.root, { exact: DMN_ON_SCREEN });
    await this.open(first.length === 1 ? first[0] : views[0]);
    this.showTabs();
    this.enable();
  }

  async open(view) {
    await this.editor.open(view);
    if (view.type === 'drd') {
      this.editor.getActiveViewer().get('canvas').zoom('fit-viewport', 'auto');
    }
  }

  listen(viewer) {
    viewer.on('commandStack.changed', ({ trigger }) => {
      if (trigger && trigger !== 'clear') {
        this.edited = true;
        clearTimeout(this.timer);
        this.timer = setTimeout(async () => this.onChange(await this.text()), SHORT);
      }
      this.enable();
    });
    viewer.on('commandStack.shape.create.postExecuted', ({ context }) => {
      const made = context.shape.businessObject;
      if (made?.$type === 'dmn:Decision' && !made.get('camunda:historyTimeToLive')) {
        made.set('camunda:historyTimeToLive', KEPT);
      }
    });
  }

  /** The file as it was until something is edited: opening a view may complete a drawing, which is no edit. */
  async text() {
    this.typing.finish();
    return this.edited ? (await this.editor.saveXML({ format: true })).xml : this.file;
  }

  stack() {
    return this.editor.getActiveViewer()?.get('commandStack', false);
  }

  enable() {
    if (this.undo) {
      this.undo.disabled = !this.stack()?.canUndo();
      this.redo.disabled = !this.stack()?.canRedo();
    }
  }

  action(name, run) {
    const button = Object.assign(element('button', 'btn btn-sm', name), { type: 'button' });
    button.addEventListener('click', run);
    this.bar.append(button);
    return button;
  }

  showTabs() {
    const active = this.editor.getActiveView();
    this.tabs.replaceChildren(
      ...this.editor.getViews().map((view) => {
        const name = view.type === 'drd' ? '决策关系图' : view.element.name || view.element.id;
        const tab = Object.assign(element('button', 'btn btn-sm', name), { type: 'button' });
        tab.setAttribute('role', 'tab');
        tab.setAttribute('aria-selected', String(view.element === active?.element));
        tab.addEventListener('click', () => this.open(view));
        return tab;
      }),
    );
    this.enable();
  }

  async focus(id) {
    const view = this.editor.getViews().find(({ type, element: decision }) => type !== 'drd' && holds(decision, id));
    if (view && view.element !== this.editor.getActiveView()?.element) {
      await this.open(view);
    }
    const name = CSS.escape(id);
    const place = this.main.querySelector(`[data-element-id="${name}"], [data-row-id="${name}"], [data-col-id="${name}"]`);
    place?.scrollIntoView({ block: 'center', inline: 'center' });
    place?.classList.add('is-focused');
    setTimeout(() => place?.classList.remove('is-focused'), 2500);
  }

  destroy() {
    clearTimeout(this.timer);
    this.stop?.();
    this.editor.destroy();
    this.root.remove();
  }
}

function holds(decision, id) {
  const logic = decision.decisionLogic;
  const parts = [decision, logic, ...(logic?.input ?? []), ...(logic?.output ?? [])];
  const rules = (logic?.rule ?? []).flatMap((rule) => [rule, ...(rule.inputEntry ?? []), ...(rule.outputEntry ?? [])]);
  return [...parts, ...rules].some((one) => one?.id === id);
}

function element(name, classes, text = '') {
  return Object.assign(document.createElement(name), { className: classes, textContent: text });
}
