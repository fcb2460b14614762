package org.yanzhen.modeling.check;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Finding.Severity;

/** What was found in one file. */
class Findings {

    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(@Nullable String element, @Nullable String name, String rule, String message, String remedy) {
        all.add(new Finding(Severity.ERROR, file, element, name, rule, message, remedy));
    }

    /** Of another file as a whole. */
    void errorIn(String name, String rule, String message, String remedy) {
        all.add(new Finding(Severity.ERROR, name, null, null, rule, message, remedy));
    }

    void warning(@Nullable String element, @Nullable String name, String rule, String message, String remedy) {
        all.add(new Finding(Severity.WARNING, file, element, name, rule, message, remedy));
    }

    void error(BaseElement element, String rule, String message, String remedy) {
        error(element.getId(), nameOf(element), rule, message, remedy);
    }

    /** At the next element around that has an id. */
    void error(Element element, String rule, String message, String remedy) {
        var owner = element;
        while (owner.getAttribute("id").isEmpty() && owner.getParentNode() instanceof Element parent) {
            owner = parent;
        }
        var name = owner.getAttribute("name");
        error(owner.getAttribute("id"), name.isEmpty() ? null : name, rule, message, remedy);
    }

    /** An error unless it holds. */
    void require(boolean holds, BaseElement element, String rule, String message, String remedy) {
        if (!holds) {
            error(element, rule, message, remedy);
        }
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    private static @Nullable String nameOf(BaseElement element) {
        var name = element.getAttributeValue("name");
        return name == null || name.isBlank() ? null : name;
    }
}
