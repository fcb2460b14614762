// What differs between two BPMN models, as bpmn-moddle reads them.
import { diff } from 'bpmn-js-differ';
import { changes } from './common.js';
import { propertyWord, typeWord, valueWord } from './words.js';

/** Each of these is an element of its own, not a property of what contains it. */
const ELEMENTS = [
  'bpmn:FlowElement',
  'bpmn:Process',
  'bpmn:Collaboration',
  'bpmn:Participant',
  'bpmn:Lane',
  'bpmn:MessageFlow',
  'bpmn:Artifact',
  'bpmn:RootElement',
];
/** Where elements hang, which is told of the elements; and what only repeats the flows. */
const NOT_A_SETTING = new Set([
  'id', 'di', 'incoming', 'outgoing', 'flowNodeRef', 'rootElements', 'flowElements', 'laneSets', 'lanes', 'childLaneSet', 'participants',
  'messageFlows', 'artifacts', 'diagrams', 'dataInputAssociations', 'dataOutputAssociations', 'ioSpecification',
]); // prettier-ignore
const CONTAINERS = ['rootElements', 'flowElements', 'laneSets', 'lanes', 'childLaneSet', 'participants', 'messageFlows', 'artifacts'];

const is = (element, type) => element.$instanceOf?.(type) ?? false;
const isElement = (one) => ELEMENTS.some((type) => is(one, type)) && !is(one, 'bpmn:EventDefinition');
const many = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const called = (element) => (element.name ? `${element.name}（${element.id}）` : (element.id ?? ''));

/** @returns {{changes: Array, moved: Set<string>}} the changes in the order of the newer model, and all whose drawing moved */
export function processChanges(left, right) {
  const before = elements(left);
  const after = elements(right);
  const moved = new Set(Object.keys(diff(left, right)._layoutChanged).filter((id) => before.has(id) && after.has(id)));
  const follows = (id) => {
    const { element } = after.get(id);
    return [element.sourceRef, element.targetRef].some((end) => end && moved.has(end.id));
  };
  return {
    changes: changes(before, after, {
      type: (one) => typeWord(one.element.$type),
      name: (one) => one.element.name || one.element.text || '',
      settings,
      moved: (id) => moved.has(id) && !follows(id),
    }),
    moved,
  };
}

/** What is set at each element besides its name, by its id. */
export function processSettings(definitions) {
  return new Map(
    [...elements(definitions)].map(([id, one]) => [
      id,
      {
        type: typeWord(one.element.$type),
        name: one.element.name ?? '',
        settings: [...settings(one)].filter(([key]) => key !== 'name').map(([, { label, value, shown }]) => ({ label, text: shown ?? value })),
      },
    ]),
  );
}

function elements(definitions) {
  const found = new Map();
  const lanes = new Map();
  const visit = (element, parent) => {
    if (isElement(element) && element.id) {
      found.set(element.id, { element, parent, lanes });
    }
    for (const ref of many(element.flowNodeRef)) {
      lanes.set(ref.id, element);
    }
    const inside = isElement(element) ? element : parent;
    CONTAINERS.flatMap((name) => many(element[name])).forEach((child) => visit(child, inside));
  };
  visit(definitions, null);
  return found;
}

function settings({ element, parent, lanes }) {
  const found = new Map();
  const lane = lanes.get(element.id);
  if (lane) {
    found.set('lane', { label: propertyWord('lane'), value: lane.id, shown: called(lane) });
  }
  if (parent && is(parent, 'bpmn:SubProcess')) {
    found.set('parent', { label: propertyWord('parent'), value: parent.id, shown: called(parent) });
  }
  collect(element, [], [], found);
  return found;
}

function collect(element, path, labels, found) {
  const put = (name, value, shown) =>
    found.set([...path, name].join('.'), { label: [...labels, propertyWord(name)].join(' › '), value: valueWord(value), shown });
  if (element.$descriptor.isGeneric) {
    Object.entries(element).forEach(([name, value]) => {
      if (name === '$children') {
        many(value).forEach((child, index) => collect(child, [...path, `${child.$type}.${index}`], [...labels, propertyWord(child.$type)], found));
      } else if (name === '$body' || !name.startsWith('$')) {
        put(name === '$body' ? 'body' : name, value);
      }
    });
    return;
  }
  for (const property of element.$descriptor.properties) {
    const name = property.name.slice(property.name.indexOf(':') + 1);
    if (property.isVirtual || NOT_A_SETTING.has(name)) {
      continue;
    }
    const value = own(element, property, name);
    if (value === undefined || value === property.default) {
      continue;
    }
    if (property.isReference) {
      put(name, many(value).map((one) => one.id).join(), many(value).map(called).join('、'));
    } else {
      many(value).forEach((one, index) => {
        if (one?.$type) {
          nested(one, name, Array.isArray(value) ? index : null, path, labels, found);
        } else {
          put(Array.isArray(value) ? `${name}.${index}` : name, one);
        }
      });
    }
  }
  Object.entries(element.$attrs ?? {})
    .filter(([name]) => !name.startsWith('xmlns'))
    .forEach(([name, value]) => put(name, value));
}

/** Reading a list that is not there would make one. */
function own(element, property, name) {
  const key = Object.hasOwn(element, name) ? name : property.name;
  return Object.hasOwn(element, key) ? element[key] : undefined;
}

/** Things in a list are the same if they have the same name, wherever they stand; without a name, their place counts. */
function nested(one, name, index, path, labels, found) {
  const kind = one.$type.slice(one.$type.indexOf(':') + 1);
  if (name === 'documentation' || is(one, 'bpmn:FormalExpression') || is(one, 'bpmn:Expression')) {
    const text = (one.text ?? one.body ?? '').trim();
    found.set([...path, name].join('.'), { label: [...labels, propertyWord(name)].join(' › '), value: text });
    if (one.language) {
      found.set([...path, name, 'language'].join('.'), { label: [...labels, propertyWord(name), propertyWord('language')].join(' › '), value: one.language });
    }
    return;
  }
  const known = one.name ?? one.target ?? one.event ?? one.variables;
  const word = name === 'extensionElements' ? [] : [name === 'values' ? propertyWord(kind[0].toLowerCase() + kind.slice(1)) : propertyWord(name)];
  const step = index === null ? name : `${name}.${kind}.${known ?? index}`;
  const label = [...labels, ...word, ...(known && index !== null ? [known] : [])];
  const size = found.size;
  collect(one, [...path, step], label, found);
  if (found.size === size) {
    found.set([...path, step].join('.'), { label: label.join(' › ') || propertyWord(name), value: typeName(one) });
  }
}

function typeName(one) {
  const kind = one.$type.slice(one.$type.indexOf(':') + 1);
  return { TerminateEventDefinition: '终止', TimerEventDefinition: '定时', MessageEventDefinition: '消息' }[kind] ?? kind;
}
