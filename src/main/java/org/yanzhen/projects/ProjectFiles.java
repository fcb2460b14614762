package org.yanzhen.projects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.cases.journal.Journal;
import org.yanzhen.communities.Communities;
import org.yanzhen.documents.Documents;
import org.yanzhen.identity.Caller;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.Parts;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Reads projects. */
@Service
@Transactional(readOnly = true)
public class ProjectFiles {

    private final Projects projects;
    private final ProjectParts parts;
    private final Reviews.ReviewRows reviews;
    private final AnswerRows answers;
    private final Journal journal;
    private final Communities communities;
    private final Programmes programmes;
    private final Documents documents;
    private final ProjectAccess access;
    private final Clock clock;

    ProjectFiles(
            Projects projects,
            ProjectParts parts,
            Reviews.ReviewRows reviews,
            AnswerRows answers,
            Journal journal,
            Communities communities,
            Programmes programmes,
            Documents documents,
            ProjectAccess access,
            Clock clock) {
        this.projects = projects;
        this.parts = parts;
        this.reviews = reviews;
        this.answers = answers;
        this.journal = journal;
        this.communities = communities;
        this.programmes = programmes;
        this.documents = documents;
        this.access = access;
        this.clock = clock;
    }

    /** @throws NotAllowed if this person may not read it */
    public ProjectFile of(ProjectId id, Caller caller) {
        var file = of(id);
        access.requireMayRead(caller, file.project());
        return file;
    }

    /** For those who have been let in already, say by a task. */
    public ProjectFile of(ProjectId id) {
        var found = Parts.of(parts.of(id));
        var project = found.all(Project.class).stream().findFirst().orElseThrow(() -> new Unknown("project", id));
        var reviewed = found.all(QuarterlyReview.class);
        reviewed.forEach(QuarterlyReview::progress); // of all of them, while there is a session
        var attempts = found.all(Acceptance.class);
        var given = found.all(AcceptanceScore.class).stream().collect(groupingBy(AcceptanceScore::attempt));
        return new ProjectFile(
                project,
                communities.get(project.community()),
                programmes
                        .keyPoint(project.year(), project.proposal().keyPoint())
                        .orElse(null),
                found.all(ProposalRevision.class),
                found.all(Opinion.class),
                reviewed,
                found.all(Rectification.class),
                found.all(ChangeRequest.class),
                found.all(Intervention.class),
                attempts,
                attempts.stream()
                        .collect(toMap(Acceptance::attempt, one -> given.getOrDefault(one.attempt(), List.of()))),
                found.all(StepAnswers.class),
                journal.of(id.toString()),
                documents.of(id.toString()));
    }

    public Project get(ProjectId id) {
        var project = projects.get(id);
        project.proposal(); // read while there is a session
        project.conditions();
        return project;
    }

    /** The projects of a year whose file this person may read, by community. */
    public List<Project> list(int year, Caller caller) {
        return access.readable(projects.findByYearOrderByCommunityAscOrdinalAsc(year), caller);
    }

    /** The published projects of a year, by community: they are on the board for everybody. */
    public List<Project> published(int year) {
        return projects.findByYearOrderByCommunityAscOrdinalAsc(year).stream()
                .filter(project -> project.stage().isPublished())
                .toList();
    }

    /** In the order of the quarters. */
    public List<QuarterlyReview> reviews(ProjectId id) {
        return reviews.of(id);
    }

    /** By project. */
    public Map<ProjectId, List<QuarterlyReview>> reviews(int year) {
        return reviews.ofYear(year).stream().collect(java.util.stream.Collectors.groupingBy(QuarterlyReview::project));
    }

    /** Whether anybody has proposed anything for that year. */
    public boolean exist(int year) {
        return !projects.findByYearOrderByCommunityAscOrdinalAsc(year).isEmpty();
    }

    public int currentYear() {
        return java.time.LocalDate.now(clock).getYear();
    }

    /** Keeps answers to questions the code does not know. */
    @Transactional
    public void keepAnswers(ProjectId project, String step, Map<String, Object> given, UserId by) {
        if (!given.isEmpty()) {
            answers.save(new StepAnswers(project, step, given, by, clock.instant()));
        }
    }

    interface AnswerRows extends Repository<StepAnswers, Long> {
        StepAnswers save(StepAnswers answers);

        @Query("select a from StepAnswers a where a.project = :project order by a.id")
        List<StepAnswers> of(ProjectId project);
    }
}
