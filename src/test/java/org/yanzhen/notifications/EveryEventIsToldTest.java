package org.yanzhen.notifications;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.yanzhen.models.Shipped;

/**
 * Whatever happens tells somebody, or it stands here why it does not: because a new task says so to whom it concerns, or
 * for a reason. New events and steps cannot be forgotten.
 */
class EveryEventIsToldTest {

    private static final Path CLASSES = Path.of("target/classes/org/yanzhen");
    private static final Pattern PUBLISHED = Pattern.compile("publishEvent\\(\\s*new (\\w+)\\(");

    /** Sentences are written with hyphens. */
    private static final Pattern STEP = Pattern.compile("\"(?:userTask_)?([a-z]+[A-Z][a-zA-Z]+)\"");

    private static Untold task(String... steps) {
        return new Untold(List.of(steps), "");
    }

    private static Untold because(String reason) {
        return new Untold(List.of(), reason);
    }

    /** @param steps of which one waits for whom it concerns, as a new task */
    private record Untold(List<String> steps, String reason) {}

    private static final Map<String, Untold> UNTOLD = Map.ofEntries(
            entry("ProposalSubmitted", task("checkProposal")),
            entry("ProposalRevised", task("checkProposal")),
            entry("ProposalWithdrawn", because("the community's own act; nobody has to do anything any more")),
            entry("DepartmentsAsked", task("giveOpinion")),
            entry("OpinionGiven", because("one of several; what comes of all is told")),
            entry("OpinionsClosed", task("coordinateOpinions", "decideProject")),
            entry("ReviewOpened", task("reportQuarter")),
            entry("QuarterReported", task("verifyReport")),
            entry("ReportVerified", task("setLight")),
            entry("RectificationDemanded", task("reportRectification")),
            entry("RectificationReported", task("recheckRectification")),
            entry("ChangeRequested", task("checkChange")),
            entry("InterventionRequested", task("decideIntervention")),
            entry("AcceptanceRequested", task("submitSelfEvaluation")),
            entry("AcceptanceOpened", task("submitSelfEvaluation")),
            entry("SelfEvaluated", task("checkOnSite")),
            entry("SiteChecked", task("appointPanel")),
            entry("PanelAppointed", task("scoreAcceptance")),
            entry("PanelMemberLate", because("the ladder of reminders tells those above, once")),
            entry("ExpertLate", because("the ladder of reminders tells those above, once")),
            entry("AcceptanceScored", because("one of several; the conclusion is told")),
            entry("ProjectClosed", because("follows the conclusion of the acceptance at once, which is told")),
            entry("RoundSubmitted", task("decideRound")),
            entry("RoundRevised", task("decideRound")),
            entry("WindowClosed", task("checkEligibility")),
            entry("ApplicationSubmitted", because("the community's own act; it is checked when the window has closed")),
            entry("ApplicationWithdrawn", because("the community's own act; nobody has to do anything any more")),
            entry("RulesChecked", task("checkEligibility")),
            entry("ApplicationSupplemented", task("checkEligibility")),
            entry("InterestsDeclared", task("scoreApplication")),
            entry("ExpertRecused", because("the expert's own act; who takes over is asked by a task")),
            entry("ExpertReplaced", task("scoreApplication")),
            entry("ApplicationScored", because("nobody's business before the ranking")),
            entry("MoreExpertsAsked", task("scoreApplication")),
            entry("ScoringCompleted", because("nobody's business before the ranking")),
            entry("PresentationsScored", because("nobody's business before the ranking")),
            entry("RoundRanked", task("recommendAwards")),
            entry("AwardsRecommended", task("decideAwards")),
            entry("AwardsDecided", task("requestPublication")),
            entry("PublicationRequested", task("confirmPublication")),
            entry("WithdrawalRequested", task("decideNoticeWithdrawal")),
            entry("PlaceVacated", task("decideWaiting")),
            entry("WaitingDecided", because("who moves up is told")),
            entry("AwardGranted", because("not final before the public notice has ended")),
            entry("AwardRevoked", because("was not final; that the result is decided anew is told")),
            entry("TrancheRequested", task("checkTranche")),
            entry("PaymentOrdered", task("registerPayment")),
            entry("SpendingReported", task("checkReport", "auditSpending")),
            entry("MoneyReturned", because("the community's own act; that the award is closed is told")),
            entry("TransferRequested", task("decideTransfer")),
            entry("TerminationRequested", task("decideTermination")),
            entry("Changed", because("working days were corrected; who is asked something reads its due date")),
            entry("ModelsDeployed", because("what is remembered of models is read anew; the release itself is told")),
            entry("DirectlyDeployed", because("an administrator's own act, put on record among the releases")));

    @Test
    void everyEventTellsSomebodyOrSaysWhyNot() {
        var events = new TreeSet<>(published());
        families().forEach(family -> Arrays.stream(family.getPermittedSubclasses())
                .forEach(event -> events.add(event.getSimpleName())));
        var told = heardOf();

        assertThat(events).hasSizeGreaterThan(100);
        assertThat(events.stream().filter(event -> !told.contains(event) && !UNTOLD.containsKey(event)))
                .as("told to nobody, and nobody knows why")
                .isEmpty();
        assertThat(UNTOLD.keySet().stream().filter(event -> told.contains(event) || !events.contains(event)))
                .as("told after all, or gone")
                .isEmpty();
    }

    @Test
    void whatATaskSaysIsSaidByAStepThatAsksSomebody() {
        var asked = Shipped.models().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .filter(task -> isSaid(task.getCamundaAssignee())
                        || isSaid(task.getCamundaCandidateGroups())
                        || isSaid(task.getCamundaCandidateUsers()))
                .map(UserTask::getId)
                .collect(toSet());

        assertThat(Shipped.models().stream()
                        .flatMap(model -> model.all(UserTask.class).stream())
                        .map(UserTask::getId)
                        .filter(step -> !asked.contains(step)))
                .as("asks nobody")
                .isEmpty();
        assertThat(UNTOLD.values().stream()
                        .flatMap(untold -> untold.steps().stream())
                        .filter(step -> !asked.contains("userTask_" + step)))
                .as("no step")
                .isEmpty();
        assertThat(UNTOLD.values())
                .allMatch(untold -> untold.steps().isEmpty() != untold.reason().isEmpty());
    }

    /** A message that comes with a task is one with it only if it names its step. */
    @Test
    void whatIsSaidTogetherWithATaskNamesItsStep() {
        var steps = Shipped.models().stream()
                .flatMap(model -> model.all(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(toSet());
        var named = Stream.of(ProjectMessages.class, CompetitionMessages.class, AwardMessages.class)
                .map(Shipped::source)
                .flatMap(source -> STEP.matcher(source).results())
                .map(found -> found.group(1))
                .collect(toSet());

        assertThat(named).hasSizeGreaterThan(8);
        assertThat(named.stream().filter(step -> !steps.contains("userTask_" + step)))
                .isEmpty();
    }

    private static boolean isSaid(String expression) {
        return expression != null && !expression.isBlank();
    }

    private static Set<String> heardOf() {
        return classes()
                .filter(type -> type.getPackage().equals(Messages.class.getPackage()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(ApplicationModuleListener.class)
                        || method.isAnnotationPresent(EventListener.class))
                .map(method -> method.getParameterTypes()[0].getSimpleName())
                .collect(toSet());
    }

    private static List<Class<?>> families() {
        return classes()
                .filter(type -> type.isSealed() && type.getSimpleName().endsWith("Event"))
                .toList();
    }

    /** Also those of no family. */
    private static Set<String> published() {
        return Shipped.sources().stream()
                .flatMap(source -> PUBLISHED.matcher(source).results())
                .map(found -> found.group(1))
                .collect(toSet());
    }

    private static Stream<Class<?>> classes() {
        try (var files = Files.walk(CLASSES)) {
            return files
                    .map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .<Class<?>>map(
                            file -> type(file.replaceFirst("\\.class$", "").replace('/', '.')))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("org.yanzhen." + name, false, EveryEventIsToldTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
