package org.yanzhen.modeling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yanzhen.modeling.Finding;

/** Whether a finding is told in the words of people: nothing left empty, and no names that only stand in files. */
final class InWords {

    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    /** Standards that administrators know, and what is to be written so: in examples and as the right spelling. */
    private static final Set<String> KNOWN = Set.of(
            "BPMN", "DMN", "XML", "FEEL", "JSON", "UTF", "bpmn", "dmn", "form", "amount", "true", "false", "PT",
            "ACCEPT", "outcome", "not", "OFFICE", "TRUE");

    static void assertInWords(List<Finding> findings) {
        findings.forEach(finding -> {
            var said = finding.message() + finding.remedy();
            assertThat(finding.message())
                    .containsPattern("[一-龥]")
                    .containsPattern("[。？]$")
                    .doesNotContain("。。");
            assertThat(finding.remedy()).containsPattern("[一-龥]");
            assertThat(said).doesNotContain("null", "“”", "camunda:", "bpmn:");
            assertThat(words(QUOTED.matcher(said).replaceAll("").replaceAll("[$#]\\{[^}]*}|\"[^\"]*\"", "")))
                    .as(said)
                    .isSubsetOf(KNOWN);
            assertThat(QUOTED.matcher(said).results().map(quote -> quote.group(1)))
                    .as(said)
                    .doesNotContainAnyElementsOf(ofFiles())
                    .noneMatch(String::isBlank);
            for (var maybe : new String[] {finding.element(), finding.name()}) {
                assertThat(maybe == null || !maybe.isBlank()).as(said).isTrue();
            }
            if (finding.repair() != null) {
                assertThat(finding.repair().element()).isNotBlank();
                assertThat(finding.repair().choices()).isNotEmpty().allSatisfy(choice -> assertThat(choice.words())
                        .containsPattern("[一-龥]")
                        .doesNotContain("null", "“”", "camunda:"));
            }
        });
    }

    private static Set<String> words(String text) {
        var found = new TreeSet<String>();
        LATIN.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Set<String> ofFiles() {
        var names = new HashSet<>(Vocabulary.ELEMENTS);
        names.addAll(Vocabulary.EXTENSIONS.keySet());
        Vocabulary.ATTRIBUTES.values().forEach(names::addAll);
        return names;
    }

    private InWords() {}
}
