package org.yanzhen.modeling.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.yanzhen.modeling.Finding;
import org.yanzhen.modeling.Finding.Repair;
import org.yanzhen.modeling.Finding.Severity;

/** What was found in one file. */
class Findings {

    private final String file;
    private final List<Finding> all = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void error(@Nullable String element, @Nullable String name, String rule, String message, String remedy) {
        all.add(new Finding(Severity.ERROR, file, visible(element), visible(name), rule, message, remedy));
    }

    private static @Nullable String visible(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Of another file as a whole. */
    void errorIn(String name, String rule, String message, String remedy) {
        all.add(new Finding(Severity.ERROR, name, null, null, rule, message, remedy));
    }

    void warning(@Nullable String element, @Nullable String name, String rule, String message, String remedy) {
        all.add(new Finding(Severity.WARNING, file, visible(element), visible(name), rule, message, remedy));
    }

    void error(BaseElement element, String rule, String message, String remedy) {
        error(element, rule, message, remedy, null);
    }

    void error(BaseElement element, String rule, String message, String remedy, @Nullable Repair repair) {
        all.add(new Finding(Severity.ERROR, file, element.getId(), nameOf(element), rule, message, remedy, repair));
    }

    /** At the next element around that has an id. */
    void error(Element element, String rule, String message, String remedy) {
        var owner = element;
        while (owner.getAttribute("id").isEmpty() && owner.getParentNode() instanceof Element parent) {
            owner = parent;
        }
        error(owner.getAttribute("id"), owner.getAttribute("name"), rule, message, remedy);
    }

    /** An error unless it holds. */
    void require(boolean holds, BaseElement element, String rule, String message, String remedy) {
        require(holds, element, rule, message, remedy, () -> null);
    }

    /** @param repair asked for only if it does not hold */
    void require(
            boolean holds,
            BaseElement element,
            String rule,
            String message,
            String remedy,
            Supplier<@Nullable Repair> repair) {
        if (!holds) {
            error(element, rule, message, remedy, repair.get());
        }
    }

    /** What several places of one element are told alike, is told once. */
    List<Finding> all() {
        return all.stream().distinct().toList();
    }

    private static @Nullable String nameOf(BaseElement element) {
        return visible(element.getAttributeValue("name"));
    }
}
