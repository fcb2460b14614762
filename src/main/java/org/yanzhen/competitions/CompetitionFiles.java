package org.yanzhen.competitions;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.communities.Communities;
import org.yanzhen.documents.Documents;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.Unknown;

/** Reads rounds and applications for those who may. */
@Service
@Transactional(readOnly = true)
public class CompetitionFiles {

    private final RoundRows rounds;
    private final ApplicationRows applications;
    private final Applications readings;
    private final AssignmentRows assignments;
    private final DeclarationRows declarations;
    private final ScoreRows scores;
    private final Rankings rankings;
    private final ObjectionRows objections;
    private final Rounds.AnswerRows answers;
    private final CompetitionJournal journal;
    private final CompetitionAccess access;
    private final Communities communities;
    private final Documents documents;

    CompetitionFiles(
            RoundRows rounds,
            ApplicationRows applications,
            Applications readings,
            AssignmentRows assignments,
            DeclarationRows declarations,
            ScoreRows scores,
            Rankings rankings,
            ObjectionRows objections,
            Rounds.AnswerRows answers,
            CompetitionJournal journal,
            CompetitionAccess access,
            Communities communities,
            Documents documents) {
        this.rounds = rounds;
        this.applications = applications;
        this.readings = readings;
        this.assignments = assignments;
        this.declarations = declarations;
        this.scores = scores;
        this.rankings = rankings;
        this.objections = objections;
        this.answers = answers;
        this.journal = journal;
        this.access = access;
        this.communities = communities;
        this.documents = documents;
    }

    /** @throws Unknown if this person may not know of it */
    public RoundFile round(RoundId id, Caller caller) {
        var round = rounds.get(id);
        if (!mayKnow(caller, round)) {
            throw new Unknown("round", id);
        }
        var all = caller.answersForAll();
        return new RoundFile(
                round,
                applications.of(id).stream()
                        .filter(application -> access.mayRead(caller, application))
                        .toList(),
                all || round.stage() == RoundStage.FINAL && !caller.is(Role.EXPERT)
                        ? rankings.of(id)
                        : Optional.empty(),
                all ? assignments.of(id) : List.of(),
                all ? declarations.of(id) : List.of(),
                all ? objections.of(id) : List.of(),
                all ? answers.of(id) : List.of(),
                all ? journal.of(id) : List.of());
    }

    /** @throws NotAllowed if this person may not read it */
    public ApplicationFile application(ApplicationId id, Caller caller) {
        var application = applications.get(id);
        if (!access.mayRead(caller, application)) {
            throw new NotAllowed("application-not-yours");
        }
        var all = caller.answersForAll();
        var round = rounds.get(application.round());
        return new ApplicationFile(
                application,
                round,
                communities.get(application.community()),
                all || round.stage().isResultPublic() ? scores.of(id) : List.of(),
                all ? readings.duplicates(id) : List.of(),
                answers.of(round.id()).stream()
                        .filter(one -> one.application().filter(id::equals).isPresent())
                        .toList(),
                journal.of(id),
                documents.of(id.toString()));
    }

    /** The rounds this person may know of, the newest first. */
    public List<Round> rounds(Caller caller) {
        return rounds.all().stream().filter(round -> mayKnow(caller, round)).toList();
    }

    private static boolean mayKnow(Caller caller, Round round) {
        return caller.answersForAll() || round.stage().isPublished();
    }

    /** In the order it happened. */
    public List<CompetitionJournalEntry> journal(RoundId round) {
        return journal.of(round);
    }

    /** The result as everybody may see it. */
    public Notice notice(RoundId id) {
        var round = rounds.findById(id)
                .filter(one -> one.stage().isResultPublic())
                .orElseThrow(() -> new Unknown("notice", id));
        var byId = applications.of(id).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        var shown = rankings.of(id).stream()
                .flatMap(ranking -> ranking.lines().stream())
                .flatMap(line -> Optional.ofNullable(byId.get(line.application()))
                        .filter(one ->
                                one.stage() == ApplicationStage.AWARDED || one.stage() == ApplicationStage.WAITING)
                        .map(one -> line(line.place(), one))
                        .stream())
                .sorted(Comparator.comparing(Notice.Line::waiting))
                .toList();
        return new Notice(
                round,
                shown,
                objections.of(id).stream()
                        .map(one -> new Notice.Answered(one.text(), one.state(), one.reply()))
                        .toList());
    }

    private Notice.Line line(int place, Application application) {
        return new Notice.Line(
                application.id(),
                place,
                application.number(),
                application.title(),
                communities.get(application.community()).name(),
                application.category(),
                application.requested(),
                application.approved().orElse(Money.ZERO),
                application.stage() == ApplicationStage.WAITING);
    }

    /** The rounds whose result everybody may see, the newest first. */
    public List<Round> notices() {
        return rounds.all().stream()
                .filter(round -> round.stage().isResultPublic())
                .toList();
    }
}
