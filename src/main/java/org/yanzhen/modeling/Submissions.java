package org.yanzhen.modeling;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.UserId;

/**
 * Changes of models on their way to the second administrator. Exactly what is handed in was driven along its ways
 * before; who has not asked for that waits for it here, outside any transaction.
 */
@Component
public class Submissions {

    private static final int ATTEMPTS = 5;

    private final Drafts drafts;
    private final Releases releases;
    private final Trials trials;

    Submissions(Drafts drafts, Releases releases, Trials trials) {
        this.drafts = drafts;
        this.releases = releases;
        this.trials = trials;
    }

    /**
     * @param basedOn version of the draft
     * @throws TrialFailed if it does not get along its ways
     * @throws ModelRefused if the gate finds errors
     * @throws DraftStale if the draft was saved meanwhile
     */
    public Release submit(long draft, long basedOn, String note, UserId by) {
        return tried(() -> drafts.submit(draft, basedOn, note, by));
    }

    /** Hands in the content of an earlier release once more; the same rules hold, and a second administrator decides. */
    public Release rollBack(String process, int number, String note, UserId by) {
        return tried(() -> releases.rollBack(process, number, note, by));
    }

    /** Again if something else came into use meanwhile, or another has taken the number. */
    private Release tried(Supplier<Release> handIn) {
        for (var left = ATTEMPTS; ; left--) {
            try {
                return handIn.get();
            } catch (NotTried untried) {
                trials.of(untried.content());
            } catch (DataIntegrityViolationException taken) {
                if (left <= 0) {
                    throw taken;
                }
            }
        }
    }
}
