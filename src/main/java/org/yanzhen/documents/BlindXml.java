package org.yanzhen.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of an Office file, read and written event by event: without names of authors, without addresses that lead
 * out of the file, without comments, processing instructions and document types.
 */
final class BlindXml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** By the namespace of the root: files of some programs keep their properties elsewhere than Word does. */
    private static final Set<String> PROPERTIES = Set.of(
            "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
            "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
            "http://purl.oclc.org/ooxml/officeDocument/customProperties");

    private static final Set<String> AUTHORS =
            Set.of("author", "initials", "lastEdBy", "userName", "lastModifiedBy", "userId", "providerId");
    private static final Set<String> PEOPLE = Set.of("cmAuthor", "person", "author");
    private static final Set<String> NAMES_OF_PEOPLE = Set.of("name", "displayName");

    /** Attributes with an address; those of namespaces and of kinds of content are none. */
    private static final Set<String> ADDRESSES =
            Set.of("Target", "href", "src", "url", "sourceFile", "odcFile", "sourceFileName");

    /** Elements that are nothing but a connection with the outside. */
    private static final Set<String> CONNECTIONS =
            Set.of("dbPr", "webPr", "textPr", "olapPr", "ddeLink", "oleLink", "script");

    /** A place the file lives on. Nothing is there, and no program complains about it. */
    private static final String NOWHERE = "about:blank";

    private static final Pattern OUTSIDE =
            Pattern.compile("\\s*(?:[A-Za-z][A-Za-z0-9+.-]*:|//|\\\\).*", Pattern.DOTALL);

    /** What fetches or calls something when a workbook is opened or calculated; also DDE, which has a bar in it. */
    private static final Pattern FETCHING =
            Pattern.compile("(?i)WEBSERVICE|IMAGE\\s*\\(|\\bRTD\\s*\\(|\\bCALL\\s*\\(|://|\\\\\\\\|file:|\\|");

    /** Fields of Word that ask nothing of anybody. An instruction may be cut into pieces: each is judged alone. */
    private static final Pattern HARMLESS_FIELD = Pattern.compile(
            "(?i)\\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|PAGEREF|REF|NOTEREF|STYLEREF|TOC|TC|INDEX|XE|SEQ|DATE|TIME|EQ"
                    + "|SYMBOL|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|=)(?![A-Za-z]).*",
            Pattern.DOTALL);

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final XMLStreamReader in;
    private final Writer out;
    private final boolean drawing;
    private final Deque<String> open = new ArrayDeque<>();

    private BlindXml(XMLStreamReader in, Writer out, boolean drawing) {
        this.in = in;
        this.out = out;
        this.drawing = drawing;
    }

    /**
     * @param name of the part
     * @throws IOException if it is not well-formed
     */
    static void copy(String name, InputStream content, OutputStream target) throws IOException {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".vml")) {
            write(name, content, target);
            return;
        }
        var drawing = new ByteArrayOutputStream();
        try {
            write(name, content, drawing);
        } catch (IOException e) {
            if (!(e.getCause() instanceof XMLStreamException)) {
                throw e;
            }
            drawing.reset(); // Excel itself leaves HTML open in these
            drawing.writeBytes((DECLARATION + "<xml/>").getBytes(UTF_8));
        }
        drawing.writeTo(target);
    }

    private static void write(String name, InputStream content, OutputStream target) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(target, UTF_8));
        out.write(DECLARATION);
        try {
            if (name.matches("(?i)customXml/item\\d*\\.xml")) {
                out.write("<blind/>");
            } else {
                var drawing = name.toLowerCase(Locale.ROOT).endsWith(".svg");
                new BlindXml(XML.createXMLStreamReader(content), out, drawing).copy();
            }
        } catch (XMLStreamException e) {
            throw new IOException("Not well-formed: " + name, e);
        }
        out.flush();
    }

    private void copy() throws IOException, XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.isEmpty() && in.getNamespaceURI() != null && PROPERTIES.contains(in.getNamespaceURI())) {
                        out.write("<" + in.getLocalName() + " xmlns=\"" + in.getNamespaceURI() + "\"/>");
                        return;
                    }
                    element();
                }
                case XMLStreamConstants.END_ELEMENT -> out.write("</" + open.pop() + ">");
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        text(in.getText());
                    }
                }
                default -> {} // neither comments nor instructions nor a document type show anything
            }
        }
    }

    private void element() throws IOException, XMLStreamException {
        var name = in.getLocalName();
        if (CONNECTIONS.contains(name) || drawing && name.equals("metadata")) {
            skip();
            return;
        }
        var tag = tag();
        var start = start(tag);
        switch (isFormula(name) ? "formula" : name) {
            case "people" -> {
                skip();
                out.write(start + "></" + tag + ">");
            }
            case "instrText", "delInstrText" -> {
                var instruction = in.getElementText();
                leaf(tag, start, HARMLESS_FIELD.matcher(instruction).matches() ? instruction : "");
            }
            case "formula" -> { // without it the value last calculated still stands there
                var formula = in.getElementText();
                if (!FETCHING.matcher(formula).find()) {
                    leaf(tag, start, formula);
                }
            }
            default -> {
                out.write(start + ">");
                open.push(tag);
            }
        }
    }

    /** A fraction in a document has the same name as a formula in a workbook. */
    private boolean isFormula(String name) {
        return (name.equals("f") || name.equals("definedName"))
                && in.getNamespaceURI() != null
                && in.getNamespaceURI().contains("/spreadsheetml/");
    }

    private void leaf(String tag, String start, String text) throws IOException {
        out.write(start + ">" + escaped(text) + "</" + tag + ">");
    }

    /** Nothing of this element. */
    private void skip() throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private String tag() {
        return prefixed(in.getPrefix(), in.getLocalName());
    }

    private static String prefixed(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private String start(String tag) {
        var start = new StringBuilder("<").append(tag);
        for (var at = 0; at < in.getNamespaceCount(); at++) {
            var prefix = in.getNamespacePrefix(at);
            attribute(start, prefix == null ? "xmlns" : "xmlns:" + prefix, in.getNamespaceURI(at));
        }
        for (var at = 0; at < in.getAttributeCount(); at++) {
            attribute(
                    start,
                    prefixed(in.getAttributePrefix(at), in.getAttributeLocalName(at)),
                    blind(in.getAttributeLocalName(at), in.getAttributeValue(at)));
        }
        return start.toString();
    }

    private String blind(String attribute, String value) {
        var element = in.getLocalName();
        if (AUTHORS.contains(attribute) || NAMES_OF_PEOPLE.contains(attribute) && PEOPLE.contains(element)) {
            return "-";
        }
        if (element.equals("absPath") && attribute.equals("url") || drawing && attribute.startsWith("on")) {
            return "";
        }
        if (attribute.equals("instr") && !HARMLESS_FIELD.matcher(value).matches()) {
            return "";
        }
        if (ADDRESSES.contains(attribute)) {
            var external =
                    attribute.equals("Target") && "External".equalsIgnoreCase(in.getAttributeValue(null, "TargetMode"));
            var within = drawing && value.startsWith("data:");
            return external || !within && OUTSIDE.matcher(value).matches() ? NOWHERE : value;
        }
        return value;
    }

    private static void attribute(StringBuilder start, String name, String value) {
        start.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** The names of those who commented a workbook are text. */
    private void text(String text) throws IOException {
        var element = open.peek();
        out.write(element != null && element.matches("(?:\\w+:)?author") && !text.isBlank() ? "-" : escaped(text));
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\r', '\t', '\n' -> escaped.append("&#").append((int) c).append(';');
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
