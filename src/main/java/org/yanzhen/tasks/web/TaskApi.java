package org.yanzhen.tasks.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yanzhen.identity.Caller;
import org.yanzhen.identity.Role;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.tasks.Inbox;
import org.yanzhen.tasks.InboxFilter;
import org.yanzhen.tasks.InboxFilter.Due;
import org.yanzhen.tasks.InboxFilter.Share;
import org.yanzhen.tasks.InboxRow;
import org.yanzhen.tasks.Page;
import org.yanzhen.tasks.TaskDesk;

/** Tasks for scripts: ours in the browser, and machines. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

    private static final int MOST_CARDS = 100;

    private final Inbox inbox;
    private final TaskDesk desk;
    private final Clock clock;

    TaskApi(Inbox inbox, TaskDesk desk, Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    Page<InboxRow> open(
            @RequestParam(defaultValue = "ALL") Share share,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String community,
            @RequestParam(defaultValue = "ANY") Due due,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String after,
            Caller caller) {
        return inbox.open(new InboxFilter(share, process, step, community, due, text, after), caller);
    }

    /**
     * What the cards of the Tasklist say besides the step; for the tasks the caller is asked about. Of others, which
     * administrators put into other hands, they hear no more than that they may; for anybody else these are left out.
     */
    @GetMapping("/cards")
    List<Card> cards(@RequestParam List<String> task, Caller caller) {
        if (task.size() > MOST_CARDS) {
            throw new InvalidInput("task", "too-many-rows", "task", MOST_CARDS);
        }
        var administrator = caller.is(Role.ADMINISTRATOR);
        return inbox.asked(task, caller).stream()
                .filter(asked -> asked.offered() || administrator)
                .map(asked -> Card.of(asked, administrator, clock.instant()))
                .toList();
    }

    /** What the filters of the Tasklist say beside their names. */
    @GetMapping("/counts")
    Inbox.Counts counts(Caller caller) {
        return inbox.counts(caller);
    }

    @GetMapping("/{task}")
    Screen screen(@PathVariable String task, Caller caller) {
        var screen = desk.open(task, caller);
        return new Screen(screen.row(), screen.schema(), screen.data());
    }

    @PostMapping("/{task}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String task, Caller caller) {
        desk.claim(task, caller);
    }

    @PostMapping("/{task}/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String task, Caller caller) {
        desk.giveBack(task, caller);
    }

    @PostMapping("/{task}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void complete(@PathVariable String task, @RequestBody Map<String, Object> answers, Caller caller) {
        desk.complete(task, answers, caller);
    }

    /**
     * @param due as people write it
     * @param returnable whether anybody could take it if it was given back
     * @param revocable whether the caller may take it out of another's hands
     */
    record Card(
            String task,
            @Nullable String communityName,
            @Nullable String title,
            @Nullable String due,
            boolean overdue,
            boolean returnable,
            boolean revocable) {

        static Card of(Inbox.Asked asked, boolean administrator, Instant now) {
            var row = asked.row();
            var revocable = administrator && asked.returnable();
            if (!asked.offered()) {
                return new Card(row.task(), null, null, null, false, asked.returnable(), revocable);
            }
            return new Card(
                    row.task(),
                    row.communityName(),
                    row.title(),
                    row.dueAt() == null ? null : Formats.minute(row.dueAt()),
                    row.isOverdue(now),
                    asked.returnable(),
                    revocable);
        }
    }

    record Screen(InboxRow task, JsonNode schema, Map<String, Object> data) {}
}
