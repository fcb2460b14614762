package org.yanzhen.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yanzhen.projects.Examples.NOW;
import static org.yanzhen.projects.Examples.SECRETARY;
import static org.yanzhen.testing.Refused.assertRefused;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalDraftTest {

    private final ProposalDraft draft = new ProposalDraft(ProjectId.next(), "guihua", 2023, SECRETARY, NOW);

    @Test
    void aDraftNeedNotMakeSense() {
        draft.save(Map.of("title", ""), 0, NOW.plusSeconds(5));

        assertThat(draft.content()).containsEntry("title", "");
        assertThat(draft.savedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void aSecondWindowDoesNotUndoTheFirst() {
        draft.save(Map.of("title", "第一个窗口"), 0, NOW);

        assertRefused("draft-newer", () -> draft.save(Map.of("title", "第二个窗口"), 7, NOW));
        assertThat(draft.content()).containsEntry("title", "第一个窗口");
    }
}
