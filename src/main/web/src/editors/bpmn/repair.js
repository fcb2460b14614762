// What the server says can be mended by itself, done in the drawing: each as one step, which is undone as one.
import { selfAndAllChildren } from 'diagram-js/lib/util/Elements';

const COMMAND = 'yanzhen.repair';
/** Between neighbours. */
const GAP = 50;

class Repair {
  static $inject = ['commandStack', 'modeling', 'elementRegistry', 'canvas', 'spaceTool', 'autoPlace', 'yanzhenBlocks'];

  constructor(commandStack, modeling, elementRegistry, canvas, spaceTool, autoPlace, blocks) {
    Object.assign(this, { commandStack, modeling, registry: elementRegistry, canvas, spaceTool, autoPlace, blocks });
    commandStack.register(COMMAND, { preExecute: ({ run }) => run() });
  }

  /**
   * @param {{kind: string, element: string, property: ?string}} repair of a finding
   * @param {string} value of the choice taken
   */
  do({ kind, element, property }, value) {
    const run = {
      SET: () => this.set(element, property, value),
      DEFAULT_FLOW: () => this.defaultFlow(element, value),
      RECORD: () => this.record(this.registry.get(element)),
    }[kind];
    this.commandStack.execute(COMMAND, { run });
  }

  /** A process that has a pool is not drawn itself. */
  set(id, property, value) {
    const shape = this.registry.get(id);
    const pool = this.registry.find(({ businessObject }) => businessObject.processRef?.id === id);
    const owner = shape?.businessObject ?? pool?.businessObject.processRef;
    const typed = owner?.$descriptor.propertiesByName[property]?.type === 'Boolean' ? value === 'true' : value || undefined;
    if (shape) {
      this.modeling.updateProperties(shape, { [property]: typed });
    } else if (pool) {
      this.modeling.updateModdleProperties(pool, owner, { [property]: typed });
    }
  }

  defaultFlow(id, flowId) {
    const gateway = this.registry.get(id);
    const flow = gateway?.outgoing.find((one) => one.id === flowId);
    if (flow) {
      if (flow.businessObject.conditionExpression) {
        this.modeling.updateProperties(flow, { conditionExpression: undefined });
      }
      this.modeling.updateProperties(gateway, { default: flow.businessObject });
    }
  }

  /** Between the task and what follows; all that stands to the right makes room. */
  record(task) {
    const [flow] = task?.outgoing.filter(({ type }) => type === 'bpmn:SequenceFlow') ?? [];
    const made = this.blocks.kit().record(0, 0);
    if (!task) {
      return;
    }
    const right = task.x + task.width;
    if (!flow || flow.target.x < right) {
      const record = this.autoPlace.append(task, made);
      flow && this.modeling.reconnectStart(flow, record, middle(record));
      return;
    }
    const missing = made.width + 2 * GAP - (flow.target.x - right);
    if (missing > 0) {
      const all = selfAndAllChildren([this.canvas.getRootElement()], true);
      const { movingShapes, resizingShapes } = this.spaceTool.calculateAdjustments(all, 'x', missing, right);
      this.spaceTool.makeSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', right);
    }
    const record = this.modeling.appendShape(task, made, { x: right + GAP + made.width / 2, y: middle(task).y }, task.parent);
    this.modeling.reconnectStart(flow, record, middle(record));
  }
}

const middle = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });

export default { __init__: ['yanzhenRepair'], yanzhenRepair: ['type', Repair] };
