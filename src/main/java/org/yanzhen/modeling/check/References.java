package org.yanzhen.modeling.check;

import static org.yanzhen.modeling.check.Vocabulary.CAMUNDA;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.w3c.dom.Element;

/**
 * The forms and decisions that the models among some files name and that are not among them.
 *
 * @param forms ids
 * @param decisions ids
 */
public record References(Set<String> forms, Set<String> decisions) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param files content by name; what cannot be read names nothing */
    public static References missing(Map<String, String> files) {
        var missing = new References(new TreeSet<>(), new TreeSet<>());
        each(files, ".bpmn", element -> {
            missing.forms().add(element.getAttributeNS(CAMUNDA, "formRef"));
            missing.decisions().add(element.getAttributeNS(CAMUNDA, "decisionRef"));
        });
        missing.forms().remove("");
        missing.decisions().remove("");
        each(files, ".dmn", element -> {
            if (element.getLocalName().equals("decision")) {
                missing.decisions().remove(element.getAttribute("id"));
            }
        });
        files.forEach((name, content) -> {
            if (name.endsWith(".form")) {
                missing.forms().remove(idOf(content));
            }
        });
        return missing;
    }

    private static void each(Map<String, String> files, String ending, Consumer<Element> consumer) {
        files.forEach((name, content) -> {
            if (name.endsWith(ending) && SafeXml.objection(content).isEmpty()) {
                var all = SafeXml.parse(content).getElementsByTagName("*");
                for (var i = 0; i < all.getLength(); i++) {
                    consumer.accept((Element) all.item(i));
                }
            }
        });
    }

    private static String idOf(String form) {
        try {
            return JSON.readTree(form).path("id").asText();
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
