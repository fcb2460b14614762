package org.yanzhen.organisation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.yanzhen.communities.Communities.NewCommunity;
import org.yanzhen.communities.Communities.NewCooperative;
import org.yanzhen.communities.Communities.Organisation;
import org.yanzhen.communities.Community.Kind;
import org.yanzhen.organisation.CsvFile.Row;
import org.yanzhen.programme.Programmes.NewKeyPoint;
import org.yanzhen.shared.TypedText;

/**
 * A folder with {@code communities.csv}, {@code departments.csv} and, if there are any, {@code cooperatives.csv}, {@code
 * programmes.csv} and a {@code programme-<year>.csv} for each of its lines. Every method throws {@link UnusableFile}.
 */
public final class OrganisationFiles {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final String CODE_RULE = "只能用小写字母、数字和连字符，最多 32 个";

    private final Resource folder;

    /** @param folder its address ends with a slash */
    public OrganisationFiles(Resource folder) {
        this.folder = folder;
    }

    public record NewProgramme(int year, String title, List<NewKeyPoint> points) {}

    public Organisation organisation() {
        var communities = rows("communities.csv").stream()
                .map(OrganisationFiles::community)
                .toList();
        requireDifferent(
                "communities.csv", communities.stream().map(NewCommunity::code).toList());
        var rural = communities.stream()
                .filter(community -> community.kind() == Kind.RURAL)
                .map(NewCommunity::code)
                .collect(toSet());
        var cooperatives = rowsIfAny("cooperatives.csv").stream()
                .map(row -> cooperative(row, rural))
                .toList();
        requireDifferent(
                "cooperatives.csv",
                cooperatives.stream().map(NewCooperative::code).toList());
        return new Organisation(communities, cooperatives, departments());
    }

    public List<NewProgramme> programmes() {
        return rowsIfAny("programmes.csv").stream()
                .map(row -> {
                    var year = row.number("year");
                    return new NewProgramme(year, row.get("title", upTo(100), "应有 1 至 100 个字"), points(year));
                })
                .toList();
    }

    private Map<String, String> departments() {
        var rows = rows("departments.csv");
        requireDifferent(
                "departments.csv", rows.stream().map(row -> row.get("code")).toList());
        return rows.stream()
                .collect(toMap(
                        row -> row.get("code", CODE.asMatchPredicate(), CODE_RULE),
                        OrganisationFiles::name,
                        (one, same) -> one,
                        LinkedHashMap::new));
    }

    private List<NewKeyPoint> points(int year) {
        var file = "programme-%d.csv".formatted(year);
        var points = rows(file).stream()
                .map(row -> new NewKeyPoint(
                        row.number("point_no"),
                        row.number("theme_no"),
                        row.get("theme", upTo(100), "应有 1 至 100 个字"),
                        row.get("key_point", upTo(100), "应有 1 至 100 个字")))
                .toList();
        requireDifferent(file, points.stream().map(NewKeyPoint::number).toList());
        return points;
    }

    private static NewCommunity community(Row row) {
        return new NewCommunity(
                row.get("code", CODE.asMatchPredicate(), CODE_RULE),
                name(row),
                Kind.valueOf(
                        row.get("kind", kind -> Set.of("urban", "rural").contains(kind), "应为 urban（城市社区）或 rural（农村社区）")
                                .toUpperCase(Locale.ROOT)),
                row.get("resident_team", CODE.asMatchPredicate(), CODE_RULE),
                Boolean.parseBoolean(row.get("sample", "false")));
    }

    private static NewCooperative cooperative(Row row, Set<String> rural) {
        return new NewCooperative(
                row.get("code", CODE.asMatchPredicate(), CODE_RULE),
                row.get("community", rural::contains, "应为 communities.csv 中农村社区的代码"),
                name(row));
    }

    private static String name(Row row) {
        return row.get("name", upTo(50), "应有 1 至 50 个字");
    }

    private static Predicate<String> upTo(int most) {
        return value -> TypedText.isVisible(value) && value.length() <= most;
    }

    private static void requireDifferent(String file, List<?> keys) {
        var seen = new HashSet<>();
        keys.stream().filter(key -> !seen.add(key)).findFirst().ifPresent(twice -> {
            throw new UnusableFile("文件 %s 中 %s 出现了两次".formatted(file, twice), null);
        });
    }

    private List<Row> rowsIfAny(String file) {
        return at(file).exists() ? rows(file) : List.of();
    }

    private List<Row> rows(String file) {
        return CsvFile.rows(at(file));
    }

    private Resource at(String file) {
        try {
            return folder.createRelative(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
