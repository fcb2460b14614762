package org.yanzhen.competitions.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.ApplicationDrafts;
import org.yanzhen.competitions.ApplicationFile;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.ApplicationStage;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.CompetitionFiles;
import org.yanzhen.competitions.CompetitionFiles.Listed;
import org.yanzhen.competitions.Criterion;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.RoundId;
import org.yanzhen.competitions.RoundStage;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.competitions.Score;
import org.yanzhen.engine.Diagrams;
import org.yanzhen.engine.Directory;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.tasks.Inbox;

/** What a community applies with, and what becomes of it. */
@Controller
class ApplicationPages {

    private final CompetitionFiles files;
    private final Applications applications;
    private final ApplicationDrafts drafts;
    private final Rounds rounds;
    private final ApplicationDesk desk;
    private final Communities communities;
    private final Programmes programmes;
    private final Directory directory;
    private final Diagrams diagrams;
    private final Inbox inbox;
    private final Clock clock;

    ApplicationPages(
            CompetitionFiles files,
            Applications applications,
            ApplicationDrafts drafts,
            Rounds rounds,
            ApplicationDesk desk,
            Communities communities,
            Programmes programmes,
            Directory directory,
            Diagrams diagrams,
            Inbox inbox,
            Clock clock) {
        this.files = files;
        this.applications = applications;
        this.drafts = drafts;
        this.rounds = rounds;
        this.desk = desk;
        this.communities = communities;
        this.programmes = programmes;
        this.directory = directory;
        this.diagrams = diagrams;
        this.inbox = inbox;
        this.clock = clock;
    }

    @PostMapping("/competitions/{id}/apply")
    String begin(@PathVariable String id, @RequestParam String community, Caller caller) {
        return "redirect:/applications/drafts/"
                + desk.begin(RoundId.of(id), community, caller).id();
    }

    @GetMapping("/applications")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String text,
            Caller caller,
            Model model) {
        var rounds = files.list(caller);
        var known = rounds.stream().map(Listed::round).collect(Collectors.toMap(Round::id, Function.identity()));
        var own = java.util.Set.copyOf(RoundPages.own(caller));
        model.addAttribute("year", year);
        model.addAttribute("text", text);
        model.addAttribute("drafts", drafts.of(caller));
        model.addAttribute(
                "open",
                rounds.stream()
                        .map(one -> new Open(one.round(), RoundPages.applyFor(one, caller, clock.instant())))
                        .filter(open -> !open.communities().isEmpty())
                        .toList());
        model.addAttribute(
                "applications",
                applications.ofCommunities(own).stream()
                        .filter(one -> known.containsKey(one.round()))
                        .map(one -> Shown.to(caller, one, Objects.requireNonNull(known.get(one.round()))))
                        .filter(one -> year == null
                                || Objects.requireNonNull(known.get(
                                                        one.application().round()))
                                                .year()
                                        == year)
                        .filter(one -> text == null
                                || (one.application().title()
                                                + one.application().number())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(text.strip().toLowerCase(Locale.ROOT)))
                        .toList());
        return "applications/list";
    }

    @GetMapping("/applications/drafts/{id}")
    String draft(@PathVariable String id, Caller caller, Model model) {
        var draft = desk.draft(ApplicationId.of(id), caller);
        var round = rounds.get(draft.round());
        var now = clock.instant();
        model.addAttribute("draft", draft);
        model.addAttribute("round", round);
        model.addAttribute("community", communities.get(draft.community()));
        model.addAttribute("open", !now.isBefore(round.opensAt()) && now.isBefore(round.closesAt()));
        return "applications/draft";
    }

    @PostMapping("/applications/drafts/{id}/discard")
    String discard(@PathVariable String id, Caller caller) {
        desk.discard(ApplicationId.of(id), caller);
        return "redirect:/applications";
    }

    @GetMapping("/applications/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        var file = files.application(ApplicationId.of(id), caller);
        var application = file.application();
        var round = file.round();
        var all = caller.answersForAll();
        var open = inbox.openAbout(application.id().toString(), caller);
        model.addAttribute("applied", application);
        model.addAttribute("shown", Shown.to(caller, application, round));
        model.addAttribute("round", round);
        model.addAttribute("community", file.community());
        model.addAttribute(
                "keyPoint",
                programmes
                        .keyPoint(round.year(), application.content().keyPoint())
                        .map(KeyPoints::label)
                        .orElse(""));
        model.addAttribute("may", May.of(file, caller));
        model.addAttribute("asked", RoundPages.asked(open, caller));
        model.addAttribute("open", all ? RoundPages.rows(open) : List.of());
        model.addAttribute("duplicates", all ? file.duplicates() : List.of());
        model.addAttribute("scores", all ? scores(file, caller) : List.of());
        model.addAttribute(
                "diagrams",
                diagrams.about(application.id().toString(), "applicationId").stream()
                        .filter(one -> Shown.seesWhereItStands(caller, one.process()))
                        .toList());
        model.addAttribute("journal", all ? file.journal() : List.of());
        return "applications/application";
    }

    /** By name only for those who must be able to find out. */
    private List<Given> scores(ApplicationFile file, Caller caller) {
        var criteria =
                file.round().rules().criteria().stream().collect(Collectors.toMap(Criterion::key, Function.identity()));
        var scores = file.scores();
        return IntStream.range(0, scores.size())
                .mapToObj(at -> given(at, scores.get(at), criteria, file.round(), Shown.knowsWhoScored(caller)))
                .toList();
    }

    private Given given(int at, Score score, Map<String, Criterion> criteria, Round round, boolean named) {
        return new Given(
                named ? directory.nameOf(score.expert()) : null,
                named && !round.rules().experts().contains(score.expert()),
                at + 1,
                score.total().toPlainString(),
                score.points().entrySet().stream()
                        .map(points -> new Points(
                                Objects.requireNonNull(criteria.get(points.getKey()))
                                        .name(),
                                points.getValue().toPlainString()))
                        .toList(),
                score.remark());
    }

    @PostMapping("/applications/{id}/withdraw")
    String withdraw(@PathVariable String id, @RequestParam String reason, Caller caller) {
        desk.withdraw(ApplicationId.of(id), reason, caller);
        return "redirect:/applications/" + id;
    }

    /** A round somebody can apply in, and for which communities. */
    record Open(Round round, List<String> communities) {}

    /**
     * @param name of the expert, for those who may know
     * @param replaced whether somebody else has taken their place since, for the same
     */
    record Given(
            @Nullable String name, boolean replaced, int number, String total, List<Points> points, String remark) {}

    record Points(String criterion, String points) {}

    /** What this person may do here, so that the page offers nothing that would be refused. */
    record May(boolean withdraw, boolean preview, boolean seeAll) {

        static May of(ApplicationFile file, Caller caller) {
            return new May(
                    caller.isFor(Role.SECRETARY, file.application().community())
                            && file.application().stage() == ApplicationStage.SUBMITTED
                            && file.round().stage() == RoundStage.OPEN,
                    caller.is(Role.PARTY_OFFICE),
                    caller.answersForAll());
        }
    }
}
