package org.yanzhen.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yanzhen.shared.InvalidInput.Mistakes;

/** Components whose keys are names in one map: a form, a group with a path, a row of a dynamic list. */
record Scope(List<Component> components) {

    static Scope parse(JsonNode components) {
        var parsed = new ArrayList<Component>();
        components.forEach(node -> parsed.addAll(Component.parse(node)));
        return new Scope(parsed);
    }

    Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        components.forEach(component -> labels.put(component.key(), component.label()));
        return labels;
    }

    Map<String, Object> check(Map<String, ?> answers, Context context, String path, Mistakes mistakes) {
        var accepted = new LinkedHashMap<String, Object>();
        var undeclared = new TreeMap<String, Object>(answers);
        for (var component : components) {
            undeclared.remove(component.key());
            component
                    .check(answers.get(component.key()), context, path + component.key(), mistakes)
                    .ifPresent(value -> accepted.put(component.key(), value));
        }
        undeclared.keySet().forEach(key -> mistakes.require(false, path + key, "field-undeclared", path + key));
        return accepted;
    }
}
