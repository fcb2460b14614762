package org.yanzhen.engine;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.Unknown;

/** The diagrams of the processes about something, with where they stand. Whether a person may see them is the caller's. */
@Component
public class Diagrams {

    /** With one question, however many there are; the engine's own queries need one more for each that runs. */
    private static final String ABOUT = """
            SELECT i.ID_ AS id, d.KEY_ AS process, d.NAME_ AS name,
                   COALESCE((SELECT MIN(v.TEXT_) FROM ACT_HI_VARINST v
                             WHERE v.PROC_INST_ID_ = i.ID_ AND v.NAME_ = ?
                               AND (v.STATE_ IS NULL OR v.STATE_ <> 'DELETED')), '') AS part,
                   i.END_TIME_ IS NOT NULL AS ended,
                   EXISTS (SELECT 1 FROM ACT_HI_ACTINST a
                           WHERE a.PROC_INST_ID_ = i.ID_ AND a.END_TIME_ IS NULL
                             AND a.ACT_TYPE_ <> 'intermediateTimer') AS running
            FROM ACT_HI_PROCINST i JOIN ACT_RE_PROCDEF d ON d.ID_ = i.PROC_DEF_ID_
            WHERE i.BUSINESS_KEY_ = ?
            ORDER BY i.START_TIME_ DESC, i.ID_""";

    private final HistoryService history;
    private final RepositoryService repository;
    private final TrustedEngine engine;
    private final JdbcClient database;

    Diagrams(HistoryService history, RepositoryService repository, TrustedEngine engine, JdbcClient database) {
        this.history = history;
        this.repository = repository;
        this.engine = engine;
        this.database = database;
    }

    /**
     * @param instance id of the process instance
     * @param process its key
     * @param name of the process
     * @param part what sets it apart from others of the same process; may be empty
     */
    public record Entry(String instance, String process, String name, String part, State state) {}

    /** How far a process is. */
    public enum State {
        RUNNING,
        /** For a day to come. */
        WAITING,
        OVER
    }

    /**
     * @param active elements where it stands
     * @param passed elements it has been through, flows not included
     */
    public record Diagram(String xml, List<String> active, List<String> passed) {}

    /**
     * What runs first, the latest in front; then what waits, then what is over.
     *
     * @param part the process variable that sets instances of one process apart
     */
    public List<Entry> about(String businessKey, String part) {
        return database.sql(ABOUT).params(part, businessKey).query(Diagrams::entry).list().stream()
                .sorted(comparing(Entry::state))
                .toList();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var state = row.getBoolean("ended") ? State.OVER : row.getBoolean("running") ? State.RUNNING : State.WAITING;
        return new Entry(
                row.getString("id"), row.getString("process"), row.getString("name"), row.getString("part"), state);
    }

    /** @throws Unknown if it is not about that */
    public Diagram of(String businessKey, String instance) {
        return of(businessKey, instance, process -> true);
    }

    /**
     * @param shown by the key of a process, whether the person may see how far it is
     * @throws Unknown if it is not about that, or not shown
     */
    public Diagram of(String businessKey, String instance, Predicate<String> shown) {
        return engine.call(() -> {
            var found = history.createHistoricProcessInstanceQuery()
                    .processInstanceId(instance)
                    .processInstanceBusinessKey(businessKey)
                    .singleResult();
            return diagram(found != null && shown.test(found.getProcessDefinitionKey()) ? found : null, instance);
        });
    }

    /**
     * Of any instance, whatever it is about.
     *
     * @throws Unknown if there never was one
     */
    public Diagram of(String instance) {
        return engine.call(() -> diagram(
                history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .singleResult(),
                instance));
    }

    private Diagram diagram(@Nullable HistoricProcessInstance found, String instance) {
        if (found == null) {
            throw new Unknown("page", instance);
        }
        var activities = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list();
        return new Diagram(
                model(found.getProcessDefinitionId()),
                ids(activities.stream().filter(activity -> activity.getEndTime() == null)),
                ids(activities.stream().filter(activity -> activity.getEndTime() != null && !activity.isCanceled())));
    }

    /** The model of a process definition, as it was deployed. */
    public String model(String definition) {
        return engine.call(() -> xml(definition));
    }

    private static List<String> ids(Stream<HistoricActivityInstance> activities) {
        return activities
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.contains("#")) // the bodies of multiple instances are drawn as their activity
                .distinct()
                .toList();
    }

    private String xml(String definition) {
        try (var model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
