package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.MouseButton;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yanzhen.models.Shipped;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/** Whatever an editor shows of its own is Chinese. What people wrote, and ids, may be what they are. */
@ApplicationTest
class UntranslatedTest {

    private static final String ENGLISH = """
            () => {
              const allowed = /\\b(FEEL|HTML|Markdown|bpmn\\.io|Ctrl|Shift)\\b|〔[^〕]*〕|“[^”]*”|\\{\\{[^}]*\\}\\}|\\$\\{[^}]*\\}|[\\w.-]+(?=（)|（\\w+）|^[a-z]+\\.[a-zA-Z]+$/g;
              const theirs = '.cm-editor, [contenteditable], textarea, script, style, code, pre, '
                + '.bio-properties-panel-header-label, .bio-properties-panel-collapsible-entry-header-title, .djs-search-result, .bts-scope, kbd, .dmn-definitions-id, .input-cell, .output-cell, .form-editor-preview .fjs-form-field-html';
              const found = new Set();
              const read = (text) => (text.replace(allowed, '').match(/[A-Za-z]{2,}[A-Za-z ]*/g) ?? []).forEach((word) => found.add(word.trim()));
              for (const root of document.querySelectorAll('#editor, dialog')) {
                const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
                while (texts.nextNode()) {
                  const parent = texts.currentNode.parentElement;
                  if (!parent.closest(theirs) && (parent.closest('option') || parent.checkVisibility())) {
                    read(texts.currentNode.data);
                  }
                }
                for (const name of ['placeholder', 'title', 'aria-label']) {
                  root.querySelectorAll(`[${name}]`).forEach((one) => one.closest(theirs) ?? read(one.getAttribute(name)));
                }
              }
              return [...found];
            }
            """;

    private final SoftAssertions soft = new SoftAssertions();

    @Autowired
    Scene scene;

    @Test
    void theFormEditorWithThePropertiesOfEveryComponent() {
        try (var editors = new Editors(scene, 1440)) {
            var page = editors.page;
            editors.open("form", "{\"id\": \"xin\", \"type\": \"default\", \"schemaVersion\": 16, \"components\": []}");
            look(page, "an empty form");
            editors.open("form", EVERY_COMPONENT);
            look(page, "every component");
            for (var element : page.locator(".form-editor-main [data-id]").all()) {
                var id = element.getAttribute("data-id");
                editors.focus(id);
                page.locator(".bio-properties-panel-group-header:not(.open)")
                        .all()
                        .forEach(group -> {
                            if (group.isVisible()) {
                                group.click();
                            }
                        });
                look(page, "the properties of " + id);
            }
            editors.focus("textfield");
            page.locator("[data-entry-id$=key] input").first().fill("1 x");
            look(page, "a wrong key");
            page.fill(".fjs-palette-search", "qqq");
            look(page, "a search that finds nothing");
        }
        soft.assertAll();
    }

    private static final String EVERY_COMPONENT = """
            {"id": "f", "type": "default", "schemaVersion": 16, "components": [
              {"type": "textfield", "id": "textfield", "key": "a", "label": "甲", "validate": {"validationType": "phone"}},
              {"type": "textfield", "id": "pattern", "key": "a2", "label": "甲", "validate": {"pattern": "x"}},
              {"type": "textarea", "id": "textarea", "key": "b", "label": "乙"},
              {"type": "number", "id": "number", "key": "c", "label": "丙"},
              {"type": "datetime", "id": "datetime", "key": "d", "subtype": "datetime", "dateLabel": "日", "timeLabel": "时", "timeInterval": 15, "timeSerializingFormat": "utc_offset"},
              {"type": "expression", "id": "expression", "key": "e", "expression": "", "computeOn": "change"},
              {"type": "checkbox", "id": "checkbox", "key": "g", "label": "己"},
              {"type": "checklist", "id": "checklist", "key": "h", "label": "庚", "values": [{"label": "一", "value": "1"}]},
              {"type": "radio", "id": "radio", "key": "i", "label": "辛", "valuesKey": "x"},
              {"type": "select", "id": "select", "key": "j", "label": "壬", "valuesExpression": "=x"},
              {"type": "taglist", "id": "taglist", "key": "k", "label": "癸", "values": [{"label": "一", "value": "1"}]},
              {"type": "text", "id": "text", "text": ""},
              {"type": "html", "id": "html", "content": ""},
              {"type": "image", "id": "image", "source": "", "alt": ""},
              {"type": "table", "id": "table", "label": "表", "dataSource": "=x", "columns": [{"label": "列", "key": "c"}], "rowCount": 5},
              {"type": "table", "id": "table2", "label": "表", "dataSource": "=x", "columnsExpression": "=y"},
              {"type": "spacer", "id": "spacer", "height": 60},
              {"type": "separator", "id": "separator"},
              {"type": "group", "id": "group", "label": "组", "showOutline": true, "components": []},
              {"type": "dynamiclist", "id": "dynamiclist", "path": "l", "label": "列表", "isRepeating": true, "allowAddRemove": true, "defaultRepetitions": 1, "components": []}
            ]}
            """;

    /** Adds an element of every kind, opens all that can be set on it and every menu, and reads what stands there. */
    private static final String EVERY_KIND = """
            async () => {
              const get = window.editor.get;
              const [factory, modeling, registry, selection, menu] = ['elementFactory', 'modeling', 'elementRegistry', 'selection', 'popupMenu'].map(get);
              const pool = registry.find(({ type }) => type === 'bpmn:Participant');
              modeling.resizeShape(pool, { x: pool.x, y: pool.y, width: 3000, height: 2400 });
              let place = 0;
              const add = (kind, host) => {
                const shape = factory.createShape(kind);
                const at = { x: 200 + (place % 14) * 170, y: 1300 + Math.floor(place++ / 14) * 220 };
                return host ? modeling.createShape(shape, { x: host.x, y: host.y }, host, { attach: true }) : modeling.createShape(shape, at, pool);
              };
              const event = (type, definition) => ({ type: `bpmn:${type}`, eventDefinitionType: `bpmn:${definition}EventDefinition` });
              const added = ['Task', 'UserTask', 'ServiceTask', 'ReceiveTask', 'BusinessRuleTask', 'CallActivity', 'ExclusiveGateway', 'InclusiveGateway',
                'ParallelGateway', 'EventBasedGateway', 'StartEvent', 'EndEvent', 'IntermediateThrowEvent', 'TextAnnotation', 'Group'].map((type) => add({ type: `bpmn:${type}` }));
              added.push(add({ type: 'bpmn:SubProcess', isExpanded: true }), add({ type: 'bpmn:SubProcess', isExpanded: true, triggeredByEvent: true }));
              ['Message', 'Timer', 'Conditional', 'Signal'].forEach((one) => added.push(add(event('StartEvent', one)), add(event('IntermediateCatchEvent', one))));
              ['Message', 'Escalation', 'Error', 'Signal', 'Terminate'].forEach((one) => added.push(add(event('EndEvent', one))));
              ['Message', 'Timer', 'Escalation', 'Error', 'Signal'].forEach((one) => added.push(add(event('BoundaryEvent', one), added[1])));
              const kinds = ['bpmn:Lane', 'bpmn:SequenceFlow', 'bpmn:Participant', 'bpmn:SubProcess', 'bpmn:UserTask', 'bpmn:CallActivity'];
              added.push(...kinds.map((kind) => registry.find(({ type }) => type === kind)), get('canvas').getRootElement());
              added.push(registry.find(({ type, source }) => type === 'bpmn:SequenceFlow' && source.type === 'bpmn:ExclusiveGateway'));
              const drawn = () => new Promise((done) => setTimeout(done, 40));
              const panel = document.querySelector('.bio-properties-panel').parentElement;
              const click = (selector) => panel.querySelectorAll(selector).forEach((one) => one.click());
              const found = {};
              const read = (element, what) => {
                const words = window.english();
                words.length && ((found[`${what} of ${element.type}`] ??= new Set()), words.forEach((word) => found[`${what} of ${element.type}`].add(word)));
              };
              for (const element of added) {
                selection.select(element);
                await drawn();
                click('.bio-properties-panel-group-header:not(.open)');
                click('.bio-properties-panel-add-entry');
                await drawn();
                click('.bio-properties-panel-collapsible-entry-header:not(.open)');
                await drawn();
                read(element, 'what is set');
                if (!menu.isEmpty(element, 'bpmn-replace')) {
                  menu.open(element, 'bpmn-replace', { x: 300, y: 300 });
                  await drawn();
                  read(element, 'what replaces it');
                  menu.close();
                }
              }
              return Object.entries(found).map(([where, words]) => `${where}: ${[...words].join(', ')}`);
            }
            """;

    @Test
    void theEditorOfProcessesWithEveryKindOfElement() {
        try (var editors = new Editors(scene, 1440)) {
            editors.open("bpmn", Shipped.text(Path.of("bpmn/project-approval.bpmn")));
            editors.page.evaluate("window.english = " + ENGLISH);
            soft.assertThat((List<?>) editors.page.evaluate(EVERY_KIND)).isEmpty();
            look(editors.page, "every kind of element");
        }
        soft.assertAll();
    }

    @Test
    void theEditorOfProcessesWithItsMenus() {
        try (var editors = new Editors(scene, 1440)) {
            var page = editors.page;
            editors.open("bpmn", Shipped.text(Path.of("bpmn/project-approval.bpmn")));
            look(page, "the palette");
            editors.focus("userTask_checkProposal");
            look(page, "what can be done with a task");
            page.click(".djs-context-pad [data-action=replace]");
            page.waitForSelector(".djs-popup");
            look(page, "what can replace a task");
            page.keyboard().press("Escape");
            page.evaluate("""
                    () => window.editor.get('modeling').updateProperties(
                      window.editor.get('elementRegistry').get('userTask_checkProposal'), { name: '', 'camunda:formRef': undefined })
                    """);
            page.locator(".bjsl-overlay").first().click();
            look(page, "what is wrong");

            page.click("button:has-text('查找')");
            page.fill(".djs-search-input input", "qqq");
            page.keyboard().press("Shift");
            look(page, "a search that finds nothing");
            page.fill(".djs-search-input input", "审");
            page.keyboard().press("Shift");
            page.waitForSelector(".djs-search-result");
            look(page, "a search that finds something");
            page.keyboard().press("Escape");
            page.click("button:has-text('缩略图')");
            look(page, "the overview");
            page.click("button:has-text('快捷键')");
            look(page, "what the keyboard does");
            page.click("dialog button");

            page.click("button:has-text('模拟走一遍')");
            look(page, "a run of tokens");
            page.click("[data-container-id=startEvent_proposalReceived] .bts-context-pad");
            page.waitForSelector(".bts-entry:not(.placeholder)");
            look(page, "a run of tokens that has begun");
            picture(page, "editor-bpmn-run");
        }
        soft.assertAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void formsAndDecisionsThatShip(int width) {
        try (var editors = new Editors(scene, width)) {
            for (var form : List.of("quarterly-review/set-light", "application-scoring/score-application")) {
                editors.open("form", Shipped.text(Path.of("forms", form + ".form")));
                look(editors.page, form + " at " + width);
                editors.page.click("button:has-text(\"预览\")");
                editors.page.waitForSelector(".form-editor-preview .fjs-form-field");
                look(editors.page, "the preview of " + form + " at " + width);
                picture(editors.page, "editor-form-" + width);
            }
            editors.open("decision", Shipped.text(Path.of("bpmn/department-routing.dmn")));
            look(editors.page, "a table at " + width);
            picture(editors.page, "editor-decision-" + width);
        }
        soft.assertAll();
    }

    @Test
    void theEditorOfDecisionsWithItsMenus() {
        try (var editors = new Editors(scene, 1440)) {
            var page = editors.page;
            editors.open("decision", Shipped.text(Path.of("bpmn/application-eligibility.dmn")));
            for (var place :
                    List.of("td.input-cell", "td.output-cell", "th.input-cell", "th.output-cell", "td.rule-index")) {
                var cell = page.locator(place).first();
                cell.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
                look(page, "the menu of " + place);
                page.keyboard().press("Escape");
            }
            for (var head : List.of("th.input-cell", "th.output-cell")) {
                page.locator(head).first().dblclick();
                look(page, "the settings of " + head);
                page.keyboard().press("Escape");
            }
            page.click("[role=tab]:has-text(\"决策关系图\")");
            page.click(".djs-shape");
            look(page, "the diagram");
            page.click("[data-action=replace]");
            look(page, "the kinds of a decision");
        }
        soft.assertAll();
    }

    private void look(Page page, String what) {
        page.waitForFunction(
                "() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(() => drawn(true))))");
        soft.assertThat((List<?>) page.evaluate(ENGLISH)).as(what).isEmpty();
        soft.assertThat((List<?>) page.evaluate("[...(window.yanzhenUntranslated ?? [])]"))
                .as("asked for, not translated: " + what)
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/" + name + ".png"))
                .setFullPage(true));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(name)
                .isLessThanOrEqualTo(0);
    }
}
