package org.yanzhen.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.communities.Communities.NewCooperative;
import org.yanzhen.communities.Community.Kind;
import org.yanzhen.programme.Programmes.NewKeyPoint;

class OrganisationFilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void twoCommunities() throws IOException {
        write("communities.csv", "code,name,kind,resident_team\nguihua,桂花社区,urban,team-1\nxiadong,夏东社区,rural,team-2\n");
        write("departments.csv", "code,name\nhousing,住房保障办\n");
    }

    @Test
    void aFolderTellsTheWholeOrganisation() throws IOException {
        write("cooperatives.csv", "code,community,name\nxiadong-1,xiadong,二洲经济社\n");

        var organisation = files().organisation();

        assertThat(organisation.communities())
                .containsExactly(
                        new NewCommunity("guihua", "桂花社区", Kind.URBAN, "team-1", false),
                        new NewCommunity("xiadong", "夏东社区", Kind.RURAL, "team-2", false));
        assertThat(organisation.cooperatives()).containsExactly(new NewCooperative("xiadong-1", "xiadong", "二洲经济社"));
        assertThat(organisation.departments()).containsEntry("housing", "住房保障办");
        assertThat(files().programmes()).isEmpty();
    }

    @Test
    void eachYearHasItsProgramme() throws IOException {
        write("programmes.csv", "year,title\n2024,2024 年度党建计划\n");
        write("programme-2024.csv", "theme_no,theme,point_no,key_point\n1,思想建设,1,党员进党校\n");

        var programme = files().programmes().get(0);

        assertThat(programme.year()).isEqualTo(2024);
        assertThat(programme.points()).containsExactly(new NewKeyPoint(1, 1, "思想建设", "党员进党校"));
    }

    @Test
    void filesMayComeFromASpreadsheetOfWhateverEncoding() throws IOException {
        var table = "code,name\nhousing,住房保障办\n";
        Files.write(folder.resolve("departments.csv"), table.getBytes(Charset.forName("GBK")));
        assertThat(files().organisation().departments()).containsEntry("housing", "住房保障办");

        write("departments.csv", "\uFEFF" + table);
        assertThat(files().organisation().departments()).containsEntry("housing", "住房保障办");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "communities.csv  | code,name,kind,resident_team~Gui Hua,桂花社区,urban,team-1        | 第 2 行 code",
                "communities.csv  | code,name,kind,resident_team~guihua,,urban,team-1                | 第 2 行 name",
                "communities.csv  | code,name,kind,resident_team~guihua,\u200b,urban,team-1        | 第 2 行 name",
                "communities.csv  | code,name,kind,resident_team~guihua,桂花社区,city,team-1          | 第 2 行 kind",
                "communities.csv  | code,name,kind~guihua,桂花社区,urban                              | 缺少这一列",
                "communities.csv  | code,name,kind,resident_team~a,甲,urban,t~a,乙,urban,t            | a 出现了两次",
                "cooperatives.csv | code,community,name~guihua-1,guihua,二洲经济社                    | 应为 communities.csv 中农村社区的代码",
                "departments.csv  | code,name~housing,住房保障办~housing,住建办                       | housing 出现了两次",
                "programmes.csv   | year,title~今年,党建计划                                          | 应为整数",
                "programmes.csv   | year,title~2025,党建计划                                          | programme-2025.csv"
            })
    void aWrongLineIsNamed(String file, String content, String message) throws IOException {
        write(file, content.replace('~', '\n'));

        assertThatThrownBy(() -> {
                    files().organisation();
                    files().programmes();
                })
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining(file.startsWith("programme") ? "programme" : file)
                .hasMessageContaining(message);
    }

    private OrganisationFiles files() {
        return new OrganisationFiles(new FileSystemResource(folder + "/"));
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content, StandardCharsets.UTF_8);
    }
}
