package org.yanzhen.projects.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.yanzhen.projects.Stage;
import org.yanzhen.testing.ApplicationTest;
import org.yanzhen.testing.Play;
import org.yanzhen.testing.Scene;

/** The file of a project on paper says what happened, in characters that can be read. */
@ApplicationTest
class FilePdfTest {

    @Autowired
    Scene scene;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theFileOfAClosedProjectTellsItsWholeLife() throws IOException {
        var play = scene.proposed().accepted().agreedByDepartments();
        play.does("committee-1", "decideProject", Map.of("decision", "APPROVE"));
        play.until(LocalDate.of(2023, 3, 27))
                .reportedAndVerified(60)
                .does("party-office-1", "setLight", Map.of("light", "AMBER", "remark", "签约进度偏慢。"));
        for (var day : new String[] {"2023-06-27", "2023-09-27", "2023-12-27"}) {
            play.until(LocalDate.parse(day)).reviewedGreen(100);
        }
        play.until(LocalDate.of(2024, 1, 29)).evaluatedAndChecked().scored(38, 24, 14, 19);
        assertThat(play.stage()).isEqualTo(Stage.CLOSED);

        var text = textOf(play);

        assertThat(text)
                .contains("老旧小区加装电梯协商共治")
                .contains(play.file().community().name())
                .contains(play.file().project().number())
                .contains("一、申报内容", "五、季度评审", "八、验收", "十、办理记录")
                .contains("签约进度偏慢。", "绿灯", "同意立项", "按评分标准评定。")
                .contains("80,000.00")
                .doesNotContain("null", "#{");
    }

    @Test
    void aProjectThatHasJustBeenProposedHasAFileToo() throws IOException {
        var play = scene.proposed();

        assertThat(textOf(play)).contains("还没有季度评审。", "还没有验收。", "没有附件。");
    }

    /** Names with rare characters, and what was stored before there was a rule for text. */
    @Test
    void rareCharactersAreDrawnAndWhatNothingDrawsIsPrintedAsItsNumber() throws IOException {
        var play = scene.proposed();
        transaction.executeWithoutResult(
                stored -> jdbc.update("UPDATE project SET title = ? WHERE id = ?", "𠮷先生𠝹老\u000b旧𪛖", play.id()));

        assertThat(textOf(play)).contains("𠮷先生𠝹老", "旧", "000B", "2A6D6").doesNotContain("#");
    }

    private String textOf(Play play) throws IOException {
        var file = scene.as("auditor-1").download("/projects/" + play.id() + "/file.pdf");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (var pdf = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
