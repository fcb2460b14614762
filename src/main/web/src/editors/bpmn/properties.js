// What can be set on an element: nothing that the gate refuses, and people, forms, decisions and deadlines chosen instead of typed.
import {
  Group,
  SelectEntry,
  TextFieldEntry,
  isSelectEntryEdited,
  isTextFieldEntryEdited,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { inWorkingDays, typedDays, workingDays } from './deadline.js';

const LAST = 50;
const ALL = /./;
/** By group, the entries offered. What is not here the gate refuses, or it is said in our words instead. */
const OFFERED = {
  general: /^(name|id|processId|isExecutable)$/,
  documentation: ALL,
  message: ALL,
  signal: ALL,
  error: /^(errorRef|errorName|errorCode)$/,
  escalation: /^(escalationRef|escalationName|escalationCode)$/,
  timer: ALL,
  multiInstance: /^(loopCardinality|completionCondition|collection|elementVariable)$/,
  CamundaPlatform__HistoryCleanup: ALL,
  CamundaPlatform__UserAssignment: /^(assignee|priority)$/,
  CamundaPlatform__CallActivity: /^calledElementBusinessKey(Expression)?$/,
  CamundaPlatform__AsynchronousContinuations: ALL,
  CamundaPlatform__InMapping: /-(type|source|sourceExpression|target)$/,
  CamundaPlatform__OutMapping: /-(type|source|sourceExpression|target)$/,
  CamundaPlatform__Input: /-(name|stringOrExpression)$/,
  CamundaPlatform__Output: /-(name|stringOrExpression)$/,
};
const OF_BLOCKS = /^ElementTemplates__/;

class Properties {
  static $inject = ['propertiesPanel', 'yanzhenFiles'];

  constructor(propertiesPanel, files) {
    this.files = files;
    propertiesPanel.registerProvider(LAST, this);
  }

  getGroups(element) {
    return (groups) => {
      const kept = groups.flatMap((group) => this.offered(group, element));
      const general = kept.findIndex(({ id }) => id === 'documentation');
      kept.splice(general + 1, 0, ...this.ours(element));
      return kept;
    };
  }

  ours(element) {
    const templated = element.businessObject.get('camunda:modelerTemplate');
    if (is(element, 'bpmn:UserTask')) {
      const due = deadline('due', '几个工作日内办完', '办理期限', attribute('camunda:dueDate'), element);
      return templated
        ? [group('yanzhen-due', '办理期限', due)]
        : [
            group(
              'yanzhen-work',
              '办理',
              select('group', '由谁办理', 'camunda:candidateGroups', this.files.groups(), {}, '自行填写'),
              select('form', '办理时填写', 'camunda:formRef', this.files.forms(), { 'camunda:formRefBinding': 'deployment' }),
              due,
            ),
          ];
    }
    if (is(element, 'bpmn:BusinessRuleTask') && !templated) {
      return [
        group(
          'yanzhen-decision',
          '决策',
          select('decision', '决策表', 'camunda:decisionRef', this.files.decisions(), { 'camunda:decisionRefBinding': 'deployment' }),
          select('mapDecisionResult', '取哪些结果', 'camunda:mapDecisionResult', RESULTS, {}),
          text('resultVariable', '结果记为变量', attribute('camunda:resultVariable')),
        ),
      ];
    }
    if (is(element, 'bpmn:ServiceTask') && !templated) {
      const step = text('delegateExpression', '由哪个步骤处理', attribute('camunda:delegateExpression'), '如 ${recordAnswers}；只能用系统提供的步骤');
      return [group('yanzhen-step', '系统步骤', step)];
    }
    if (is(element, 'bpmn:SequenceFlow') && conditional(element.businessObject.sourceRef)) {
      return [group('yanzhen-condition', '条件', text('conditionExpression', '满足时走这条线', CONDITION, CONDITION_HINT))];
    }
    return [];
  }

  offered(group, element) {
    if (OF_BLOCKS.test(group.id)) {
      return [group];
    }
    const allowed = OFFERED[group.id];
    if (!allowed) {
      return [];
    }
    const only = (entries) => entries?.filter(({ id }) => allowed.test(id));
    const entries = only(group.entries);
    const date = element.businessObject.get('eventDefinitions')?.find(({ $type }) => $type === 'bpmn:TimerEventDefinition')?.timeDate;
    if (group.id === 'timer' && date) {
      const [type] = entries;
      return [{ ...group, entries: [type, deadline('timerEventDefinitionValue', '等几个工作日', '等到', body(date), element)] }];
    }
    if (group.id === 'CamundaPlatform__CallActivity') {
      entries.unshift(select('calledElement', '调用的流程（总是最新的版本）', 'calledElement', this.files.processes(), {}, '没有在用'));
    }
    return [{ ...group, entries, items: group.items?.map((item) => ({ ...item, entries: only(item.entries) })) }];
  }
}

const RESULTS = [
  ['singleEntry', '一个值'],
  ['singleResult', '一行'],
  ['collectEntries', '一列值'],
  ['resultList', '多行'],
];

const CONDITION_HINT = '如 ${outcome == \'APPROVE\'}；只能比较变量，默认线不写条件';

const conditional = (source) => ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'].includes(source?.$type);

const group = (id, label, ...entries) => ({ id, label, component: Group, entries });

const entry = (id, component, isEdited, more) => ({ id, component, isEdited, ...more });

const text = (id, label, place, description) => entry(id, Text, isTextFieldEntryEdited, { label, place, description });

const select = (id, label, property, options, also, elsewhere = '不在草稿中') =>
  entry(id, Choice, isSelectEntryEdited, { label, property, options, also, elsewhere });

/** Working days as a number; what is written in another way stays what it is until it is emptied. */
function deadline(id, label, otherwise, place, element) {
  const written = place.get(element);
  return !written || workingDays(written) !== null
    ? entry(id, Days, isTextFieldEntryEdited, { label, place })
    : text(id, otherwise, place, '清空后可以改填工作日数');
}

// Where a text stands in a model: how it is read, and what is written to change it.
const attribute = (name) => ({
  get: (element) => element.businessObject.get(name),
  set: (element, value, { modeling }) => modeling.updateProperties(element, { [name]: value }),
});

const body = (expression) => ({
  get: () => expression.body,
  set: (element, value, { modeling }) => modeling.updateModdleProperties(element, expression, { body: value }),
});

const CONDITION = {
  get: (element) => element.businessObject.conditionExpression?.body,
  set: (element, value, { modeling, bpmnFactory }) => {
    const made = value && bpmnFactory.create('bpmn:FormalExpression', { body: value });
    if (made) {
      made.$parent = element.businessObject;
    }
    modeling.updateProperties(element, { conditionExpression: made || undefined });
  },
};

function useWriting(element, place) {
  const services = { modeling: useService('modeling'), bpmnFactory: useService('bpmnFactory') };
  return (value) => place.set(element, value || undefined, services);
}

function Text({ id, element, label, place, description }) {
  const write = useWriting(element, place);
  const debounce = useService('debounceInput');
  return h(TextFieldEntry, { id, element, label, description, debounce, getValue: () => place.get(element) ?? '', setValue: write });
}

/** A text, for a field of numbers forgets without a word what is no number, and shows what was there before. */
function Days({ id, element, label, place }) {
  const write = useWriting(element, place);
  const debounce = useService('debounceInput');
  return h(TextFieldEntry, {
    id,
    element,
    label,
    debounce,
    validate: mistake,
    getValue: () => String(workingDays(place.get(element)) ?? ''),
    setValue: (typed, error) => error || write(typed?.trim() && inWorkingDays(typedDays(typed))),
  });
}

const mistake = (typed) => (!typed?.trim() || typedDays(typed) ? undefined : '请填 1 到 999 的整数，如 10；现在仍按原来的期限。');

function Choice({ id, element, label, property, options, also, elsewhere }) {
  const modeling = useService('modeling');
  const chosen = element.businessObject.get(property) ?? '';
  const known = options.some(([value]) => value === chosen);
  return h(SelectEntry, {
    id,
    element,
    label,
    getValue: () => chosen,
    setValue: (value) => modeling.updateProperties(element, { [property]: value || undefined, ...also }),
    getOptions: () => [
      { value: '', label: '（未选）' },
      ...(known || !chosen ? [] : [{ value: chosen, label: `${chosen}（${elsewhere}）` }]),
      ...options.map(([value, word]) => ({ value, label: word })),
    ],
  });
}

export default { __init__: ['yanzhenProperties'], yanzhenProperties: ['type', Properties] };
