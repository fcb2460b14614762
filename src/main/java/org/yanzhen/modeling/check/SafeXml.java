package org.yanzhen.modeling.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.yanzhen.shared.TypedText;

/** Reads XML once without building anything, so that nothing that would hurt a parser gets further. */
final class SafeXml {

    static final int MOST_CHARACTERS = 4_000_000;
    private static final int DEEPEST = 60;
    private static final int MOST_ELEMENTS = 50_000;

    private SafeXml() {}

    /** @return why it must not be parsed, as the rule's short name and a sentence; empty if it may */
    static Optional<String> objection(String xml) {
        if (xml.length() > MOST_CHARACTERS) {
            return Optional.of("文件太大，超过 %d 万字。".formatted(MOST_CHARACTERS / 10_000));
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(trimmed(xml)));
            var encoding = reader.getCharacterEncodingScheme();
            if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
                return Optional.of("文件写明的编码是“%s”，这里只读 UTF-8。".formatted(encoding));
            }
            var depth = 0;
            var elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.of("文件中有文档类型或者实体声明，可能藏有攻击。");
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        elements++;
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                var hidden = hidden(reader);
                if (hidden.isPresent()) {
                    return hidden;
                }
                if (depth > DEEPEST || elements > MOST_ELEMENTS) {
                    return Optional.of("文件的层次太深，或者元素太多。");
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            return Optional.of("这不是完整的 XML 文件（第 %d 行）。"
                    .formatted(Math.max(
                            1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber())));
        }
    }

    /** Names and texts are what one sees, also those that were written as numbers of characters. */
    private static Optional<String> hidden(XMLStreamReader reader) {
        var texts = new ArrayList<String>();
        if (reader.isStartElement()) {
            for (var i = 0; i < reader.getAttributeCount(); i++) {
                texts.add(reader.getAttributeValue(i));
            }
        } else if (reader.isCharacters()) {
            texts.add(reader.getText());
        }
        return texts.stream()
                .map(TypedText::forbidden)
                .flatMapToInt(OptionalInt::stream)
                .mapToObj(character -> "文件第 %d 行有看不见或者会打乱文字的字符（%s），请删去后重新输入这一处。"
                        .formatted(reader.getLocation().getLineNumber(), TypedText.code(character)))
                .findFirst();
    }

    /** Where a file breaks the rules of its kind, as one says it in brackets; empty if nobody knows. */
    static String line(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException place) {
                return "（第 %d 行）".formatted(place.getLineNumber());
            }
        }
        return "";
    }

    /** Without the mark that some editors put in front of UTF-8. */
    static String trimmed(String xml) {
        return (xml.startsWith("\ufeff") ? xml.substring(1) : xml).strip();
    }

    static InputStream bytes(String xml) {
        return new ByteArrayInputStream(trimmed(xml).getBytes(UTF_8));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** @param xml without objection */
    static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(trimmed(xml))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("Not XML", e);
        }
    }

    static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                children.add(one);
            }
        }
        return children;
    }
}
