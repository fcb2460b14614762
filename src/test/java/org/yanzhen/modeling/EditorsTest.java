package org.yanzhen.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yanzhen.models.Shipped;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Scene;

/**
 * What is opened and saved stays as it was, and after an edit only what was edited differs, however soon one asks: for every
 * file that ships.
 */
@ApplicationTest
class EditorsTest {

    private static final List<String> DECISIONS = List.of(
            "application-eligibility",
            "change-approval",
            "department-routing",
            "payment-approval",
            "transfer-approval");

    @Autowired
    Scene scene;

    @Test
    void everyFormStaysAsItIsAndOneNewLabelChangesOneLabel() {
        var soft = new SoftAssertions();
        try (var editors = new Editors(scene, 1440)) {
            for (var form : Shipped.forms()) {
                var text = form.text();
                editors.open("form", text);
                soft.assertThat(editors.content()).as("%s opened", form.file()).isEqualTo(text);
                soft.assertThat(editors.edits()).as("edits of %s", form.file()).isZero();

                var field = form.components().stream()
                        .filter(one -> List.of("textarea", "radio", "number", "textfield")
                                .contains(one.path("type").asText()))
                        .findFirst();
                if (field.isPresent()) {
                    relabel(editors, field.get());
                    soft.assertThat(differing(
                                    text.lines().toList(),
                                    editors.content().lines().toList()))
                            .as("%s edited", form.file())
                            .satisfiesExactly(line -> assertThat(line).contains("\"label\": \"改过的标签\""));
                }
            }
        }
        soft.assertAll();
    }

    private static void relabel(Editors editors, JsonNode field) {
        var page = editors.page;
        editors.focus(field.path("id").asText());
        page.waitForSelector(".bio-properties-panel-header-label >> text="
                + field.path("label").asText());
        var general = page.locator("[data-group-id=group-general] .bio-properties-panel-group-header");
        if (!general.getAttribute("class").contains("open")) {
            general.click();
        }
        page.locator(
                        "[data-entry-id$=label] .cm-content, [data-entry-id$=label] textarea, [data-entry-id$=label] input")
                .first()
                .fill("改过的标签");
    }

    @Test
    void everyDecisionStaysAsItIsAndOneNewCellChangesOneCell() throws Exception {
        var soft = new SoftAssertions();
        try (var editors = new Editors(scene, 1440)) {
            for (var name : DECISIONS) {
                var text = Shipped.text(Path.of("bpmn", name + ".dmn"));
                editors.open("decision", text);
                var page = editors.page;
                page.click("[role=tab]:has-text(\"决策关系图\")");
                page.waitForSelector(".djs-shape");
                soft.assertThat(editors.content()).as("%s opened", name).isEqualTo(text);
                soft.assertThat(editors.edits()).as("edits of %s", name).isZero();

                page.click("[role=tab] >> nth=1");
                var cell = page.locator("td.output-cell [contenteditable]").first();
                cell.click();
                page.keyboard().press("Control+A");
                page.keyboard().type("\"改\"");
                soft.assertThat(differing(parts(text), parts(editors.content())))
                        .as("%s edited", name)
                        .satisfiesExactly(part -> assertThat(part).contains("\"改\""));
            }
        }
        soft.assertAll();
    }

    /** Every element with its attributes and text, as they follow each other; how it is indented does not count. */
    private static List<String> parts(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var found = new ArrayList<String>();
        collect(
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement(),
                found);
        return found;
    }

    private static void collect(Element element, List<String> found) {
        var attributes = new TreeMap<String, String>();
        var text = new StringBuilder();
        var all = element.getAttributes();
        IntStream.range(0, all.getLength())
                .mapToObj(all::item)
                .filter(one -> !one.getNodeName().startsWith("xmlns"))
                .forEach(one -> attributes.put(one.getNodeName(), one.getNodeValue()));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        found.add(element.getNamespaceURI()
                + element.getLocalName()
                + attributes
                + text.toString().strip());
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inside) {
                collect(inside, found);
            }
        }
    }

    private static List<String> differing(List<String> before, List<String> after) {
        var more = new ArrayList<>(after);
        before.forEach(more::remove);
        var gone = new ArrayList<>(before);
        after.forEach(gone::remove);
        assertThat(gone).hasSameSizeAs(more);
        return more;
    }
}
