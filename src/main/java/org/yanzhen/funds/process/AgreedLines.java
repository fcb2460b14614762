package org.yanzhen.funds.process;

import java.util.List;
import java.util.stream.IntStream;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardLine;

/** The rows of an agreement stand in the order of the award's lines; only their amounts are asked for. */
final class AgreedLines {

    static List<AwardLine> read(List<AwardLine> lines, Submission submission) {
        var rows = submission.rows("lines");
        return IntStream.range(0, Math.min(lines.size(), rows.size()))
                .mapToObj(line ->
                        new AwardLine(lines.get(line).item(), rows.get(line).money("amount")))
                .toList();
    }

    private AgreedLines() {}
}
