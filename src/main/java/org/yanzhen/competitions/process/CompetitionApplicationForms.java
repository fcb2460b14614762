package org.yanzhen.competitions.process;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.yanzhen.communities.Communities;
import org.yanzhen.competitions.Application;
import org.yanzhen.competitions.ApplicationForm;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Applications;
import org.yanzhen.competitions.BudgetItem;
import org.yanzhen.competitions.CompetitionChoices;
import org.yanzhen.competitions.DuplicateWarning;
import org.yanzhen.competitions.Rounds;
import org.yanzhen.documents.Documents;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.TaskData.TaskAt;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.shared.Formats;
import org.yanzhen.shared.Labels;

/** What the forms of {@code competition-application.bpmn} show. */
@Configuration(proxyBeanMethods = false)
class CompetitionApplicationForms {

    private final Rounds rounds;
    private final Applications applications;
    private final CompetitionChoices choices;
    private final Documents documents;
    private final Communities communities;
    private final Programmes programmes;

    CompetitionApplicationForms(
            Rounds rounds,
            Applications applications,
            CompetitionChoices choices,
            Documents documents,
            Communities communities,
            Programmes programmes) {
        this.rounds = rounds;
        this.applications = applications;
        this.choices = choices;
        this.documents = documents;
        this.communities = communities;
        this.programmes = programmes;
    }

    @Bean
    TaskData competitionApplicationTasks() {
        return TaskData.ofProcess(CompetitionApplicationProcess.KEY, this::shown);
    }

    private Map<String, Supplier<?>> shown(TaskAt task) {
        var id = ApplicationId.of(task.businessKey());
        SingletonSupplier<Application> application = SingletonSupplier.of(() -> applications.get(id));
        var data = new LinkedHashMap<String, Supplier<?>>();
        data.put("application", () -> application(application.obtain()));
        data.put("budgetTable", () -> budget(application.obtain().content().budget()));
        data.put("files", () -> attachments(id));
        data.put("failedTable", () -> application.obtain().failedRules().stream()
                .map(rule -> Map.<String, Object>of("name", rule.name()))
                .toList());
        data.put("duplicateTable", () -> applications.duplicates(id).stream()
                .map(CompetitionApplicationForms::duplicate)
                .toList());
        if (task.step().equals("userTask_checkEligibility")) {
            data.put("outcomes", () -> application.obtain().outcomes().stream()
                    .map(outcome -> Map.of("label", Labels.of(outcome), "value", outcome.name()))
                    .toList());
        }
        if (task.step().equals("userTask_supplementApplication")) {
            ApplicationForm.write(application.obtain().content()).forEach((key, value) -> data.put(key, () -> value));
            var round = rounds.get(application.obtain().round());
            choices.ofApplication(round).forEach((key, options) -> data.put(key, () -> options));
        }
        return data;
    }

    private Map<String, Object> application(Application application) {
        var content = application.content();
        return Map.ofEntries(
                entry("number", application.number()),
                entry("title", application.title()),
                entry("community", communities.get(application.community()).name()),
                entry("category", application.category()),
                entry("requested", Formats.money(application.requested())),
                entry("keyPoint", keyPoint(rounds.get(application.round()).year(), content.keyPoint())),
                entry("background", content.background()),
                entry("plan", content.plan()),
                entry("results", content.results()),
                entry("supplements", application.supplements()),
                entry("checkRemarks", application.checkRemarks()),
                entry("url", "/applications/" + application.id()));
    }

    private String keyPoint(int year, int number) {
        return programmes.keyPoint(year, number).map(KeyPoints::label).orElse("");
    }

    static List<Map<String, Object>> budget(List<BudgetItem> lines) {
        return lines.stream()
                .map(line -> Map.<String, Object>of("item", line.item(), "amount", Formats.money(line.amount())))
                .toList();
    }

    private List<Map<String, Object>> attachments(ApplicationId id) {
        return documents.of(id.toString()).stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "url", "/attachments/" + attachment.id(),
                        "size", Formats.size(attachment.size())))
                .toList();
    }

    private static Map<String, Object> duplicate(DuplicateWarning warning) {
        return Map.of("what", Labels.of(warning.kind()), "about", warning.about());
    }
}
