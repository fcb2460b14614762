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
const NUMBERS = ['number', 'integer', 'long', 'double'];
/** What the fields for numbers can show: nothing, one comparison, one range. */
const SIMPLE = /^(-|(<|>|<=|>=|=)?\s*-?[\d.]+|[[\]]-?[\d.]+\.\.-?[\d.]+[[\]])?$/;

/**
 * @param {HTMLElement} container filled by the editor
 * @param {string} content the file
 * @param {{onChange?: (content: string) => void, readOnly?: boolean, ask?: (decision: string, values: object) => Promise<Array>}} options
 *     ask answers with the rules of a decision that hold for some values
 * @returns {Promise<{content(): Promise<string>, focus(id: string): void, destroy(): void}>}
 */
export async function open(container, content, { onChange = () => {}, readOnly = false, ask = null } = {}) {
  const screen = new Screen(container, content, onChange, readOnly, ask);
  await screen.start();
  return {
    content: () => screen.text(),
    focus: (id) => screen.focus(id),
    destroy: () => screen.destroy(),
  };
}

class Screen {
  constructor(container, content, onChange, readOnly, ask) {
    this.file = content;
    this.onChange = onChange;
    this.readOnly = readOnly;
    this.ask = ask;
    this.root = element('div', 'decision-editor');
    this.bar = element('div', 'decision-editor-bar');
    this.tabs = element('div', 'decision-editor-tabs');
    this.tabs.setAttribute('role', 'tablist');
    this.tabs.setAttribute('aria-label', '决策');
    this.main = element('div', 'decision-editor-main');
    this.bar.append(this.tabs);
    this.trial = element('details', 'decision-try');
    this.trial.hidden = true;
    this.root.append(this.bar, this.main, this.trial);
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
    this.showTrial(view);
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
    viewer.on('cell.click', ({ event, node, id }) => this.offer(viewer, event, node, id));
    viewer.on('commandStack.shape.create.postExecuted', ({ context }) => {
      const made = context.shape.businessObject;
      if (made?.$type === 'dmn:Decision' && !made.get('camunda:historyTimeToLive')) {
        made.set('camunda:historyTimeToLive', KEPT);
      }
    });
  }

  /** Who clicks on a number chooses how to compare, and types the number; what is more than that is written as before. */
  offer(viewer, event, node, id) {
    const cell = viewer.get('elementRegistry', false)?.get(id);
    const input = cell?.col?.businessObject;
    if (
      !this.readOnly &&
      !event.ctrlKey &&
      !event.metaKey &&
      input?.$type === 'dmn:InputClause' &&
      NUMBERS.includes(input.inputExpression?.typeRef) &&
      SIMPLE.test(cell.businessObject?.text?.trim() ?? '')
    ) {
      setTimeout(() => viewer.get('eventBus').fire('simpleMode.open', { node, element: cell }));
    }
  }

  /** A table can be asked before anybody depends on it. */
  showTrial({ type, element: decision }) {
    this.trial.hidden = !this.ask || type !== 'decisionTable';
    if (this.trial.hidden) {
      return;
    }
    const inputs = (decision.decisionLogic.input ?? []).filter((input) => input.inputExpression?.text?.trim());
    const fields = inputs.map((input, index) => {
      const label = Object.assign(element('label', 'form-label', input.label || input.inputExpression.text), { htmlFor: `decision-try-${index}` });
      const { typeRef } = input.inputExpression;
      const field = element(typeRef === 'boolean' ? 'select' : 'input', typeRef === 'boolean' ? 'form-select' : 'form-control');
      if (typeRef === 'boolean') {
        field.append(new Option('是', 'true'), new Option('否', 'false'));
      }
      Object.assign(field, { id: label.htmlFor, ...(NUMBERS.includes(typeRef) && { inputMode: 'decimal' }) });
      const box = element('div', 'decision-try-field');
      box.append(label, field);
      return { box, field, name: input.inputExpression.text.trim(), typeRef };
    });
    const answer = element('p', 'decision-try-answer');
    answer.setAttribute('role', 'status');
    const run = Object.assign(element('button', 'btn btn-primary', '看结果'), { type: 'submit' });
    const form = element('form', 'decision-try-form');
    form.append(...fields.map(({ box }) => box), run);
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      run.disabled = true;
      try {
        const values = Object.fromEntries(fields.map(({ field, name, typeRef }) => [name, valueOf(field.value.trim(), typeRef)]));
        this.showAnswer(answer, await this.ask(decision.id, values), decision.decisionLogic.output ?? []);
      } catch (refusal) {
        answer.textContent = refusal.message;
      } finally {
        run.disabled = false;
      }
    });
    this.trial.replaceChildren(element('summary', '', '试一试：填几个值，看哪条规则适用'), form, answer);
  }

  showAnswer(answer, held, outputs) {
    answer.textContent = held.length
      ? held
          .map(({ row, outputs: values }) => `第 ${row} 条规则适用：${outputs.map(({ label, name }) => `${label || name} = ${values[name] ?? ''}`).join('，')}`)
          .join('；')
      : '没有规则适用：流程走到这里会出错停下。';
    if (held.length) {
      this.focus(held[0].rule);
    }
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

function valueOf(text, typeRef) {
  if (text === '') {
    return null;
  }
  return typeRef === 'boolean' ? text === 'true' : NUMBERS.includes(typeRef) && Number.isFinite(Number(text)) ? Number(text) : text;
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
