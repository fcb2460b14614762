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
        super(Names.class);
    }

    @Override
    protected List<String> processes() {
        return List.of(
                Names.LIFECYCLE,
                Names.APPROVAL,
                Names.REVIEW,
                Names.RECTIFICATION,
                Names.ACCEPTANCE,
                Names.CHANGE,
                Names.INTERVENTION);
    }

    @Override
    protected List<String> messages() {
        return List.of(Names.PROPOSAL_WITHDRAWN, Names.ACCEPTANCE_REQUESTED, Names.CHANGE_LAPSED, Names.PROJECT_ENDED);
    }

    @Override
    protected Map<Variable<String>, Enum<?>[]> results() {
        return Map.of(
                Names.OPINION_RESULT,
                OpinionResult.values(),
                Names.ACCEPTANCE_RESULT,
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
        return List.of("projects.process.ProjectTaskData");
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
