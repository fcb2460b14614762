package org.yanzhen.insights;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.communities.Community;
import org.yanzhen.identity.Caller;
import org.yanzhen.projects.Project;
import org.yanzhen.projects.ProjectFiles;
import org.yanzhen.projects.QuarterlyReview;
import org.yanzhen.projects.Spending;

/** 比拼赶超: every community, four quarters, one light each. */
@Service
@Transactional(readOnly = true)
public class Board {

    private final Communities communities;
    private final ProjectFiles projects;

    Board(Communities communities, ProjectFiles projects) {
        this.communities = communities;
        this.projects = projects;
    }

    /** What a quarter shows; each has a word and a shape of its own. */
    public enum Cell {
        GREEN,
        AMBER,
        RED,
        /** Never reported: a state of its own, not an empty field. */
        MISSING,
        /** Under way: reported, verified, or still to be. */
        WAITING,
        EXEMPT,
        /** Its window has not opened. */
        NOT_YET,
        /** There is no published project. */
        NONE;

        public String css() {
            return switch (this) {
                case GREEN, AMBER, RED, MISSING, WAITING -> "light-" + name().toLowerCase(Locale.ROOT);
                case EXEMPT, NOT_YET, NONE -> "light-none";
            };
        }
    }

    /**
     * @param project nothing, if none is published
     * @param quarters four
     * @param overBudget whether more than the budget was reported as spent
     * @param open whether the person who looks may read the project's file
     */
    public record Row(
            Community community, @Nullable Project project, List<Cell> quarters, boolean overBudget, boolean open) {}

    /** The published projects; a community without one has a row all the same. */
    public List<Row> of(int year, Caller caller) {
        var published = projects.published(year);
        var readable = projects.list(year, caller).stream().map(Project::id).toList();
        var reviews = projects.reviews(year);
        var rows = new ArrayList<Row>();
        for (var community : communities.list()) {
            var own = published.stream()
                    .filter(project -> project.community().equals(community.code()))
                    .toList();
            if (own.isEmpty()) {
                rows.add(new Row(community, null, List.of(Cell.NONE, Cell.NONE, Cell.NONE, Cell.NONE), false, false));
            }
            own.forEach(project -> rows.add(new Row(
                    community,
                    project,
                    quarters(project, reviews.getOrDefault(project.id(), List.of())),
                    Spending.of(project, reviews.getOrDefault(project.id(), List.of()))
                            .excess()
                            .isPresent(),
                    readable.contains(project.id()))));
        }
        return rows;
    }

    private static List<Cell> quarters(Project project, List<QuarterlyReview> reviews) {
        var cells = IntStream.rangeClosed(1, 4)
                .mapToObj(quarter -> quarter < project.firstQuarter() ? Cell.EXEMPT : Cell.NOT_YET)
                .collect(toCollection(ArrayList::new));
        reviews.forEach(review -> cells.set(review.quarter() - 1, cell(review)));
        return cells;
    }

    private static Cell cell(QuarterlyReview review) {
        return switch (review.state()) {
            case OPEN, REPORTED, VERIFIED -> Cell.WAITING;
            case MISSING -> Cell.MISSING;
            case EXEMPT -> Cell.EXEMPT;
            case LIT ->
                Map.of("GREEN", Cell.GREEN, "AMBER", Cell.AMBER, "RED", Cell.RED)
                        .getOrDefault(review.light().map(Enum::name).orElse(""), Cell.WAITING);
        };
    }
}
