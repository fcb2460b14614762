package org.yanzhen.competitions.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.CompetitionFiles;
import org.yanzhen.competitions.ExpertProgress;
import org.yanzhen.competitions.ExpertReminders;
import org.yanzhen.competitions.ExpertReplacements;
import org.yanzhen.competitions.Notice;
import org.yanzhen.competitions.RankedLine;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundFile;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.ChinaTime;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.NotAllowed;
import org.yanzhen.shared.UserId;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.InboxRow;

/** The list of rounds, one of them from its rules to its result, its ranking explained, and how far the experts are. */
@Controller
@RequestMapping("/competitions")
class RoundPages {

    private final CompetitionFiles files;
    private final Rounds rounds;
    private final CompetitionDesk desk;
    private final ExpertReminders reminders;
    private final ExpertReplacements replacements;
    private final Communities communities;
    private final Directory directory;
    private final Diagrams diagrams;
    private final Inbox inbox;
    private final Clock clock;

    RoundPages(
            CompetitionFiles files,
            Rounds rounds,
            CompetitionDesk desk,
            ExpertReminders reminders,
            ExpertReplacements replacements,
            Communities communities,
            Directory directory,
            Diagrams diagrams,
            Inbox inbox,
            Clock clock) {
        this.files = files;
        this.rounds = rounds;
        this.desk = desk;
        this.reminders = reminders;
        this.replacements = replacements;
        this.communities = communities;
        this.directory = directory;
        this.diagrams = diagrams;
        this.inbox = inbox;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RoundStage stage,
            @RequestParam(required = false) @Nullable String text,
            Caller caller,
            Model model) {
        var drafts = caller.is(Role.PARTY_OFFICE);
        model.addAttribute("year", year);
        model.addAttribute("thisYear", LocalDateTime.now(clock).getYear());
        model.addAttribute("stage", stage);
        model.addAttribute("text", text);
        model.addAttribute("stages", RoundStage.values());
        model.addAttribute("applies", !own(caller).isEmpty());
        model.addAttribute("mayDraft", drafts);
        model.addAttribute("drafts", drafts ? rounds.drafts() : List.of());
        model.addAttribute(
                "rounds",
                files.list(caller).stream()
                        .filter(one -> year == null || one.round().year() == year)
                        .filter(one -> stage == null || one.round().stage() == stage)
                        .filter(one ->
                                contains(one.round().title() + one.round().number(), text))
                        .map(one -> new Row(one.round(), one.applied().size(), applyFor(one, caller, clock.instant())))
                        .toList());
        return "competitions/list";
    }

    private static boolean contains(String where, @Nullable String text) {
        return text == null
                || where.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** The communities this person could apply for now. */
    static List<String> applyFor(CompetitionFiles.Listed listed, Caller caller, Instant now) {
        var round = listed.round();
        return isBeforeClose(round, now) && !now.isBefore(round.opensAt())
                ? caller.scopesOf(Role.SECRETARY).stream()
                        .filter(community -> !listed.applied().contains(community))
                        .toList()
                : List.of();
    }

    private static boolean isBeforeClose(Round round, Instant now) {
        return List.of(RoundStage.ANNOUNCED, RoundStage.OPEN).contains(round.stage()) && now.isBefore(round.closesAt());
    }

    /** The communities whose applications are this person's own business. */
    static List<String> own(Caller caller) {
        var own = caller.scopesOf(Role.SECRETARY);
        own.addAll(caller.scopesOf(Role.RESIDENT_TEAM));
        return List.copyOf(own);
    }

    @PostMapping("/new")
    String begin(@RequestParam int year, Caller caller) {
        return "redirect:/competitions/drafts/" + desk.begin(year, caller).id();
    }

    @PostMapping("/{id}/copy")
    String copy(@PathVariable String id, Caller caller) {
        return "redirect:/competitions/drafts/"
                + desk.copy(RoundId.of(id), caller).id();
    }

    @GetMapping("/drafts/{id}")
    String draft(@PathVariable String id, Caller caller, Model model) {
        model.addAttribute("draft", desk.draft(RoundId.of(id), caller));
        return "competitions/draft";
    }

    @PostMapping("/drafts/{id}/discard")
    String discard(@PathVariable String id, Caller caller) {
        desk.discard(RoundId.of(id), caller);
        return "redirect:/competitions";
    }

    @GetMapping("/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable ApplicationStage state,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String text,
            Caller caller,
            Model model) {
        if (ExpertPages.isOnlyExpert(caller)) {
            return "redirect:/expert";
        }
        var file = files.round(RoundId.of(id), caller);
        var round = file.round();
        var all = caller.answersForAll();
        var open = inbox.openAbout(round.id().toString(), caller);
        model.addAttribute("round", round);
        model.addAttribute("may", May.of(file, caller, clock.instant()));
        model.addAttribute("asked", asked(open, caller));
        model.addAttribute("open", all ? rows(open) : List.of());
        model.addAttribute("total", file.applications().size());
        model.addAttribute("state", state);
        model.addAttribute("states", ApplicationStage.values());
        model.addAttribute("category", category);
        model.addAttribute("text", text);
        model.addAttribute(
                "applications",
                file.applications().stream()
                        .map(one -> Shown.to(caller, one, round))
                        .filter(one -> state == null || one.stage() == state)
                        .filter(one -> category == null
                                || category.isEmpty()
                                || one.application().category().equals(category))
                        .filter(one -> contains(
                                one.application().title()
                                        + one.application().number()
                                        + nameOf(one.application().community()),
                                text))
                        .toList());
        var awards = all ? decided(file) : published(round);
        model.addAttribute("awards", awards);
        model.addAttribute("sums", Sums.of(awards));
        model.addAttribute("objections", all ? objections(file, caller) : List.of());
        model.addAttribute(
                "diagrams",
                diagrams.about(round.id().toString(), "objectionId").stream()
                        .filter(one -> Shown.seesWhereItStands(caller, one.process()))
                        .toList());
        model.addAttribute("journal", all ? file.journal() : List.of());
        model.addAttribute(
                "closesAtLocal",
                LocalDateTime.ofInstant(round.closesAt(), ChinaTime.ZONE).truncatedTo(ChronoUnit.SECONDS));
        return "competitions/round";
    }

    private String nameOf(String community) {
        return communities.get(community).name();
    }

    static List<InboxRow> rows(List<Inbox.Asked> tasks) {
        return tasks.stream().map(Inbox.Asked::row).toList();
    }

    /** Those this person could do now. */
    static List<InboxRow> asked(List<Inbox.Asked> open, Caller caller) {
        return open.stream()
                .filter(Inbox.Asked::offered)
                .map(Inbox.Asked::row)
                .filter(row -> row.assignee() == null
                        || row.assignee().equals(caller.id().name()))
                .toList();
    }

    /** Requested, recommended and approved, in the order of the ranking. */
    private List<Award> decided(RoundFile file) {
        var places = file.ranking().map(ranking -> ranking.lines()).orElse(List.of()).stream()
                .collect(groupingBy(RankedLine::application));
        return file.applications().stream()
                .filter(one -> one.recommended().isPresent() || one.approved().isPresent())
                .map(one -> new Award(
                        one.id(),
                        places.getOrDefault(one.id().toString(), List.of()).stream()
                                .map(RankedLine::place)
                                .findFirst()
                                .orElse(null),
                        one.title(),
                        nameOf(one.community()),
                        one.requested(),
                        one.recommended().orElse(null),
                        one.stage() == ApplicationStage.DECLINED
                                ? null
                                : one.approved().orElse(null), // its money is somebody else's now
                        one.recommendedReason(),
                        one.approvedReason(),
                        true))
                .sorted(Comparator.comparing(Award::place, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** What everybody may read. */
    private List<Award> published(Round round) {
        return round.stage().isResultPublic()
                ? files.notice(round.id()).lines().stream()
                        .filter(line -> !line.waiting())
                        .map(RoundPages::award)
                        .toList()
                : List.of();
    }

    private static Award award(Notice.Line line) {
        return new Award(
                line.application(),
                line.rank(),
                line.title(),
                line.community(),
                line.requested(),
                null,
                line.approved(),
                "",
                "",
                false);
    }

    private List<Doubt> objections(RoundFile file, Caller caller) {
        var known = file.applications().stream().collect(toMap(Application::id, Function.identity()));
        return file.objections().stream()
                .map(one -> new Doubt(
                        one.number(file.round()),
                        one.isSuspected(),
                        one.raisedAt(),
                        one.state().name(),
                        one.application()
                                .map(known::get)
                                .map(about -> about.number() + " " + about.title())
                                .orElse(null),
                        one.raisedBy()
                                .map(directory::nameOf)
                                .orElse(Shown.knowsWhoScored(caller) ? one.contact() : null),
                        one.text(),
                        one.reply()))
                .toList();
    }

    @PostMapping("/{id}/extension")
    String extend(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) LocalDateTime closesAt,
            @RequestParam String reason,
            Caller caller) {
        desk.extend(RoundId.of(id), closesAt.atZone(ChinaTime.ZONE).toInstant(), reason, caller);
        return "redirect:/competitions/" + id;
    }

    @PostMapping("/{id}/withdrawal")
    String requestWithdrawal(@PathVariable String id, @RequestParam String reason, Caller caller) {
        desk.requestWithdrawal(RoundId.of(id), reason, caller);
        return "redirect:/competitions/" + id;
    }

    @PostMapping("/{id}/objections")
    String object(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String application,
            @RequestParam String text,
            Caller caller,
            RedirectAttributes next) {
        next.addFlashAttribute("objected", desk.object(RoundId.of(id), application, text, caller));
        return "redirect:/competitions/" + id;
    }

    @GetMapping("/{id}/ranking")
    String ranking(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) RankedLine.@Nullable Standing standing,
            Caller caller,
            Model model) {
        requireAll(caller);
        var file = files.round(RoundId.of(id), caller);
        var lines = file.ranking().map(ranking -> ranking.lines()).orElse(List.of());
        var applications =
                file.applications().stream().collect(toMap(one -> one.id().toString(), Function.identity()));
        var last = lines.stream()
                .filter(line -> line.standing() == RankedLine.Standing.BEYOND_ENVELOPE)
                .findFirst();
        var inside = lines.stream()
                .filter(line -> line.standing() == RankedLine.Standing.INSIDE)
                .toList();
        var spent = Money.sum(inside.stream().map(RankedLine::requested).toList());
        model.addAttribute("round", file.round());
        model.addAttribute("category", category);
        model.addAttribute("standing", standing);
        model.addAttribute("standings", RankedLine.Standing.values());
        model.addAttribute("ranked", !lines.isEmpty());
        model.addAttribute("inside", inside.size());
        model.addAttribute("spent", spent);
        model.addAttribute("left", file.round().envelope().minus(spent));
        model.addAttribute(
                "lines",
                lines.stream()
                        .filter(line -> category == null
                                || category.isEmpty()
                                || line.category().equals(category))
                        .filter(line -> standing == null || line.standing() == standing)
                        .map(line -> new Line(
                                line,
                                Objects.requireNonNull(applications.get(line.application())),
                                last.filter(line::equals).isPresent(),
                                scores(line, file.round(), caller)))
                        .toList());
        return "competitions/ranking";
    }

    /** By name only for those who must be able to find out. */
    private List<Given> scores(RankedLine line, Round round, Caller caller) {
        var totals = line.totals();
        var named = Shown.knowsWhoScored(caller);
        return java.util.stream.IntStream.range(0, totals.size())
                .mapToObj(at -> new Given(
                        named ? directory.nameOf(totals.get(at).expert()) : null,
                        named
                                && !round.rules()
                                        .experts()
                                        .contains(new UserId(totals.get(at).expert())),
                        at + 1,
                        totals.get(at).total().toPlainString(),
                        totals.get(at).dropped()))
                .toList();
    }

    @PostMapping("/{id}/recompute")
    String recompute(@PathVariable String id, Caller caller, RedirectAttributes next) {
        next.addFlashAttribute("equal", desk.recompute(RoundId.of(id), caller));
        return "redirect:/competitions/" + id + "/ranking";
    }

    @GetMapping("/{id}/progress")
    String progress(
            @PathVariable String id,
            @RequestParam(required = false) ExpertProgress.@Nullable State state,
            Caller caller,
            Model model) {
        requireAll(caller);
        var round = files.known(RoundId.of(id), caller);
        var experts = reminders.of(round.id());
        model.addAttribute("round", round);
        model.addAttribute("state", state);
        model.addAttribute(
                "counts",
                Arrays.stream(ExpertProgress.State.values())
                        .map(one -> new Count(one, (int) experts.stream()
                                .filter(expert -> expert.state() == one)
                                .count()))
                        .toList());
        model.addAttribute("total", experts.size());
        model.addAttribute(
                "scored", experts.stream().mapToInt(ExpertProgress::scored).sum());
        model.addAttribute(
                "assigned", experts.stream().mapToInt(ExpertProgress::assigned).sum());
        model.addAttribute(
                "experts",
                experts.stream()
                        .filter(expert -> state == null || expert.state() == state)
                        .toList());
        var replaceable = caller.is(Role.PARTY_OFFICE) ? replacements.replaceable(round.id()) : List.<UserId>of();
        model.addAttribute("replaceable", replaceable);
        if (!replaceable.isEmpty()) {
            model.addAttribute("newcomers", replacements.newcomers(round.id()));
            model.addAttribute("communities", communities.list());
        }
        model.addAttribute("today", java.time.LocalDate.now(clock));
        model.addAttribute("reminds", caller.is(Role.PARTY_OFFICE) && round.stage() == RoundStage.UNDER_SCORING);
        return "competitions/progress";
    }

    @PostMapping("/{id}/reminders")
    String remind(@PathVariable String id, @RequestParam String expert, Caller caller, RedirectAttributes next) {
        desk.remind(RoundId.of(id), new UserId(expert), caller);
        next.addFlashAttribute("reminded", directory.nameOf(expert));
        return "redirect:/competitions/" + id + "/progress";
    }

    @PostMapping("/{id}/experts")
    String replaceExpert(@PathVariable String id, CompetitionDesk.NewExpert asked, Caller caller) {
        desk.replaceExpert(RoundId.of(id), asked, caller);
        return "redirect:/competitions/" + id + "/progress";
    }

    private static void requireAll(Caller caller) {
        if (!caller.answersForAll()) {
            throw new NotAllowed("round-not-yours");
        }
    }

    /** @param applyFor communities this person could apply for now */
    record Row(Round round, int applications, List<String> applyFor) {}

    record Award(
            ApplicationId id,
            @Nullable Integer place,
            String title,
            String communityName,
            Money requested,
            @Nullable Money recommended,
            @Nullable Money approved,
            String recommendedReason,
            String approvedReason,
            boolean readable) {}

    record Sums(Money requested, Money recommended, Money approved) {
        static Sums of(List<Award> awards) {
            return new Sums(
                    Money.sum(awards.stream().map(Award::requested).toList()),
                    Money.sum(awards.stream()
                            .map(Award::recommended)
                            .filter(Objects::nonNull)
                            .toList()),
                    Money.sum(awards.stream()
                            .map(Award::approved)
                            .filter(Objects::nonNull)
                            .toList()));
        }
    }

    /**
     * An objection as those who answer for all read it.
     *
     * @param suspected whether a program may have sent it
     * @param about nothing, if it is about the result as a whole
     * @param by a name, or how to reach who is not logged in
     */
    record Doubt(
            String number,
            boolean suspected,
            Instant at,
            String state,
            @Nullable String about,
            @Nullable String by,
            String text,
            @Nullable String reply) {}

    /** @param lineAbove whether the envelope ends before it */
    record Line(RankedLine line, Application application, boolean lineAbove, List<Given> scores) {

        /** Whether it has become something else than its place promised: the ranking stays as it was computed. */
        public boolean since() {
            return switch (application.stage()) {
                case AWARDED -> line.standing() != RankedLine.Standing.INSIDE;
                case WAITING, NOT_AWARDED -> line.standing() == RankedLine.Standing.INSIDE;
                case DECLINED -> true;
                default -> false;
            };
        }
    }

    /**
     * @param name of the expert, for those who may know
     * @param replaced whether somebody else has taken their place since, for the same
     */
    record Given(@Nullable String name, boolean replaced, int number, String total, boolean dropped) {}

    record Count(ExpertProgress.State state, int experts) {}

    /** What this person may do here, so that the page offers nothing that would be refused. */
    record May(
            List<String> applyFor,
            boolean copy,
            boolean extend,
            boolean withdrawNotice,
            boolean object,
            boolean seeAll,
            boolean seeApplications,
            boolean seeRanking,
            boolean seeProgress) {

        static May of(RoundFile file, Caller caller, Instant now) {
            var round = file.round();
            var office = caller.is(Role.PARTY_OFFICE);
            var all = caller.answersForAll();
            var applied =
                    file.applications().stream().map(Application::community).collect(toSet());
            var onNotice = NoticePages.takesObjections(round, now);
            return new May(
                    RoundPages.applyFor(new CompetitionFiles.Listed(round, applied), caller, now),
                    office,
                    office && isBeforeClose(round, now),
                    (office || caller.is(Role.WORKING_COMMITTEE)) && onNotice && round.withdrawalRequestedBy() == null,
                    onNotice,
                    all,
                    all || !own(caller).isEmpty(),
                    all && file.ranking().isPresent(),
                    all && round.stage().compareTo(RoundStage.UNDER_SCORING) >= 0);
        }
    }
}
