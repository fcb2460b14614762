// What the other files of the draft, and the other processes, offer to a process.
import BLOCK_TEMPLATES from '../../templates/blocks.json';
import { titles } from '../titles.js';

const GROUPS = BLOCK_TEMPLATES.flatMap(({ properties }) => properties).find(({ id }) => id === 'group').choices;

const titled = (id, title) => (title === id ? id : `${title}（${id}）`);
const inOrder = (choices) => choices.sort(([, a], [, b]) => a.localeCompare(b, 'zh-CN'));

/**
 * @param {Object<string, string>} files by name, as they are now
 * @param {Object<string, string>} running the names of the processes in use, by id
 */
export class Files {
  constructor(files, running = {}) {
    this.files = files;
    this.running = running;
  }

  of(ending) {
    return inOrder(
      titles(this.files)
        .filter(({ file }) => file.endsWith(ending))
        .map(({ id, title }) => [id, titled(id, title)]),
    );
  }

  /** What can be called. */
  processes() {
    return inOrder(Object.entries(this.running).map(([id, title]) => [id, titled(id, title)]));
  }

  forms() {
    return this.of('.form');
  }

  decisions() {
    return this.of('.dmn');
  }

  /** Who may be asked to work on something. */
  groups() {
    return GROUPS.map(({ value, name }) => [value, name]);
  }

  /** The building blocks, with what there is to choose from. */
  templates() {
    const choices = { group: this.groups(), form: this.forms(), decision: this.decisions() };
    return BLOCK_TEMPLATES.map((template) => ({
      ...template,
      properties: template.properties.map((property) =>
        property.id in choices ? { ...property, choices: choices[property.id].map(([value, name]) => ({ value, name })) } : property,
      ),
    }));
  }
}
