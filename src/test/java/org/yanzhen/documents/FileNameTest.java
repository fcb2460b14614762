package org.yanzhen.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.testing.Refused.assertMistake;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "方案.pdf",
                "桂花社区 2023 年老旧小区改造（第一稿）.docx",
                "𠮷字.txt",
                "现场 😀.png",
                "家庭 👨‍👩‍👧.png",
                "résumé.pdf",
                "a.b.c.zip"
            })
    void aNameMayBeInAnyScript(String name) {
        assertThat(new FileName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CON.pdf", "nul.txt", "com1.docx", "LPT9.tar.zip", "aux", "Prn .pdf", "COM¹.pdf", "conin$.txt"})
    void aNameIsNeverADevice(String name) {
        assertMistake("file", "file-name", () -> new FileName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"console.pdf", "com.pdf", "com10.txt", "公司nul.txt", "auxiliary.docx"})
    void aNameThatOnlyBeginsLikeADeviceIsNone(String name) {
        assertThat(new FileName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../passwd.txt",
                "..\\windows.txt",
                "a/b.pdf",
                "a\\b.pdf",
                "/etc/passwd",
                "C:方案.pdf",
                ".htaccess",
                "方案..pdf",
                "方案?.pdf",
                "方案*.pdf",
                "方案\".pdf",
                "<方案>.pdf",
                "方|案.pdf",
                "",
                "   "
            })
    void aNameIsNeverAPath(String name) {
        assertMistake("file", "file-name", () -> new FileName(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "方案\n.pdf",
                "方案\0.pdf",
                "方案\t.pdf",
                "方案\u007f.pdf",
                "方案\u0085.pdf",
                "方案\u009f.pdf",
                "方案\u2028.pdf",
                "方案\u2029.pdf",
                "方案\ud800.pdf"
            })
    void nothingInItIsInvisibleToTheEyeAndMeantForAMachine(String name) {
        assertMistake("file", "file-name", () -> new FileName(name));
    }

    /** {@code 方案<RLO>fdp.exe} reads 方案exe.pdf. */
    @ParameterizedTest
    @ValueSource(strings = {"方案\u202efdp.exe", "方案\u200f.pdf", "方案\u2066.pdf", "方案\u061c.pdf"})
    void nothingInItTurnsTheDirectionOfReading(String name) {
        assertMistake("file", "file-name", () -> new FileName(name));
    }

    @Test
    void aHundredAndFiftyCharactersAreTheLongestHoweverRare() {
        assertThat(new FileName("𠮷".repeat(146) + ".pdf").extension()).isEqualTo("pdf");
        assertMistake("file", "file-name", () -> new FileName("𠮷".repeat(147) + ".pdf"));
    }

    @ParameterizedTest
    @CsvSource({"方案.PDF, pdf", "方案.tar.Zip, zip", "方案, ''", "方案., ''"})
    void whatComesAfterTheLastDotSaysTheKind(String name, String extension) {
        assertThat(new FileName(name).extension()).isEqualTo(extension);
    }
}
