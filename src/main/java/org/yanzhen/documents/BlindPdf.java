package org.yanzhen.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * A PDF without document information, XMP, private data of programs, authors of annotations, signatures, attached files and
 * what cameras wrote into photographs. It is written anew, so nothing of earlier versions stays behind.
 */
final class BlindPdf {

    private static final List<COSName> NOWHERE = names(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "AF",
            "EmbeddedFiles",
            "Collection",
            "CreatorInfo",
            "Perms",
            "DSS");
    private static final List<COSName> OF_FILES = names("EF", "F", "UF", "Desc");
    private static final List<COSName> OF_SIGNATURES =
            names("Name", "Contents", "Cert", "ContactInfo", "Location", "Reason", "Prop_Build", "ByteRange");

    static byte[] of(byte[] content) throws IOException {
        try (var document = Loader.loadPDF(content)) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            everyPart(document.getDocument().getTrailer());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            var cleaned = new ByteArrayOutputStream(content.length);
            document.save(cleaned);
            return cleaned.toByteArray();
        }
    }

    private static void everyPart(COSDictionary trailer) throws IOException {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> open = new ArrayDeque<>(List.of(trailer));
        while (!open.isEmpty()) {
            var part = open.pop();
            if (!seen.add(part)) {
                continue;
            }
            if (part instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(open::push);
            } else if (part instanceof COSArray array) {
                for (var at = 0; at < array.size(); at++) {
                    push(array.get(at), open);
                }
            } else if (part instanceof COSObject reference) {
                push(reference.getObject(), open);
            }
        }
    }

    private static void push(@Nullable COSBase part, Deque<COSBase> open) {
        if (part != null) {
            open.push(part);
        }
    }

    private static void clean(COSDictionary part) throws IOException {
        NOWHERE.forEach(part::removeItem);
        if (part.containsKey(COSName.EF)) {
            OF_FILES.forEach(part::removeItem);
        }
        if (part.containsKey(COSName.BYTERANGE)) {
            OF_SIGNATURES.forEach(part::removeItem);
        }
        if (part.containsKey(COSName.RECT) && !COSName.WIDGET.equals(part.getCOSName(COSName.SUBTYPE))) {
            part.removeItem(COSName.T); // the author of a note; the name of a field
        }
        if (part instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            byte[] photograph;
            try (var raw = stream.createRawInputStream()) {
                photograph = raw.readAllBytes();
            }
            try (var raw = stream.createRawOutputStream()) {
                raw.write(BlindImages.jpeg(photograph));
            }
        }
    }

    private static List<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).toList();
    }

    private BlindPdf() {}
}
