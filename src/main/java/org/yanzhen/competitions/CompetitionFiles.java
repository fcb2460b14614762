package org.yanzhen.competitions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yanzhen.cases.journal.Journal;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.ApplicationRows.Applied;
import org.yanzhen.competitions.ApplicationRows.Awarded;
import org.yanzhen.competitions.CompetitionEvent.MovedUp;
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
    private final ScoreRows scores;
    private final Rankings rankings;
    private final ObjectionRows objections;
    private final Journal journal;
    private final CompetitionAccess access;
    private final Communities communities;
    private final Documents documents;

    CompetitionFiles(
            RoundRows rounds,
            ApplicationRows applications,
            Applications readings,
            ScoreRows scores,
            Rankings rankings,
            ObjectionRows objections,
            Journal journal,
            CompetitionAccess access,
            Communities communities,
            Documents documents) {
        this.rounds = rounds;
        this.applications = applications;
        this.readings = readings;
        this.scores = scores;
        this.rankings = rankings;
        this.objections = objections;
        this.journal = journal;
        this.access = access;
        this.communities = communities;
        this.documents = documents;
    }

    /** @throws Unknown if this person may not know of it */
    public RoundFile round(RoundId id, Caller caller) {
        var round = known(id, caller);
        var all = caller.answersForAll();
        return new RoundFile(
                round,
                applications.of(id).stream()
                        .filter(application -> access.mayRead(caller, application))
                        .toList(),
                all || round.stage() == RoundStage.FINAL && !caller.is(Role.EXPERT)
                        ? rankings.of(id)
                        : Optional.empty(),
                all ? objections.of(id) : List.of(),
                all ? journal.of(id.toString()) : List.of());
    }

    /**
     * The round alone.
     *
     * @throws Unknown if this person may not know of it
     */
    public Round known(RoundId id, Caller caller) {
        var round = rounds.get(id);
        if (!mayKnow(caller, round)) {
            throw new Unknown("round", id);
        }
        return round;
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
                journal.of(id.toString()),
                documents.of(id.toString()));
    }

    /** The rounds this person may know of, the newest first. */
    public List<Round> rounds(Caller caller) {
        return rounds.all().stream().filter(round -> mayKnow(caller, round)).toList();
    }

    /**
     * A round in a list.
     *
     * @param applied the communities that have applied and did not withdraw, as far as this person may read that
     */
    public record Listed(Round round, Set<String> applied) {}

    /** The rounds this person may know of, the newest first, however many, with two questions to the database. */
    public List<Listed> list(Caller caller) {
        var applied = applications.applied().stream()
                .filter(one -> caller.answersForAll() || CompetitionAccess.isOf(caller, one.community()))
                .collect(Collectors.groupingBy(
                        Applied::round, Collectors.mapping(Applied::community, Collectors.toSet())));
        return rounds(caller).stream()
                .map(round -> new Listed(round, applied.getOrDefault(round.id().value(), Set.of())))
                .toList();
    }

    private static boolean mayKnow(Caller caller, Round round) {
        return caller.answersForAll() || round.stage().isPublished();
    }

    /** In the order it happened. */
    public List<JournalEntry> journal(RoundId round) {
        return journal.of(round.toString());
    }

    /** The result as everybody may see it. */
    public Notice notice(RoundId id) {
        var round = rounds.findById(id)
                .filter(one -> one.stage().isResultPublic())
                .orElseThrow(() -> new Unknown("notice", id));
        var byId = applications.of(id).stream()
                .collect(Collectors.toMap(one -> one.id().toString(), one -> one));
        var ranked = rankings.of(id).map(Ranking::lines).orElse(List.of()).stream()
                .filter(line -> byId.containsKey(line.application()))
                .toList();
        var movedUp = journal.of(id.toString()).stream()
                .filter(entry -> entry.isA(MovedUp.class))
                .map(entry -> ApplicationId.of(entry.subject()))
                .collect(Collectors.toSet());
        var lines = ranked.stream()
                .map(line -> {
                    var application = Objects.requireNonNull(byId.get(line.application()));
                    return line(line, application, movedUp.contains(application.id()));
                })
                .toList();
        return new Notice(
                round,
                lines.stream()
                        .filter(line -> line.waiting() || isAwarded(byId, line))
                        .sorted(Comparator.comparing(Notice.Line::waiting))
                        .toList(),
                passed(lines, byId),
                objections.of(id).stream()
                        .map(one -> new Notice.Answered(
                                one.number(round),
                                one.application()
                                        .map(application -> Optional.ofNullable(byId.get(application.toString()))
                                                .map(Application::number)
                                                .orElse("—"))
                                        .orElse(null),
                                one.raisedAt(),
                                one.state(),
                                one.reply()))
                        .toList());
    }

    private static boolean isAwarded(Map<String, Application> byId, Notice.Line line) {
        return Objects.requireNonNull(byId.get(line.application().toString())).stage() == ApplicationStage.AWARDED;
    }

    private static List<Notice.Passed> passed(List<Notice.Line> lines, Map<String, Application> byId) {
        var last = lines.stream()
                .filter(line -> isAwarded(byId, line))
                .mapToInt(Notice.Line::rank)
                .max()
                .orElse(0);
        return lines.stream()
                .filter(line -> line.rank() < last && !isAwarded(byId, line))
                .map(line -> new Notice.Passed(
                        line.rank(),
                        reason(
                                line,
                                Objects.requireNonNull(
                                        byId.get(line.application().toString()))),
                        line.category(),
                        line.waiting() ? line.waitingNumber() : null))
                .toList();
    }

    private static Notice.Reason reason(Notice.Line line, Application application) {
        if (application.stage() == ApplicationStage.DECLINED) {
            return Notice.Reason.DECLINED;
        }
        return switch (line.standing()) {
            case CATEGORY_FULL -> Notice.Reason.CATEGORY_FULL;
            case BEYOND_ENVELOPE -> Notice.Reason.BEYOND_ENVELOPE;
            case INSIDE -> Notice.Reason.DECIDED;
        };
    }

    private Notice.Line line(RankedLine ranked, Application application, boolean movedUp) {
        return new Notice.Line(
                application.id(),
                ranked.place(),
                application.number(),
                application.title(),
                communities.get(application.community()).name(),
                application.category(),
                application.requested(),
                application.approved().orElse(Money.ZERO),
                application.stage() == ApplicationStage.WAITING,
                ranked.standing(),
                ranked.waitingNumber(),
                movedUp);
    }

    /**
     * How lots were drawn, so that anybody can draw again.
     *
     * @throws Unknown before the result is public
     */
    public Draw draw(RoundId id) {
        var round = notice(id).round();
        var scored =
                applications.of(id).stream().filter(Application::isCompeting).toList();
        return new Draw(
                round,
                round.seed(),
                Draw.lots(round.seed(), SeededOrder.APPLICATIONS, scored),
                round.rules().presentation() ? Draw.lots(round.seed(), SeededOrder.PRESENTATIONS, scored) : List.of());
    }

    /**
     * A public notice in a list.
     *
     * @param sum of what is awarded
     */
    public record Published(Round round, int awards, Money sum) {}

    /** The rounds whose result everybody may see, the newest first. */
    public List<Published> notices() {
        var awarded = applications.awarded().stream().collect(Collectors.toMap(Awarded::round, one -> one));
        var nothing = new Awarded(new UUID(0, 0), 0, BigDecimal.ZERO);
        return rounds.all().stream()
                .filter(round -> round.stage().isResultPublic())
                .map(round -> {
                    var one = awarded.getOrDefault(round.id().value(), nothing);
                    return new Published(round, Math.toIntExact(one.number()), new Money(one.sum()));
                })
                .toList();
    }
}
