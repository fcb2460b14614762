package org.yanzhen.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
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
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * A PDF without document information, XMP, private data of programs, authors of annotations, signatures, attached files,
 * scripts and actions that do more than turn pages, streams that lie outside, and what cameras wrote into photographs. It is
 * written anew, so nothing of earlier versions stays behind.
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
            "DSS",
            "OpenAction",
            "JavaScript",
            "XFA",
            "URI");
    private static final List<String> PHOTOGRAPHS = List.of("DCTDecode", "DCT", "JPXDecode");
    private static final List<COSName> OF_FILES = names("EF", "F", "UF", "Desc");
    private static final List<COSName> OF_SIGNATURES =
            names("Name", "Contents", "Cert", "ContactInfo", "Location", "Reason", "Prop_Build", "ByteRange");

    private static final List<COSName> OUTSIDE = names("F", "FFilter", "FDecodeParms");

    /** What turns to a page of the same file. */
    private static final Set<String> HARMLESS_ACTIONS = Set.of("GoTo", "Named");

    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "URI",
            "GoToR",
            "GoToE",
            "SubmitForm",
            "ResetForm",
            "ImportData",
            "Hide",
            "Thread",
            "Sound",
            "Movie",
            "Rendition",
            "SetOCGState",
            "Trans",
            "GoTo3DView",
            "GoToDp",
            "RichMediaExecute");

    static void copy(Path source, OutputStream target) throws IOException {
        try (var document = Loader.loadPDF(source.toFile())) {
            document.setAllSecurityToBeRemoved(true);
            document.setDocumentInformation(new PDDocumentInformation());
            everyPart(document.getDocument().getTrailer());
            document.getDocument().getTrailer().removeItem(COSName.ID);
            document.save(target);
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
        if (isAction(part)) {
            part.clear();
        }
        if (part instanceof COSStream stream) {
            if (!(stream.getDictionaryObject(COSName.F) instanceof COSName)) { // there it is a short word for a filter
                OUTSIDE.forEach(stream::removeItem);
            }
            clean(stream);
        }
    }

    private static boolean isAction(COSDictionary part) {
        var kind = part.getNameAsString(COSName.S);
        return kind != null
                && (ACTIONS.contains(kind)
                        || "Action".equals(part.getNameAsString(COSName.TYPE)) && !HARMLESS_ACTIONS.contains(kind));
    }

    /** Photographs may be packed once more around what the camera wrote. */
    private static void clean(COSStream stream) throws IOException {
        var filters = new PDStream(stream).getFilters();
        var inner = filters.isEmpty() ? null : filters.get(filters.size() - 1);
        var photographs = filters.stream()
                .filter(filter -> PHOTOGRAPHS.contains(filter.getName()))
                .count();
        if (inner == null || photographs == 0) {
            return;
        }
        if (photographs > 1 || !PHOTOGRAPHS.contains(inner.getName())) {
            throw new IOException("A photograph that is packed as nobody packs it");
        }
        byte[] photograph;
        try (var packed = new PDStream(stream).createInputStream(PHOTOGRAPHS)) {
            photograph = packed.readAllBytes();
        }
        var parameters = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        stream.removeItem(COSName.DP);
        if (parameters instanceof COSArray each) {
            stream.setItem(COSName.DECODE_PARMS, each.size() < filters.size() ? null : each.get(filters.size() - 1));
        }
        stream.setItem(COSName.FILTER, inner);
        try (var raw = stream.createRawOutputStream()) {
            raw.write(
                    inner.equals(COSName.JPX_DECODE) ? BlindImages.jpeg2000(photograph) : BlindImages.jpeg(photograph));
        }
    }

    private static List<COSName> names(String... names) {
        return Stream.of(names).map(COSName::getPDFName).toList();
    }

    private BlindPdf() {}
}
