package org.yanzhen.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What a module shows, in a form, to the person who has a task. Read when the form opens; never stored with the
 * process.
 */
public interface TaskData {

    boolean serves(TaskAt task);

    /** By the keys that the forms read; values as JSON knows them, each read when it is asked for. */
    Map<String, Supplier<?>> of(TaskAt task);

    /**
     * What the forms of one process show.
     *
     * @param process its key
     */
    static TaskData ofProcess(String process, Function<TaskAt, Map<String, Supplier<?>>> shown) {
        return new TaskData() {
            @Override
            public boolean serves(TaskAt task) {
                return task.process().equals(process);
            }

            @Override
            public Map<String, Supplier<?>> of(TaskAt task) {
                return shown.apply(task);
            }
        };
    }

    /** The rows of a history as forms show it: what happened last comes first. */
    static <E> List<Map<String, Object>> newestFirst(List<E> entries, Function<E, Map<String, Object>> row) {
        return IntStream.rangeClosed(1, entries.size())
                .mapToObj(back -> row.apply(entries.get(entries.size() - back)))
                .toList();
    }

    /**
     * Where a task stands.
     *
     * @param process the process's key
     * @param step the task's key in the model
     * @param businessKey the id of the aggregate it is about
     * @param variables of the process, as the task sees them
     */
    record TaskAt(String process, String step, String businessKey, Map<String, Object> variables) {}
}
