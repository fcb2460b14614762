// What the keyboard does while the diagram has the focus.
import { element } from '../../compare/show.js';
import { ask } from '../../studio/dialogs.js';

const KEYS = [
  ['Ctrl + Z', '撤销'],
  ['Ctrl + Y', '重做'],
  ['Ctrl + C / Ctrl + V', '复制 / 粘贴'],
  ['Ctrl + A', '全选'],
  ['Ctrl + F', '按名称或编号查找'],
  ['Ctrl + 0', '全图'],
  ['Ctrl + ＋ / Ctrl + －', '放大 / 缩小'],
  ['←　↑　→　↓', '移动选中的图形；按住 Shift 移动得更远'],
  ['Delete', '删除选中的图形'],
  ['E', '修改名称'],
  ['R', '换成别的种类'],
  ['H', '拖动画布'],
  ['L', '框选'],
  ['S', '腾出或收紧空间'],
  ['C', '连线'],
  ['T', '模拟走一遍'],
];

export const showKeys = () =>
  ask('快捷键', [element('table', { class: 'studio-keys' }, ...KEYS.map(row))], [['知道了', null, 'btn-primary']]);

const row = ([keys, word]) => element('tr', {}, element('th', { scope: 'row' }, element('kbd', {}, keys)), element('td', {}, word));
