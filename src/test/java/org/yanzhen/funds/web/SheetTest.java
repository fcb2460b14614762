package org.yanzhen.funds.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yanzhen.shared.Money;

class SheetTest {

    @Test
    void aSpreadsheetSeesThatItIsUtf8() {
        assertThat(csv("老旧小区加装扶手", Money.yuan(12_000))).isEqualTo("\uFEFF项目,金额（元）\r\n老旧小区加装扶手,12000.00\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"})
    void whatBeginsLikeAFormulaStaysText(String title) {
        assertThat(csv(title, Money.yuan(1))).containsPattern("\n\"?'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "a,b", "两\n行", "“引号”\"\""})
    void aTitleDoesNotBreakOutOfItsCell(String title, @TempDir Path folder) throws IOException {
        assertThat(table(title, folder)).doesNotContain("<f>");
        assertThat(csv(title, Money.yuan(1)).split("\r\n")).hasSize(2);
    }

    /** Stored before there was a rule for text. */
    @Test
    void whatNoSpreadsheetReadsDoesNotEndTheTable(@TempDir Path folder) throws IOException {
        assertThat(table("老\u000b旧\ud800", folder)).contains("<v>12000.00</v>");
        assertThat(csv("老\u000b旧\u202e", Money.yuan(1))).contains("老\ufffd旧\ufffd,1.00");
    }

    @Test
    void amountsAreNumbersThatCanBeSummed(@TempDir Path folder) throws IOException {
        assertThat(table("甲", folder)).contains("<v>12000.00</v>");
    }

    private static String csv(String title, Money amount) {
        return new String(sheet(title, amount).csv(), StandardCharsets.UTF_8);
    }

    private static Sheet sheet(String title, Money amount) {
        return new Sheet("付款", List.of("项目", "金额（元）"), List.of(List.of(title, amount)));
    }

    private static String table(String title, Path folder) throws IOException {
        var file = Files.write(
                folder.resolve("sheet.xlsx"), sheet(title, Money.yuan(12_000)).xlsx());
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
