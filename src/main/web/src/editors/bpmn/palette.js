// The building blocks come first; what no model here may contain is not offered.
import { BLOCKS, Kit } from './blocks.js';

const LAST = 100;
const TOOL = /^(hand|lasso|space|global-connect)-tool$/;
/** Leads in any menu to something that the gate refuses. */
const REFUSED =
  /(^create\.|-with-|append-|send-|receive-|manual-|script-)task$|complex|transaction|ad-?hoc|condition|compensation|link|cancel|loop$|data-(object|store)|multiplicity/;

class Blocks {
  static $inject = ['palette', 'popupMenu', 'contextPad', 'create', 'bpmnFactory', 'elementFactory', 'canvas', 'autoPlace'];

  constructor(palette, popupMenu, contextPad, create, bpmnFactory, elementFactory, canvas, autoPlace) {
    Object.assign(this, { create, bpmnFactory, elementFactory, canvas, autoPlace });
    palette.registerProvider(LAST, this);
    contextPad.registerProvider(LAST, this);
    popupMenu.registerProvider('bpmn-replace', LAST, { getPopupMenuEntries: () => without, getPopupMenuHeaderEntries: () => without });
  }

  getPaletteEntries() {
    return (entries) => {
      const tools = Object.entries(entries).filter(([name]) => TOOL.test(name));
      const rest = Object.entries(entries).filter(([name]) => !TOOL.test(name) && name !== 'tool-separator');
      return without(Object.fromEntries([...tools, ['tool-separator', { group: 'tools', separator: true }], ...this.blocks(), ...rest]));
    };
  }

  blocks() {
    const entries = BLOCKS.map(({ id, word, icon, hint, make }) => {
      const start = (event) => this.create.start(event, make(this.kit()));
      return [
        `block-${id}`,
        {
          group: 'blocks',
          className: 'block',
          html: `<div class="entry" draggable="true"><span class="${icon}"></span><span class="block-word">${word}</span></div>`,
          title: `${word}：${hint}`,
          action: { dragstart: start, click: start },
        },
      ];
    });
    return [...entries, ['block-separator', { group: 'blocks', separator: true }]];
  }

  /** The block an approval step is made of, one click behind what is selected. */
  getContextPadEntries(element) {
    return (entries) => {
      if (!('append.append-task' in entries)) {
        return without(entries);
      }
      const [block] = BLOCKS;
      const add = {
        group: 'model',
        className: 'bpmn-icon-user-task',
        title: `接着添加${block.word}`,
        action: {
          click: () => this.autoPlace.append(element, this.kit().roleTask(0, 0)),
          dragstart: (event) => this.create.start(event, make(this, block), { source: element }),
        },
      };
      return without({ 'append.role-task': add, ...entries });
    };
  }

  kit() {
    const root = this.canvas.getRootElement().businessObject;
    const process = root.$type === 'bpmn:Collaboration' ? root.participants.find(({ processRef }) => processRef)?.processRef : root;
    return new Kit(this.bpmnFactory, this.elementFactory, process?.id);
  }
}

const make = (blocks, block) => block.make(blocks.kit());

function without(entries) {
  return Array.isArray(entries)
    ? entries.filter(({ id }) => !REFUSED.test(id))
    : Object.fromEntries(Object.entries(entries).filter(([name]) => !REFUSED.test(name)));
}

export default { __init__: ['yanzhenBlocks'], yanzhenBlocks: ['type', Blocks] };
