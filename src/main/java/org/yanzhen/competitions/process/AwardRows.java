package org.yanzhen.competitions.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.yanzhen.competitions.ApplicationId;
import org.yanzhen.competitions.Proposed;
import org.yanzhen.competitions.Ranking;
import org.yanzhen.engine.Submission;

/** The awards somebody filled in: a row for each application, by place. */
final class AwardRows {

    static Map<ApplicationId, Proposed> read(Submission submission, Ranking ranking) {
        var rows = submission.rows("awards");
        var awards = new LinkedHashMap<ApplicationId, Proposed>();
        for (var place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            awards.put(
                    ApplicationId.of(ranking.lines().get(place).application()),
                    new Proposed(row.money("amount"), row.text("reason")));
        }
        return awards;
    }

    private AwardRows() {}
}
