package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.yanzhen.cases.journal.JournalEntry;

class FileWordsTest {

    @Test
    void aLineSaysWhatItWasAboutInTheLanguageOfTheReader() {
        var late = JournalEntry.of(
                new ProjectEvent.QuarterReported(ProjectId.next(), Examples.SECRETARY, Examples.NOW, 2, true, ""));

        assertThat(FileWords.of(late, Locale.SIMPLIFIED_CHINESE)).isEqualTo("第二季度逾期填报");
        assertThat(FileWords.of(late, Locale.ENGLISH)).isEqualTo("Second quarter: reported late");
        assertThat(FileWords.of(late, Locale.FRENCH)).as("Chinese by default").isEqualTo("第二季度逾期填报");
    }

    @Test
    void theCodeOfADepartmentStaysForWhomeverKnowsItsName() {
        assertThat(FileWords.scope("housing", Locale.SIMPLIFIED_CHINESE)).isEqualTo("housing");
    }
}
