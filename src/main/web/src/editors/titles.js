// What people call the files of a process: a form has the name of the task that is answered with it.
const parsed = (text) => new DOMParser().parseFromString(text, 'application/xml');
const all = (document, name) => [...document.getElementsByTagNameNS('*', name)];
const CAMUNDA = 'http://camunda.org/schema/1.0/bpmn';

const TITLES = {
  bpmn: (text) => all(parsed(text), 'process').map((one) => [one.id, one.getAttribute('name')]),
  dmn: (text) => all(parsed(text), 'decision').map((one) => [one.id, one.getAttribute('name')]),
  form: (text, tasks) => {
    const { id, components } = JSON.parse(text);
    const heading = components?.find((one) => one.type === 'text' && /^#+ [^{]*$/m.test(one.text))?.text;
    return [[id, tasks.get(id) ?? heading?.replace(/^#+ /, '').split('\n')[0]]];
  },
};

/**
 * @param {Object<string, string>} files by name
 * @returns {Array<{file: string, id: string, title: string}>} a file of decisions has one for each; the title is the id if
 *     nobody gave a name
 */
export function titles(files) {
  const tasks = new Map(Object.entries(files).filter(([file]) => file.endsWith('.bpmn')).flatMap(([, text]) => forms(text)));
  return Object.entries(files).flatMap(([file, text]) => {
    try {
      return TITLES[file.split('.').pop()]?.(text, tasks).map(([id, title]) => ({ file, id, title: title || id })) ?? [];
    } catch {
      return []; // its own editor tells what is wrong with it
    }
  });
}

function forms(text) {
  return [...all(parsed(text), 'userTask'), ...all(parsed(text), 'startEvent')]
    .map((one) => [one.getAttributeNS(CAMUNDA, 'formRef'), one.getAttribute('name')])
    .filter(([form, name]) => form && name);
}
