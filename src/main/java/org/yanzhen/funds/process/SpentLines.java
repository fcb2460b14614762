package org.yanzhen.funds.process;

import java.util.List;
import java.util.stream.IntStream;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.Spent;

/** The rows of a spending report stand in the order of the award's lines, numbered from 1. */
final class SpentLines {

    static List<Spent> read(Submission submission) {
        var rows = submission.rows("lines");
        return IntStream.range(0, rows.size())
                .mapToObj(row -> new Spent(
                        row + 1, rows.get(row).money("amount"), rows.get(row).text("receipts")))
                .toList();
    }

    private SpentLines() {}
}
