package org.yanzhen.competitions.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.BlindReading;
import org.yanzhen.competitions.ExpertDesks;
import org.yanzhen.competitions.Round;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.documents.Documents;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.InboxRow;

/** What an expert sees, and nobody who wrote it: no community, no names, no names of files. */
@Controller
@RequestMapping("/expert")
class ExpertPages {

    private final ExpertDesks expertDesks;
    private final BlindReading reading;
    private final Applications applications;
    private final Rounds rounds;
    private final Communities communities;
    private final Documents documents;
    private final Inbox inbox;

    ExpertPages(
            ExpertDesks expertDesks,
            BlindReading reading,
            Applications applications,
            Rounds rounds,
            Communities communities,
            Documents documents,
            Inbox inbox) {
        this.expertDesks = expertDesks;
        this.reading = reading;
        this.applications = applications;
        this.rounds = rounds;
        this.communities = communities;
        this.documents = documents;
        this.inbox = inbox;
    }

    /** Somebody who is nothing else in the competition. */
    static boolean isOnlyExpert(Caller caller) {
        return caller.is(Role.EXPERT)
                && !caller.answersForAll()
                && !caller.is(Role.FINANCE)
                && RoundPages.own(caller).isEmpty();
    }

    @GetMapping
    String desk(Caller caller, Model model) {
        caller.require(Role.EXPERT);
        var found = expertDesks.of(caller.id());
        var about = found.stream()
                .flatMap(desk -> Stream.concat(
                        Stream.of(desk.round().id().toString()),
                        desk.lines().stream().map(line -> line.id().toString())))
                .toList();
        var tasks = RoundPages.asked(inbox.openAbout(about, caller), caller);
        var desks = found.stream().map(desk -> deskOf(desk, tasks)).toList();
        model.addAttribute("rounds", desks);
        model.addAttribute(
                "next",
                desks.stream()
                        .flatMap(desk -> desk.tasks().stream())
                        .findFirst()
                        .orElse(null));
        return "competitions/expert";
    }

    private Desk deskOf(ExpertDesks.Desk desk, List<InboxRow> tasks) {
        var declaration = desk.declaration();
        return new Desk(
                desk.round(),
                desk.assigned(),
                desk.scored(),
                declaration != null,
                declaration == null
                        ? List.of()
                        : declaration.communities().stream()
                                .map(code -> communities.get(code).name())
                                .toList(),
                tasks.stream()
                        .filter(task -> desk.round().id().toString().equals(task.businessKey()))
                        .toList(),
                desk.lines().stream()
                        .map(line -> new Line(line, line.state().name(), line.total(), taskOf(line.id(), tasks)))
                        .toList());
    }

    private @Nullable String taskOf(ApplicationId application, Caller caller) {
        return taskOf(application, RoundPages.asked(inbox.openAbout(application.toString(), caller), caller));
    }

    private static @Nullable String taskOf(ApplicationId application, List<InboxRow> tasks) {
        return tasks.stream()
                .filter(task -> task.process().equals("applicationScoring")
                        && application.toString().equals(task.businessKey()))
                .map(InboxRow::task)
                .findFirst()
                .orElse(null);
    }

    /** For the expert it was assigned to; for the office, to see what they see. */
    @GetMapping("/applications/{id}")
    String one(@PathVariable String id, Caller caller, Model model) {
        var application = ApplicationId.of(id);
        var preview = isPreview(caller);
        model.addAttribute("applied", preview ? reading.preview(application) : reading.of(application, caller.id()));
        model.addAttribute(
                "criteria",
                rounds.get(applications.get(application).round()).rules().criteria());
        model.addAttribute("preview", preview);
        model.addAttribute("task", preview ? null : taskOf(application, caller));
        return "competitions/blind";
    }

    /** Under a name that says nothing, and without anything in it that tells who wrote it. */
    @GetMapping("/attachments/{application}/{number}")
    ResponseEntity<StreamingResponseBody> attachment(
            @PathVariable String application, @PathVariable int number, Caller caller) {
        var id = ApplicationId.of(application);
        var attachment = documents.blind(
                isPreview(caller)
                        ? reading.previewAttachment(id, number)
                        : reading.attachment(id, number, caller.id()));
        var disposition = (attachment.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(attachment.blindName(number), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(target -> documents.copyBlind(attachment, target));
    }

    private static boolean isPreview(Caller caller) {
        return caller.is(Role.PARTY_OFFICE);
    }

    /** One round on an expert's desk. */
    record Desk(
            Round round,
            int assigned,
            int scored,
            boolean declared,
            List<String> interests,
            List<InboxRow> asked,
            List<Line> lines) {

        /** What to do first. */
        List<String> tasks() {
            return asked.isEmpty()
                    ? lines.stream().map(Line::task).filter(Objects::nonNull).toList()
                    : asked.stream().map(InboxRow::task).toList();
        }
    }

    /** @param total what this expert gave, if they have */
    record Line(
            ExpertDesks.Line application,
            String state,
            @Nullable String total,
            @Nullable String task) {}
}
