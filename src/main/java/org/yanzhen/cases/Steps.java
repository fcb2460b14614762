package org.yanzhen.cases;

import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yanzhen.engine.Quorum;
import org.yanzhen.engine.Submission;

/**
 * Makes the steps of a life cycle's processes. The business key of every instance is the id of what it is about.
 *
 * @param <I> the type of that id
 */
public final class Steps<I> {

    private final Function<String, I> id;
    private final Keeping<I> keeping;

    /** @param keeping keeps the answers that no step has read: those to questions that administrators added */
    public Steps(Function<String, I> id, Keeping<I> keeping) {
        this.id = id;
        this.keeping = keeping;
    }

    /** Keeps answers with the file of what they are about. */
    public interface Keeping<I> {
        void keep(I id, Submission answers);
    }

    /** What a step does with what a person just answered. */
    public interface Recording<I> {
        void record(I id, Submission answers, DelegateExecution execution);
    }

    /** What a step does that nobody answers for. */
    public interface Taking<I> {
        void take(I id, DelegateExecution execution);
    }

    /**
     * A step right after a task: takes what was answered to the aggregate, in the same transaction. If it refuses, the
     * task stays open.
     */
    public JavaDelegate recorded(Recording<I> recording) {
        return execution -> {
            var about = id.apply(execution.getProcessBusinessKey());
            var answers = Submission.current();
            recording.record(about, answers, execution);
            keeping.keep(about, answers);
        };
    }

    /** A step that administrators add after a task of their own: all its answers are kept, and votes counted. */
    public JavaDelegate kept() {
        return recorded((about, answers, execution) -> Quorum.count(execution, answers));
    }

    /** A step that the calendar or a rule takes. */
    public JavaDelegate taken(Taking<I> taking) {
        return execution -> taking.take(id.apply(execution.getProcessBusinessKey()), execution);
    }
}
