package org.yanzhen.modeling.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yanzhen.engine.forms.Form;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.TypedJson;

/** The rules for one form: what the Tasklist's form-js 1.8.7 can draw, and what the server can check. */
class FormRules {

    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> COMPONENTS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "datetime",
            "group",
            "dynamiclist",
            "table",
            "html",
            "image",
            "expression",
            "text",
            "spacer",
            "separator");
    private static final Set<String> KEYLESS =
            Set.of("group", "dynamiclist", "table", "html", "image", "text", "spacer", "separator");
    private static final Pattern KEY = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Pattern FOREIGN = Pattern.compile(
            "(?i)<\\s*(script|iframe|object|embed|form|link|meta|base|svg)|\\bon[a-z]+\\s*=|javascript:|(?:src|href)\\s*=\\s*[\"']?\\s*(?:https?:)?//");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(60).build())
            .build());

    /** Of a component, for people to read: no formulas whatever they begin with. */
    private static final Set<String> TEXTS = Set.of("label", "description", "pattern");

    private final Findings findings;
    private final Set<String> keys = new HashSet<>();

    FormRules(Findings findings) {
        this.findings = findings;
    }

    /** @return the form's id, if it can be read */
    Optional<String> check(String content) {
        try {
            var form = JSON.readTree(content);
            if (form == null || !form.isObject() || !form.path("components").isArray()) {
                findings.error(null, null, "form", "这不是表单文件。", "请用表单编辑器新建表单。");
                return Optional.empty();
            }
            var id = form.path("id").asText();
            if (!KEY.matcher(id).matches()) {
                findings.error(null, null, "form-id", "表单没有编号，或者编号不合规。", "编号用英文字母开头，只含字母、数字和下划线。");
            }
            if (form.path("schemaVersion").asInt(NEWEST_SCHEMA) > NEWEST_SCHEMA) {
                findings.error(null, null, "form-version", "表单的格式比任务列表能显示的新。", "请用这里的表单编辑器重新制作。");
            }
            requireTyped(content);
            components(form.path("components"));
            if (findings.all().isEmpty()) {
                Form.parse(content);
            }
            return Optional.of(id);
        } catch (JsonProcessingException e) {
            findings.error(null, null, "form", "表单文件读不懂，不是完整的 JSON。", "请重新导出后再导入。");
        } catch (IllegalArgumentException e) {
            findings.error(null, null, "form", "表单中有系统不能核对的内容。", "请用表单编辑器打开并改正。");
        }
        return Optional.empty();
    }

    /** What people are to read is what one sees, also if it was written as numbers of characters. */
    private void requireTyped(String content) {
        try {
            TypedJson.read(content.getBytes(UTF_8));
        } catch (InvalidInput hidden) {
            findings.error(null, null, "form-text", "表单的" + hidden.getMessage() + "。", "请用表单编辑器打开，删去这些文字后重新输入。");
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read from anywhere
        }
    }

    /** Of the fields. */
    Set<String> keys() {
        return keys.stream().map(key -> key.substring(key.lastIndexOf('/') + 1)).collect(toSet());
    }

    private void components(JsonNode components) {
        components.forEach(this::component);
    }

    /** Whatever the component says by a formula: all texts that begin with an equals sign, and what is in double braces. */
    private void feel(JsonNode component, String key, String label) {
        component.properties().forEach(property -> {
            var value = property.getValue();
            if (value.isTextual() && !TEXTS.contains(property.getKey())) {
                formula(value.asText(), key, label);
            } else if (value.isObject()) {
                feel(value, key, label);
            }
        });
    }

    private void formula(String text, String key, String label) {
        if (text.startsWith("=") && Feel.expression(text.substring(1).strip()).isEmpty()) {
            findings.error(
                    key,
                    label,
                    "form-formula",
                    "公式“%s”写得不对，读不懂。".formatted(text),
                    "请改正公式，如 =amount > 50000；不是公式请去掉开头的等号。");
        }
    }

    private static boolean isPattern(String pattern) {
        try {
            Pattern.compile(pattern);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private void component(JsonNode component) {
        var type = component.path("type").asText();
        var key = component.path("key").asText(component.path("id").asText());
        var label = component.path("label").asText();
        if (type.equals("button")
                && Set.of("submit", "reset").contains(component.path("action").asText("submit"))) {
            return;
        }
        if (!COMPONENTS.contains(type)) {
            findings.error(
                    key,
                    label,
                    "form-component",
                    type.isBlank() ? "有一个组件没有写明是哪一种。" : "任务列表显示不了“%s”这种组件。".formatted(type),
                    "请改用左边列出的组件。");
        }
        if (!KEYLESS.contains(type)) {
            if (!KEY.matcher(component.path("key").asText()).matches()) {
                findings.error(key, label, "form-key", "字段没有编号，或者编号不合规。", "编号用英文字母开头，只含字母、数字和下划线。");
            } else if (!keys.add(component.path("path").asText() + "/" + key)) {
                findings.error(key, label, "form-key", "两个字段用了同一个编号“%s”。".formatted(key), "请给其中一个换一个编号。");
            }
        }
        feel(component, key, label);
        var pattern = component.path("validate").path("pattern").asText();
        if (!pattern.isEmpty() && !isPattern(pattern)) {
            findings.error(key, label, "form-pattern", "填写格式“%s”写错了，谁也填不对。".formatted(pattern), "请改正这个正则表达式，或者删除它。");
        }
        for (var text : new String[] {"content", "text", "source", "url"}) {
            if (FOREIGN.matcher(component.path(text).asText()).find()
                    || text.equals("source")
                            && component.path(text).asText().matches("(?i)\\s*(https?:|//|javascript:).*")) {
                findings.error(key, label, "form-foreign", "组件的内容带有脚本，或者从别的网站取东西。", "请只写文字和本系统的内容。");
            }
        }
        if (component.path("components").isArray()) {
            var inner = new FormRules(findings);
            if (type.equals("dynamiclist")) {
                inner.components(component.path("components")); // keys of rows are their own
            } else {
                components(component.path("components"));
            }
        }
    }
}
