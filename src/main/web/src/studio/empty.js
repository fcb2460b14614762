// New files, as little as the gate lets pass.
const escaped = (text) => text.replace(/[<>&"']/g, (sign) => `&#${sign.codePointAt(0)};`);

export function emptyForm(id, title) {
  const heading = { type: 'text', id: 'heading', text: `# ${title}` };
  return `${JSON.stringify({ type: 'default', id, schemaVersion: 16, components: [heading] }, null, 2)}\n`;
}

export function emptyDecision(id, title) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="definitions_${id}" name="${escaped(title)}" namespace="https://yanzhen.org/dmn">
  <decision id="${id}" name="${escaped(title)}" camunda:historyTimeToLive="P3650D">
    <decisionTable id="table_${id}" hitPolicy="FIRST">
      <input id="input_${id}" label="条件">
        <inputExpression id="expression_${id}" typeRef="string"><text></text></inputExpression>
      </input>
      <output id="output_${id}" label="结果" name="result" typeRef="string"/>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="diagram_${id}">
      <dmndi:DMNShape id="shape_${id}" dmnElementRef="${id}">
        <dc:Bounds width="180" height="80" x="160" y="100"/>
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
`;
}
