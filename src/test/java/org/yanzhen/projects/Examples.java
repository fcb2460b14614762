package org.yanzhen.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.test.util.ReflectionTestUtils;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/** A project of 2023 at every stage, and the people around it. */
final class Examples {

    static final UserId SECRETARY = new UserId("guihua-secretary");
    static final UserId DEPUTY = new UserId("guihua-deputy");
    static final UserId TEAM = new UserId("team-2");
    static final UserId OFFICE = new UserId("party-office-1");
    static final UserId OTHER_OFFICE = new UserId("party-office-2");
    static final UserId HOUSING = new UserId("housing-1");
    static final UserId COMMITTEE = new UserId("committee-1");
    static final UserId OTHER_COMMITTEE = new UserId("committee-2");

    static final Instant NOW = Instant.parse("2023-02-01T02:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2023, 2, 1);
    static final String LONG = "长".repeat(2_000);

    /** A proposal that breaks no rule. */
    static Proposal proposal() {
        return new Proposal(
                "2023 年老旧小区改造",
                "老旧小区改造",
                6,
                "小区设施老化",
                "完成六个小区改造",
                "分季度推进",
                milestones(25, 25, 25, 25),
                List.of(new BudgetLine("管网改造", Money.yuan(300_000), "社区自筹")),
                Map.of());
    }

    static Proposal titled(String title) {
        var proposal = proposal();
        return new Proposal(
                title,
                proposal.category(),
                proposal.keyPoint(),
                proposal.background(),
                proposal.goal(),
                proposal.measures(),
                proposal.milestones(),
                proposal.budget(),
                proposal.answers());
    }

    static Proposal aimingAt(String goal) {
        var proposal = proposal();
        return new Proposal(
                proposal.title(),
                proposal.category(),
                proposal.keyPoint(),
                proposal.background(),
                goal,
                proposal.measures(),
                proposal.milestones(),
                proposal.budget(),
                proposal.answers());
    }

    static Proposal with(List<Milestone> milestones) {
        return with(milestones, proposal().budget());
    }

    static Proposal costing(BudgetLine... lines) {
        return with(proposal().milestones(), List.of(lines));
    }

    static Proposal with(List<Milestone> milestones, List<BudgetLine> budget) {
        var proposal = proposal();
        return new Proposal(
                proposal.title(),
                proposal.category(),
                proposal.keyPoint(),
                proposal.background(),
                proposal.goal(),
                proposal.measures(),
                milestones,
                budget,
                proposal.answers());
    }

    static Proposal answering(Map<String, Object> answers) {
        var proposal = proposal();
        return new Proposal(
                proposal.title(),
                proposal.category(),
                proposal.keyPoint(),
                proposal.background(),
                proposal.goal(),
                proposal.measures(),
                proposal.milestones(),
                proposal.budget(),
                answers);
    }

    static List<Milestone> milestones(int... weights) {
        return IntStream.range(0, weights.length)
                .mapToObj(row -> new Milestone(row + 1, "目标 " + (row + 1), "指标 " + (row + 1), weights[row]))
                .toList();
    }

    /** Reaches the stage by the verbs that lead there. */
    static Project projectAt(Stage stage) {
        var project = Project.propose(ProjectId.next(), "guihua", 2023, 1, null, proposal(), SECRETARY, NOW);
        switch (stage) {
            case UNDER_CHECK -> {}
            case RETURNED -> project.check(CheckOutcome.RETURN, "预算不清楚", OFFICE, NOW);
            case REJECTED -> project.check(CheckOutcome.REFUSE, "不属于受理范围", OFFICE, NOW);
            case WITHDRAWN -> project.withdraw("不再申报", SECRETARY, NOW);
            case UNDER_OPINION -> ask(project);
            case UNDER_DECISION -> agree(project);
            case RUNNING -> approve(project);
            case SUSPENDED -> {
                approve(project);
                project.suspend("汛期停工", COMMITTEE, NOW, TODAY);
            }
            case UNDER_ACCEPTANCE -> {
                approve(project);
                project.openAcceptance(1, NOW);
            }
            case CLOSED -> {
                approve(project);
                project.openAcceptance(1, NOW);
                project.close(AcceptanceResult.EXCELLENT, NOW);
            }
            case TERMINATED -> {
                approve(project);
                project.terminate("条件不再具备", COMMITTEE, NOW);
            }
        }
        return project;
    }

    static void ask(Project project) {
        project.check(CheckOutcome.ACCEPT, "", OFFICE, NOW);
        project.askDepartments(List.of("housing", "urban-management", "social-work"), 2, Set.of("housing"), NOW);
    }

    static void agree(Project project) {
        ask(project);
        project.closeOpinions(opinions(OpinionOutcome.AGREE, OpinionOutcome.AGREE, OpinionOutcome.AGREE), NOW);
    }

    private static void approve(Project project) {
        agree(project);
        project.decide(Decision.APPROVE, "", "", COMMITTEE, Set.of(HOUSING), NOW);
        project.publish(NOW);
    }

    static Map<String, OpinionOutcome> opinions(
            OpinionOutcome housing, OpinionOutcome urbanManagement, OpinionOutcome socialWork) {
        var opinions = new HashMap<String, OpinionOutcome>();
        opinions.put("housing", housing);
        opinions.put("urban-management", urbanManagement);
        opinions.put("social-work", socialWork);
        return opinions;
    }

    /** What an aggregate says has happened to it, in order. */
    static List<Object> saidBy(AbstractAggregateRoot<?> aggregate) {
        return new ArrayList<>(
                Objects.requireNonNull(ReflectionTestUtils.<Collection<?>>invokeMethod(aggregate, "domainEvents")));
    }

    private Examples() {}
}
