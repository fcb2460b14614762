// Files as models; nothing as an empty one.
import { BpmnModdle } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { DmnModdle } from 'dmn-moddle';

export async function parseProcess(xml) {
  const moddle = new BpmnModdle({ camunda });
  return xml === undefined ? moddle.create('bpmn:Definitions', { rootElements: [], diagrams: [] }) : (await moddle.fromXML(xml)).rootElement;
}

export async function parseDecisions(xml) {
  const moddle = new DmnModdle();
  return xml === undefined ? moddle.create('dmn:Definitions', { drgElement: [] }) : (await moddle.fromXML(xml)).rootElement;
}
