package org.yanzhen.modeling.check;

import static java.util.stream.Collectors.joining;
import static org.yanzhen.modeling.check.Vocabulary.BPMN;
import static org.yanzhen.modeling.check.Vocabulary.CAMUNDA;
import static org.yanzhen.modeling.check.Vocabulary.HISTORY;
import static org.yanzhen.modeling.check.Vocabulary.NAMESPACES;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.yanzhen.modeling.Adjustment;
import org.yanzhen.modeling.Adjustment.Kind;

/**
 * A model that another tool wrote, as it can be used here. Nothing is guessed: what is left to decide, as who works on a
 * task, the gate finds afterwards.
 */
public final class ForeignModel {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** Work that the engine would pass by without asking anybody. */
    private static final List<String> ASKING_NOBODY = List.of("task", "manualTask");

    private static final int MOST_NAMED = 5;

    /** How an engine or tool calls itself, by what its namespaces contain; of engines it is more than a note. */
    private static final Map<String, String> ENGINES = Map.of(
            "flowable", "Flowable", "activiti", "Activiti", "camunda.org/schema/zeebe", "Camunda 8", "jboss", "jBPM");

    private static final Map<String, String> TOOLS = Map.of(
            "signavio",
            "Signavio",
            "bizagi",
            "Bizagi",
            "trisotech",
            "Trisotech",
            "yaoqiang",
            "Yaoqiang",
            "boc-group",
            "ADONIS");

    private final String file;
    private final Document document;
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Map<String, Integer> removed = new TreeMap<>();

    /** @param adjustments what was changed; nothing if the content is as it was */
    public record Adapted(String content, List<Adjustment> adjustments) {}

    /** What cannot be read, or must not be, stays as it is, for the gate to refuse. */
    public static Adapted adapted(String file, String content) {
        if (SafeXml.objection(content).isEmpty()) {
            var model = new ForeignModel(file, SafeXml.parse(content));
            if (model.adapt()) {
                return new Adapted(model.text(), List.copyOf(model.adjustments));
            }
        }
        return new Adapted(content, List.of());
    }

    private ForeignModel(String file, Document document) {
        this.file = file;
        this.document = document;
    }

    private boolean adapt() {
        var root = document.getDocumentElement();
        if (!BPMN.equals(root.getNamespaceURI())) {
            return false;
        }
        strip(root);
        removed.forEach(this::told);
        tasks();
        var processes = all("process");
        for (var process : processes.size() == 1 ? processes : List.<Element>of()) { // else the gate asks for one
            if (process.getAttributeNS(CAMUNDA, "historyTimeToLive").isBlank()) {
                process.setAttributeNS(CAMUNDA, prefix(root) + ":historyTimeToLive", HISTORY);
                told(Kind.HISTORY, called(process), 1);
            }
            if (!process.getAttribute("isExecutable").equals("true")) {
                process.setAttribute("isExecutable", "true");
                told(Kind.EXECUTABLE, called(process), 1);
            }
        }
        return !adjustments.isEmpty();
    }

    private void told(Kind kind, String what, int count) {
        adjustments.add(new Adjustment(file, kind, what, count));
    }

    private void told(String namespace, int count) {
        var engine = name(ENGINES, namespace);
        told(engine.isEmpty() ? Kind.METADATA : Kind.SETTINGS, tool(namespace), count);
    }

    /** What the tool or engine is called; its namespace, if nobody knows. */
    static String tool(@Nullable String namespace) {
        var known = Stream.of(ENGINES, TOOLS)
                .map(names -> name(names, String.valueOf(namespace)))
                .filter(name -> !name.isEmpty())
                .findFirst();
        return known.orElse(namespace == null ? "xmlns" : namespace);
    }

    private static String name(Map<String, String> names, String namespace) {
        return names.entrySet().stream()
                .filter(one -> namespace.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    // ---- what others note

    private void strip(Element element) {
        var attributes = element.getAttributes();
        for (var i = attributes.getLength() - 1; i >= 0; i--) {
            var attribute = attributes.item(i);
            if (attribute.getNamespaceURI() != null && !NAMESPACES.contains(attribute.getNamespaceURI())) {
                count(attribute);
                attributes.removeNamedItemNS(attribute.getNamespaceURI(), attribute.getLocalName());
            }
        }
        for (var child : SafeXml.children(element)) {
            if (!NAMESPACES.contains(String.valueOf(child.getNamespaceURI()))) {
                count(child);
                remove(child);
            } else {
                var had = SafeXml.children(child);
                strip(child);
                if (child.getLocalName().equals("extensionElements")
                        && !had.isEmpty()
                        && SafeXml.children(child).isEmpty()) {
                    remove(child);
                }
            }
        }
    }

    private void count(Node foreign) {
        var namespace = foreign.getNamespaceURI();
        removed.merge(namespace == null ? "xmlns" : namespace, 1, Integer::sum);
    }

    /** With the line that it stood on. */
    private static void remove(Element element) {
        if (element.getPreviousSibling() instanceof Text before
                && before.getData().isBlank()) {
            before.getParentNode().removeChild(before);
        }
        element.getParentNode().removeChild(element);
    }

    // ---- what it says too little of

    private void tasks() {
        var tasks = ASKING_NOBODY.stream().flatMap(name -> all(name).stream()).toList();
        if (!tasks.isEmpty()) {
            var names = tasks.stream()
                    .limit(MOST_NAMED)
                    .map(ForeignModel::called)
                    .sorted()
                    .collect(joining("”“"));
            tasks.forEach(task -> {
                var prefix = task.getPrefix();
                document.renameNode(task, BPMN, prefix == null ? "userTask" : prefix + ":userTask");
            });
            told(Kind.TASK, names, tasks.size());
        }
    }

    private static String called(Element element) {
        var name = element.getAttribute("name").strip();
        var id = element.getAttribute("id");
        return !name.isEmpty() ? name : id.isBlank() ? element.getLocalName() : id;
    }

    private List<Element> all(String name) {
        var found = document.getElementsByTagNameNS(BPMN, name);
        var all = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    /** Of the engine's settings; declared if it is not yet. */
    private static String prefix(Element root) {
        var known = root.lookupPrefix(CAMUNDA);
        if (known != null) {
            return known;
        }
        var prefix = root.lookupNamespaceURI("camunda") == null ? "camunda" : "camunda7";
        root.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + prefix, CAMUNDA);
        return prefix;
    }

    private String text() {
        try {
            document.setXmlStandalone(true);
            var factory = TransformerFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            text.write(DECLARATION);
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.append('\n').toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
