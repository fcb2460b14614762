package org.yanzhen.projects;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yanzhen.shared.Formats;

/** One part of a plan that differs between two versions of it, as people read it. */
public record Difference(String part, String before, String after) {

    /** Nothing where both say the same. */
    public static List<Difference> between(Proposal before, Proposal after) {
        return Stream.<Part>of(
                        new Part("项目名称", Proposal::title),
                        new Part("项目类别", Proposal::category),
                        new Part("对应要点", proposal -> String.valueOf(proposal.keyPoint())),
                        new Part("问题与背景", Proposal::background),
                        new Part("总体目标", Proposal::goal),
                        new Part("主要措施", Proposal::measures),
                        new Part("季度目标", Difference::milestones),
                        new Part("预算明细", Difference::budget))
                .filter(part -> !part.text().apply(before).equals(part.text().apply(after)))
                .map(part -> new Difference(
                        part.name(), part.text().apply(before), part.text().apply(after)))
                .toList();
    }

    private static String milestones(Proposal proposal) {
        return proposal.milestones().stream()
                .map(milestone -> "%s（%d%%）：%s；%s"
                        .formatted(
                                Labels.quarter(milestone.quarter()),
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
