// What our models are made of, ready to put into a diagram. Whatever an element template offers refers to the template.
import { inWorkingDays } from './deadline.js';

const GROUP = 'party-office';
const THREE_DAYS = inWorkingDays(3);
const TASK = { width: 110, height: 80 };
const EVENT = { width: 36, height: 36 };

/** Which file of ours a process is about; what is none of these is about a project. */
const RECORDS = {
  competitionRound: '${recordRoundAnswers}',
  competitionApplication: '${recordApplicationAnswers}',
  applicationScoring: '${recordApplicationAnswers}',
  fundedProject: '${recordAwardAnswers}',
  trancheRelease: '${recordAwardAnswers}',
  budgetTransfer: '${recordAwardAnswers}',
  awardTermination: '${recordAwardAnswers}',
};

export const BLOCKS = [
  { id: 'role-task', word: '角色任务', icon: 'bpmn-icon-user-task', hint: '交给一个用户组办理，填一张表单', make: (kit) => kit.named([kit.roleTask(0, 0)]) },
  { id: 'reminder', word: '催办任务', icon: 'bpmn-icon-intermediate-event-catch-non-interrupting-timer', hint: '角色任务，逾期自动提醒并上报', make: reminded },
  { id: 'together', word: '会签', icon: 'bpmn-icon-parallel-mi-marker', hint: '一组人中几个人各填一份，达到比例即结束；同一个人只能填一份', make: together },
  { id: 'opinions', word: '部门会审', icon: 'bpmn-icon-subprocess-expanded', hint: '会审部门各出一份意见', make: opinions },
  { id: 'record', word: '登记结果', icon: 'bpmn-icon-service-task', hint: '把填写的内容记入档案', make: (kit) => [kit.record(0, 0)] },
  { id: 'notify', word: '通知', icon: 'bpmn-icon-send-task', hint: '给一个用户组发站内消息', make: (kit) => [kit.notify(0, 0)] },
  { id: 'decision', word: '决策', icon: 'bpmn-icon-business-rule-task', hint: '按决策表得出结果', make: (kit) => [kit.decision(0, 0)] },
  { id: 'wait', word: '等工作日', icon: 'bpmn-icon-intermediate-event-catch-timer', hint: '等若干个工作日再往下走', make: (kit) => [kit.wait(0, 0)] },
];

function reminded(kit) {
  return reminder(kit, kit.roleTask(0, 0, { name: '限时办理' }));
}

/** Around a task made with it: what happens when it is late. The task itself goes on. */
function reminder(kit, task) {
  const late = kit.shape('bpmn:BoundaryEvent', task.x + 60, task.y + 62, EVENT, { name: '逾期', cancelActivity: false }, kit.timer());
  late.host = task;
  late.businessObject.attachedToRef = task.businessObject;
  const notify = kit.notify(task.x + 130, task.y + 130, { name: '催办并上报' });
  const end = kit.shape('bpmn:EndEvent', task.x + 290, task.y + 152, EVENT, { name: '已催办' });
  return [task, late, notify, end, kit.flow(late, notify), kit.flow(notify, end)];
}

function together(kit) {
  return several(
    kit,
    { name: '会签（每人一份）' },
    { loopCardinality: kit.expression('3'), completionCondition: kit.expression('${quorum.reached(votes, nrOfInstances, 60)}') },
    kit.roleTask(110, 60, { name: '会签', documentation: '请提出会签意见，每人一份。达到规定比例的人提交后，会签结束。' }),
  );
}

function opinions(kit) {
  return several(
    kit,
    { name: '部门会审（每个部门一份）' },
    { 'camunda:collection': '${askedDepartments.of(execution)}', 'camunda:elementVariable': 'department' },
    kit.roleTask(110, 60, {
      name: '出具会审意见',
      documentation: '从本部门职责出发提出意见。',
      'camunda:candidateGroups': 'department-${department}',
      'camunda:dueDate': inWorkingDays(5),
    }),
  );
}

function several(kit, attributes, loop, task) {
  const around = kit.shape('bpmn:SubProcess', 0, 0, { width: 520, height: 200, isExpanded: true }, attributes);
  kit.set(around, 'loopCharacteristics', 'bpmn:MultiInstanceLoopCharacteristics', loop);
  const start = kit.shape('bpmn:StartEvent', 40, 82, EVENT, { name: '征求意见' });
  const record = kit.record(260, 60);
  const end = kit.shape('bpmn:EndEvent', 430, 82, EVENT, { name: '已登记' });
  const inside = [start, task, record, end, kit.flow(start, task), kit.flow(task, record), kit.flow(record, end)];
  inside.forEach((one) => (one.parent = around));
  return [around, ...inside];
}

/** Makes elements that are not in the diagram yet. */
export class Kit {
  constructor(bpmnFactory, elementFactory, process) {
    this.bpmn = bpmnFactory;
    this.elements = elementFactory;
    this.answers = RECORDS[process] ?? '${recordAnswers}';
  }

  shape(type, x, y, size, attributes, definition) {
    const { documentation, ...rest } = attributes;
    const business = this.bpmn.create(type, rest);
    if (documentation) {
      business.documentation = [this.within(business, 'bpmn:Documentation', { text: documentation })];
    }
    if (definition) {
      definition.$parent = business;
      business.eventDefinitions = [definition];
    }
    return this.elements.createShape({ type, businessObject: business, x, y, ...size });
  }

  within(parent, type, attributes) {
    const made = this.bpmn.create(type, attributes);
    made.$parent = parent;
    return made;
  }

  set(shape, name, type, attributes) {
    const made = this.within(shape.businessObject, type, attributes);
    Object.values(attributes).forEach((value) => value?.$type && (value.$parent = made));
    shape.businessObject.set(name, made);
  }

  expression(body) {
    return this.bpmn.create('bpmn:FormalExpression', { body });
  }

  timer() {
    const date = this.expression(THREE_DAYS);
    const timer = this.bpmn.create('bpmn:TimerEventDefinition', { timeDate: date });
    date.$parent = timer;
    return timer;
  }

  roleTask(x, y, attributes = {}) {
    return this.shape('bpmn:UserTask', x, y, TASK, {
      name: '角色任务',
      documentation: '请写明办理人要做什么。',
      'camunda:modelerTemplate': 'org.yanzhen.role-task',
      'camunda:candidateGroups': GROUP,
      'camunda:dueDate': THREE_DAYS,
      'camunda:formRefBinding': 'deployment',
      ...attributes,
    });
  }

  record(x, y) {
    return this.shape('bpmn:ServiceTask', x, y, TASK, {
      name: '登记结果',
      'camunda:modelerTemplate': 'org.yanzhen.record',
      'camunda:delegateExpression': this.answers,
    });
  }

  notify(x, y, attributes = {}) {
    const made = this.shape('bpmn:ServiceTask', x, y, TASK, {
      name: '通知',
      'camunda:modelerTemplate': 'org.yanzhen.notify',
      'camunda:delegateExpression': '${notifyGroup}',
      ...attributes,
    });
    const extensions = this.within(made.businessObject, 'bpmn:ExtensionElements', { values: [] });
    const data = this.within(extensions, 'camunda:InputOutput', {});
    data.inputParameters = [
      this.within(data, 'camunda:InputParameter', { name: 'group', value: GROUP }),
      this.within(data, 'camunda:InputParameter', { name: 'message', value: '有一项工作需要您关注，请及时处理。' }),
    ];
    extensions.values = [data];
    made.businessObject.extensionElements = extensions;
    return made;
  }

  decision(x, y) {
    return this.shape('bpmn:BusinessRuleTask', x, y, TASK, {
      name: '决策',
      'camunda:modelerTemplate': 'org.yanzhen.decision',
      'camunda:decisionRefBinding': 'deployment',
      'camunda:mapDecisionResult': 'singleEntry',
      'camunda:resultVariable': 'decided',
    });
  }

  wait(x, y) {
    return this.shape('bpmn:IntermediateCatchEvent', x, y, EVENT, { name: '等三个工作日' }, this.timer());
  }

  /** A task that people work on is followed by a record of what they answered. */
  named([task]) {
    const record = this.record(task.x + 160, task.y);
    return [task, record, this.flow(task, record)];
  }

  flow(source, target) {
    const middle = (shape) => ({ x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 });
    const from = middle(source);
    const to = middle(target);
    const right = { x: source.x + source.width, y: from.y };
    const left = { x: target.x, y: to.y };
    const waypoints = source.host ? [{ x: from.x, y: source.y + source.height }, { x: from.x, y: to.y }, left] : [right, left];
    return this.elements.createConnection({ type: 'bpmn:SequenceFlow', source, target, waypoints });
  }
}
