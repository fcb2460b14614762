// The editor of processes: bpmn-js with what Camunda 7 needs, building blocks, rules checked as one draws, and a trial run
// of tokens, all in Chinese.
import './bpmn-editor.css';
import TokenSimulation from 'bpmn-js-token-simulation';
import Lint from 'bpmn-js-bpmnlint';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import Modeler from 'bpmn-js/lib/Modeler';
import Viewer from 'bpmn-js/lib/NavigatedViewer';
import Outline from 'bpmn-js/lib/features/outline';
import Behaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda';
import Minimap from 'diagram-js-minimap';
import rules from 'virtual:lint-rules';
import { draw } from '../drawn.js';
import { BPMN, BPMN_ON_SCREEN, LINT } from '../i18n/bpmn-zh.js';
import { translateBelow } from '../i18n/dom.js';
import { translator } from '../i18n/translate.js';
import { Files } from './bpmn/files.js';
import Gate, { GATE } from './bpmn/gate.js';
import { showKeys } from './bpmn/keys.js';
import Blocks from './bpmn/palette.js';
import Properties from './bpmn/properties.js';
import Repair from './bpmn/repair.js';
import { showSettings } from './bpmn/settings.js';
import { Typing } from './typing.js';

const SHORT = 400;
const ZOOM = 1.25;
const MARGIN = 16;
/** Smaller, and nobody can read it; then one begins where the process begins. */
const READABLE = 0.5;

/**
 * @param {HTMLElement} container filled by the editor
 * @param {string} content the file
 * @param {{onChange?: (content: string) => void, files?: Object<string, string>, processes?: Object<string, string>,
 *     readOnly?: boolean}} options files of the draft by name, names of the processes in use by id
 * @returns {Promise<{content(): Promise<string>, focus(id: string): void, destroy(): void, onFindings(callback: Function): void,
 *     mark(findings: Array<object>): void, repair(repair: object, value: string): void, get(service: string): *}>} findings
 *     while drawing are told, those of the server are marked, and repaired as the server says; services as bpmn-js calls them
 */
export async function open(container, content, { onChange = () => {}, files = {}, processes = {}, readOnly = false } = {}) {
  const screen = new Screen(container, content, onChange, new Files(files, processes), readOnly);
  await screen.start();
  return {
    content: () => screen.text(),
    focus: (id) => screen.focus(id),
    onFindings: (callback) => screen.tellFindings(callback),
    mark: (findings) => screen.editor.get('gate', false)?.mark(findings),
    repair: (repair, value) => screen.editor.get('yanzhenRepair').do(repair, value),
    get: (service) => screen.editor.get(service),
    destroy: () => screen.destroy(),
  };
}

class Screen {
  constructor(container, content, onChange, files, readOnly) {
    this.file = content;
    this.onChange = onChange;
    this.root = element('div', 'bpmn-editor');
    this.bar = element('div', 'bpmn-editor-bar');
    this.canvas = element('div', 'bpmn-editor-canvas');
    this.panel = element('div', 'bpmn-editor-panel');
    this.root.append(this.bar, this.canvas, this.panel);
    this.root.classList.toggle('is-read-only', readOnly);
    container.replaceChildren(this.root);
    this.typing = new Typing();
    const translate = { translate: ['value', translator(BPMN, LINT)] };
    this.editor = readOnly
      ? new Viewer({ container: this.canvas, additionalModules: [Outline, translate], moddleExtensions: { camunda } })
      : new Modeler({
          container: this.canvas,
          propertiesPanel: { parent: this.panel, feelPopupContainer: this.root },
          elementTemplates: files.templates(),
          linting: { bpmnlint: rules, active: true },
          minimap: { open: false },
          moddleExtensions: { camunda },
          additionalModules: [
            BpmnPropertiesPanelModule,
            BpmnPropertiesProviderModule,
            CamundaPlatformPropertiesProviderModule,
            ElementTemplatesPropertiesProviderModule,
            Behaviors,
            Minimap,
            Lint,
            Gate,
            TokenSimulation,
            Blocks,
            Properties,
            Repair,
            translate,
            { yanzhenFiles: ['value', files], debounceInput: ['value', this.typing.debounce] },
          ],
        });
    this.readOnly = readOnly;
  }

  async start() {
    const bus = this.editor.get('eventBus');
    bus.on('linting.completed', ({ issues }) => this.found(issues));
    const stops = [translateBelow(this.root, BPMN_ON_SCREEN), translateBelow(this.panel, { exact: BPMN })];
    this.stop = () => stops.forEach((stop) => stop());
    const laidOut = await draw(this.editor, this.file);
    if (this.readOnly) {
      showSettings(this.editor, this.panel);
    }
    this.fit(READABLE);
    this.buttons();
    if (laidOut) {
      this.bar.append(element('span', 'text-secondary', '文件里没有图，这是自动排的；改动后连图一起保存。'));
    }
    bus.on('commandStack.changed', ({ trigger }) => {
      this.enable();
      if (trigger && trigger !== 'clear') {
        this.edited = true;
        clearTimeout(this.timer);
        this.timer = setTimeout(async () => this.onChange(await this.text()), SHORT);
      }
    });
  }

  /** The file as it was until something is edited. */
  async text() {
    this.typing.finish();
    return this.edited ? (await this.editor.saveXML({ format: true })).xml : this.file;
  }

  buttons() {
    const canvas = this.editor.get('canvas');
    const act = (name) => () => this.editor.get('editorActions').trigger(name);
    if (!this.readOnly) {
      this.undo = this.button('撤销', 'Ctrl+Z', act('undo'));
      this.redo = this.button('重做', 'Ctrl+Y', act('redo'));
      this.button('查找', 'Ctrl+F', () => setTimeout(act('find'))); // after this click, which would close it again
    }
    this.button('放大', 'Ctrl+＋', () => canvas.zoom(canvas.zoom() * ZOOM));
    this.button('缩小', 'Ctrl+－', () => canvas.zoom(canvas.zoom() / ZOOM));
    this.button('全图', 'Ctrl+0', () => this.fit());
    this.button('属性', '', () => this.root.classList.toggle('without-panel'));
    if (!this.readOnly) {
      this.toggle('缩略图', '', act('toggleMinimap'), 'minimap.toggle', ({ open }) => open);
      this.toggle('模拟走一遍', 'T', act('toggleTokenSimulation'), 'tokenSimulation.toggleMode', ({ active }) => active);
      this.button('快捷键', '', () => showKeys());
      this.enable();
    }
  }

  /** All of it beside the palette, not larger than it is drawn and not smaller than asked for. */
  fit(smallest = 0) {
    const canvas = this.editor.get('canvas');
    const { inner, outer } = canvas.viewbox();
    const left = (this.root.querySelector('.djs-palette')?.offsetWidth ?? 0) + 2 * MARGIN;
    const whole = Math.min((outer.width - left - MARGIN) / inner.width, (outer.height - 2 * MARGIN) / inner.height, 1);
    const scale = Math.max(whole, smallest);
    if (scale > 0 && Number.isFinite(scale)) {
      canvas.viewbox({ x: inner.x - left / scale, y: inner.y - MARGIN / scale, width: outer.width / scale, height: outer.height / scale });
    }
  }

  button(word, keys, run) {
    const button = Object.assign(element('button', 'btn btn-sm', word), { type: 'button', title: keys ? `${word}（${keys}）` : word });
    button.addEventListener('click', run);
    this.bar.append(button);
    return button;
  }

  /** A button that stays pressed while what it switches on is on. */
  toggle(word, keys, run, event, isOn) {
    const button = this.button(word, keys, run);
    button.setAttribute('aria-pressed', 'false');
    this.editor.on(event, (changed) => button.setAttribute('aria-pressed', String(isOn(changed))));
  }

  enable() {
    if (this.undo) {
      const stack = this.editor.get('commandStack');
      this.undo.disabled = !stack.canUndo();
      this.redo.disabled = !stack.canRedo();
    }
  }

  found(issues) {
    const say = this.editor.get('translate');
    const registry = this.editor.get('elementRegistry');
    this.findings = Object.values(issues)
      .flat()
      .filter(({ rule }) => rule !== GATE) // known to who marked them
      .map(({ id, actualElementId, category, message, rule }) => ({
        severity: category === 'error' ? 'ERROR' : 'WARNING',
        element: actualElementId ?? id,
        name: registry.get(actualElementId ?? id)?.businessObject.name ?? null,
        rule,
        message: say(message),
        remedy: '',
      }));
    this.callback?.(this.findings);
  }

  tellFindings(callback) {
    this.callback = callback;
    if (this.findings) {
      callback(this.findings);
    }
  }

  focus(id) {
    const canvas = this.editor.get('canvas');
    const shown = this.editor.get('elementRegistry').get(id) ?? canvas.getRootElement();
    if (shown !== canvas.getRootElement()) {
      canvas.scrollToElement(shown, 120);
    }
    this.editor.get('selection', false)?.select(shown);
    this.root.classList.remove('without-panel');
  }

  destroy() {
    clearTimeout(this.timer);
    this.stop?.();
    this.editor.destroy();
    this.root.remove();
  }
}

function element(name, classes, text = '') {
  return Object.assign(document.createElement(name), { className: classes, textContent: text });
}
