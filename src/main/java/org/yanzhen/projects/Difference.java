package org.yanzhen.projects;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Formats;

/** One part of a plan that differs between two versions of it, as people read it. */
public record Difference(String part, String before, String after) {

    private static final List<Part> PARTS = List.of(
            new Part("项目名称", Proposal::title),
            new Part("项目类别", Proposal::category),
            new Part("对应要点", proposal -> String.valueOf(proposal.keyPoint())),
            new Part("问题与背景", Proposal::background),
            new Part("总体目标", Proposal::goal),
            new Part("主要措施", Proposal::measures),
            new Part("季度目标", Difference::milestones),
            new Part("预算明细", Difference::budget));

    /** Nothing where both say the same. */
    public static List<Difference> between(Proposal before, Proposal after) {
        return Stream.concat(PARTS.stream(), answered(before, after))
                .filter(part -> !part.text().apply(before).equals(part.text().apply(after)))
                .map(part -> new Difference(
                        part.name(), part.text().apply(before), part.text().apply(after)))
                .toList();
    }

    /** What administrators added to the form is part of the plan too. */
    private static Stream<Part> answered(Proposal before, Proposal after) {
        var answers = new TreeMap<>(before.answers());
        answers.putAll(after.answers());
        return answers.entrySet().stream()
                .map(answer -> new Part(
                        part(answer.getValue(), "label", answer.getKey()),
                        proposal -> part(proposal.answers().get(answer.getKey()), "value", "")));
    }

    private static String part(@Nullable Object answer, String part, String otherwise) {
        return answer instanceof Map<?, ?> kept ? String.valueOf(kept.get(part)) : otherwise;
    }

    private static String milestones(Proposal proposal) {
        return proposal.milestones().stream()
                .map(milestone -> "%s（%d%%）：%s；%s"
                        .formatted(
                                FileWords.quarter(milestone.quarter()),
                                milestone.weight(),
                                milestone.goal(),
                                milestone.indicator()))
                .collect(joining("\n"));
    }

    private static String budget(Proposal proposal) {
        return proposal.budget().stream()
                .map(line -> "%s %s%s"
                        .formatted(
                                line.item(),
                                Formats.money(line.amount()),
                                line.source().isEmpty() ? "" : "（" + line.source() + "）"))
                .collect(joining("\n"));
    }

    private record Part(String name, Function<Proposal, String> text) {}
}
