package org.yanzhen.projects.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.yanzhen.engine.Variable;
import org.yanzhen.models.SharedNames;
import org.yanzhen.models.Shipped;
import org.yanzhen.projects.Acceptances;
import org.yanzhen.projects.Coordination;
import org.yanzhen.projects.OpinionResult;

class SharedNamesTest extends SharedNames {

    SharedNamesTest() {
        super(ProjectProcesses.class);
    }

    @Override
    protected List<String> messages() {
        return List.of(
                ApprovalProcess.PROPOSAL_WITHDRAWN,
                LifecycleProcess.ACCEPTANCE_REQUESTED,
                ChangeProcess.CHANGE_LAPSED,
                LifecycleProcess.PROJECT_ENDED);
    }

    @Override
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of(
                ApprovalProcess.OPINION_RESULT,
                OpinionResult.values(),
                AcceptanceProcess.ACCEPTANCE_RESULT,
                Acceptances.Conclusion.values(),
                Variable.of("coordination", String.class),
                Coordination.values());
    }

    @Override
    protected List<String> readers() {
        return List.of("projects.ProposalForm");
    }

    @Override
    protected List<String> readersOfStartForms() {
        return List.of("projects.web.ProjectDesk", "projects.ProposalForm");
    }

    @Override
    protected List<String> givers() {
        return List.of("projects.process.ProjectForms");
    }

    /** The panel's criteria are settings. */
    @Override
    protected Set<String> readUnspelled(String source) {
        return source.contains("rubric.criteria()")
                ? Set.of("achievement", "satisfaction", "funds", "example")
                : Set.of();
    }

    @Test
    void thePanelScoresByTheCriteriaOfTheSettings() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        var settings = Objects.requireNonNull(yaml.getObject());
        var form = form("scoreAcceptance");
        for (var i = 0; ; i++) {
            var at = "yanzhen.projects.acceptance.criteria[%d].".formatted(i);
            var key = settings.get(at + "key");
            if (key == null) {
                assertThat(i).as("criteria").isEqualTo(4);
                return;
            }
            var field = form.fields().stream()
                    .filter(one -> Shipped.key(one).equals(key))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no field for " + key));
            assertThat(field.path("validate").path("max").asInt()).as(at).isEqualTo(settings.get(at + "points"));
            assertThat(field.path("label").asText())
                    .isEqualTo("%s（%s 分）".formatted(settings.get(at + "name"), settings.get(at + "points")));
        }
    }
}
