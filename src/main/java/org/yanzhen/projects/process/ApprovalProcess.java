package org.yanzhen.projects.process;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yanzhen.cases.Steps;
import org.yanzhen.communities.Communities;
import org.yanzhen.engine.Step;
import org.yanzhen.engine.TaskData;
import org.yanzhen.engine.Variable;
import org.yanzhen.programme.KeyPoints;
import org.yanzhen.programme.Programmes;
import org.yanzhen.projects.CheckOutcome;
import org.yanzhen.projects.Coordination;
import org.yanzhen.projects.Decision;
import org.yanzhen.projects.OpinionOutcome;
import org.yanzhen.projects.ProjectFile;
import org.yanzhen.projects.ProjectId;
import org.yanzhen.projects.ProposalForm;
import org.yanzhen.projects.Proposals;
import org.yanzhen.shared.Labels;

/** 立项审批: the steps that {@code project-approval.bpmn} calls, in its order, and what its forms show. */
@Configuration(proxyBeanMethods = false)
class ApprovalProcess {

    static final String KEY = "projectApproval";

    static final String PROPOSAL_WITHDRAWN = "project.proposalWithdrawn";

    static final Variable<String> CATEGORY = Variable.of("category", String.class);
    static final Variable<String> DEPARTMENTS = Variable.of("departments", String.class);
    static final Variable<Integer> QUORUM = Variable.of("quorum", Integer.class);
    static final Variable<String> VETO = Variable.of("veto", String.class);
    static final Variable<String> DEPARTMENT = Variable.of("department", String.class);
    static final Variable<String> OPINION_RESULT = Variable.of("opinionResult", String.class);

    private final Steps<ProjectId> steps;
    private final Proposals proposals;

    ApprovalProcess(Steps<ProjectId> steps, Proposals proposals) {
        this.steps = steps;
        this.proposals = proposals;
    }

    @Step
    JavaDelegate recordCheck() {
        return steps.recorded((project, answers, execution) -> proposals.check(
                project, answers.choice("outcome", CheckOutcome.class), answers.text("remarks"), answers.by()));
    }

    @Step
    JavaDelegate recordRevision() {
        return steps.recorded((project, answers, execution) -> {
            var proposal = ProposalForm.read(answers);
            proposals.revise(project, proposal, answers.by());
            CATEGORY.set(execution, proposal.category());
            ProjectProcesses.PROJECT_TITLE.set(execution, proposal.title());
        });
    }

    /** Opens the round of opinions of the departments that the decision table named. */
    @Step
    JavaDelegate askDepartments() {
        return steps.taken((project, execution) -> proposals.askDepartments(
                project,
                words(DEPARTMENTS.get(execution)),
                QUORUM.get(execution),
                words(VETO.find(execution).orElse(""))));
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    @Step
    JavaDelegate recordOpinion() {
        return steps.recorded((project, answers, execution) -> proposals.giveOpinion(
                project,
                DEPARTMENT.get(execution),
                answers.choice("opinion", OpinionOutcome.class),
                answers.text("text"),
                answers.by()));
    }

    /** Notes that a department did not answer. */
    @Step
    JavaDelegate recordAbsence() {
        return steps.taken((project, execution) -> proposals.recordAbsence(project, DEPARTMENT.get(execution)));
    }

    /** Lets those above a department know that it is late. */
    @Step
    JavaDelegate escalateOpinion() {
        return steps.taken((project, execution) -> proposals.escalateOpinion(project, DEPARTMENT.get(execution)));
    }

    /** Says what the departments' opinions come to; the model branches on it. */
    @Step
    JavaDelegate closeOpinions() {
        return steps.taken((project, execution) ->
                OPINION_RESULT.set(execution, proposals.closeOpinions(project).name()));
    }

    @Step
    JavaDelegate recordCoordination() {
        return steps.recorded((project, answers, execution) -> proposals.coordinate(
                project, answers.choice("coordination", Coordination.class), answers.text("remarks"), answers.by()));
    }

    @Step
    JavaDelegate recordDecision() {
        return steps.recorded((project, answers, execution) -> {
            var decision = answers.choice("decision", Decision.class);
            proposals.decide(project, decision, answers.text("conditions"), answers.text("reason"), answers.by());
            LifecycleProcess.APPROVED.set(execution, decision.isApproval());
        });
    }

    @Bean
    TaskData approvalForms(ProjectForms forms, Programmes programmes, Communities communities) {
        return forms.of(KEY, (file, task) -> switch (task.step()) {
            case "userTask_reviseProposal" -> {
                var shown = new LinkedHashMap<String, Supplier<?>>();
                ProposalForm.write(file.get().project().proposal())
                        .forEach((key, value) -> shown.put(key, () -> value));
                shown.put(
                        "keyPoints",
                        () -> KeyPoints.options(
                                programmes.keyPoints(file.get().project().year())));
                shown.put("returned", () -> forms.lastReturn(file.get()));
                yield shown;
            }
            case "userTask_coordinateOpinions" ->
                Map.of(
                        "coordinations", () -> coordinations(file.get()),
                        "veto", () -> veto(file.get(), communities));
            default -> Map.of();
        });
    }

    private static List<Map<String, Object>> coordinations(ProjectFile file) {
        return file.project().coordinations().stream()
                .map(way -> Map.<String, Object>of("label", Labels.of(way), "value", way.name()))
                .toList();
    }

    /** Why the proposal cannot be handed on to the committee; empty if it can. */
    private static String veto(ProjectFile file, Communities communities) {
        return file.vetoing().stream().map(communities::departmentName).collect(joining("、"));
    }
}
