package org.yanzhen.models;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.StringUtils;

/** The decision tables that ship can be read by administrators and answer every question that comes up. */
class DecisionsTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Test
    void tablesAreLabelledInChineseAndEveryRuleSaysWhy() {
        assertThat(Shipped.tables()).isNotEmpty().allSatisfy(table -> {
            var decision = one(table.dmn().getModelElementsByType(Decision.class));
            var rows = one(table.dmn().getModelElementsByType(DecisionTable.class));
            assertThat(table.name().replace(".dmn", ""))
                    .isEqualTo(decision.getId().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            assertThat(decision.getName()).matches(DecisionsTest::isChinese);
            assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
            assertThat(rows.getHitPolicy()).isIn(HitPolicy.FIRST, HitPolicy.COLLECT);
            assertThat(rows.getInputs())
                    .allSatisfy(input -> assertThat(input.getLabel()).matches(DecisionsTest::isChinese));
            assertThat(rows.getOutputs())
                    .allSatisfy(output -> assertThat(output.getLabel()).matches(DecisionsTest::isChinese));
            assertThat(rows.getRules())
                    .extracting(Rule::getId)
                    .allMatch(id -> id.matches("rule_[a-z][a-zA-Z]*"))
                    .doesNotHaveDuplicates();
            assertThat(rows.getRules())
                    .allSatisfy(rule ->
                            assertThat(rule.getDescription().getTextContent()).matches(DecisionsTest::isChinese));
        });
    }

    @Test
    void everyCategoryThatAProposalMayHaveIsRoutedToDepartmentsWeHave() {
        var departments = column("departments.csv", 0);

        assertThat(categoriesOffered()).isNotEmpty().allSatisfy(category -> {
            var routed = routed(category);
            assertThat(words(routed, "departments")).isNotEmpty().isSubsetOf(departments);
            assertThat((int) routed.getEntry("quorum"))
                    .isBetween(1, words(routed, "departments").size());
            assertThat(words(routed, "departments")).containsAll(words(routed, "veto"));
        });
    }

    @Test
    void theProjectsOf2023AreOfCategoriesThatTheFormOffers() {
        assertThat(categoriesOffered())
                .containsAll(column("projects-2023.csv", 2))
                .containsAll(column("sample-projects.csv", 0));
    }

    /** Whoever is not listed has fallen through to the last rule, which is for "其他" only. */
    @Test
    void everyCategoryOf2023HasARuleOfItsOwn() {
        var table = Shipped.tables().stream()
                .filter(one -> one.name().equals("department-routing.dmn"))
                .findFirst()
                .orElseThrow();
        var listed = one(table.dmn().getModelElementsByType(DecisionTable.class)).getRules().stream()
                .map(rule -> one(rule.getInputEntries()).getTextContent().strip())
                .collect(toSet());

        assertThat(column("projects-2023.csv", 2))
                .allSatisfy(category -> assertThat(listed).contains("\"" + category + "\""));
    }

    @ParameterizedTest
    @CsvSource({"true, 0, true", "true, -50, true", "false, 10, false", "false, 10.01, true", "false, -30, false"})
    void theCommitteeDecidesOnChangesOfGoalsAndOfMoreThanATenthOfTheMoney(
            boolean changesGoals, double budgetIncreasePercent, boolean committeeNeeded) {
        var decided = decide(
                "change-approval",
                Map.of("changesGoals", changesGoals, "budgetIncreasePercent", budgetIncreasePercent));

        assertThat((boolean) decided.getEntry("committeeNeeded")).isEqualTo(committeeNeeded);
    }

    @ParameterizedTest
    @CsvSource({
        "80000, 3, 1, 0, false, ''",
        "100000.01, 3, 1, 0, false, ABOVE_LIMIT",
        "100000, 2, 1, 0, false, TOO_FEW_STARS",
        "80000, 3, 0, 0, false, NO_ATTACHMENT",
        "80000, 3, 1, 1, false, OTHER_APPLICATION",
        "80000, 3, 1, 0, true, AWARD_THIS_YEAR",
        "100001, 0, 0, 2, true, ABOVE_LIMIT TOO_FEW_STARS NO_ATTACHMENT OTHER_APPLICATION AWARD_THIS_YEAR"
    })
    void anApplicationIsToldEveryConditionItDoesNotMeet(
            double requested, int stars, int attachments, int otherApplications, boolean award, String codes) {
        var found = decideAll(
                "application-eligibility",
                Map.of(
                        "requested", requested,
                        "largestRequest", 100_000.0,
                        "stars", stars,
                        "minimumStars", 3,
                        "attachments", attachments,
                        "otherApplications", otherApplications,
                        "awardThisYear", award));

        assertThat(found.<String>collectEntries("code"))
                .containsExactly(StringUtils.delimitedListToStringArray(codes, " "));
        assertThat(found.<String>collectEntries("name")).allMatch(DecisionsTest::isChinese);
    }

    private DmnDecisionResultEntries routed(String category) {
        return decide("department-routing", Map.of("category", category));
    }

    private DmnDecisionResultEntries decide(String table, Map<String, Object> variables) {
        return decideAll(table, variables).getSingleResult();
    }

    private DmnDecisionResult decideAll(String table, Map<String, Object> variables) {
        var dmn = Shipped.tables().stream()
                .filter(one -> one.name().equals(table + ".dmn"))
                .findFirst()
                .orElseThrow()
                .dmn();
        return engine.evaluateDecision(one(engine.parseDecisions(dmn)), variables);
    }

    private static Set<String> words(DmnDecisionResultEntries result, String output) {
        var words = new HashSet<>(Arrays.asList(result.<String>getEntry(output).split(",")));
        words.remove("");
        return words;
    }

    private static List<String> categoriesOffered() {
        return Shipped.forms().stream()
                .filter(form -> form.id().equals("proposal"))
                .flatMap(form -> form.fields().stream())
                .filter(field -> Shipped.key(field).equals("category"))
                .flatMap(field -> Shipped.options(field).stream())
                .toList();
    }

    private static Set<String> column(String file, int number) {
        return Shipped.text(Path.of("src/main/resources/demo", file))
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1)[number])
                .collect(toSet());
    }

    private static <T> T one(Iterable<T> elements) {
        return elements.iterator().next();
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
