package org.yanzhen.modeling;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A process with its forms and decisions, which are released together.
 *
 * @param process the process's id, as {@code projectChange}
 * @param files UTF-8 content by file name ({@code .bpmn}, {@code .form}, {@code .dmn}, without folders), in the order
 *     of names
 */
public record Bundle(String process, SortedMap<String, String> files) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._ -]{0,90}\\.(bpmn|dmn|form)");

    private static final Pattern BEFORE_XML = Pattern.compile("^[\\s\\ufeff]+(?=<)");

    public Bundle {
        var tidy = new TreeMap<String, String>();
        files.forEach((name, content) -> tidy.put(name, tidy(name, content)));
        files = Collections.unmodifiableSortedMap(tidy);
    }

    public static Bundle of(String process, Map<String, String> files) {
        return new Bundle(process, new TreeMap<>(files));
    }

    /** No parser accepts anything before the declaration of XML, and nobody sees a blank line there. */
    static String tidy(String name, String content) {
        return name.endsWith(".form") ? content : BEFORE_XML.matcher(content).replaceFirst("");
    }

    /** Whether a file of a bundle may be called so: without folders, above all none above. */
    public static boolean isFileName(String name) {
        return NAME.matcher(name).matches();
    }
}
