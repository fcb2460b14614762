package org.yanzhen.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.yanzhen.shared.Unknown;

/**
 * Filters that mean "mine" and "soon" without expressions.
 *
 * <p>Expressions in stored queries are off, because whoever may save a filter could run them. The filters we ship name a
 * {@link Scope} in a property instead, and this service adds what it means for the person who looks, now.
 */
class ScopedFilterService extends FilterServiceImpl {

    static final String PROPERTY = "scope";

    private final Clock clock;

    ScopedFilterService(Clock clock) {
        this.clock = clock;
    }

    /** What a shipped filter narrows the tasks of a person to. */
    enum Scope {
        MINE("我的待办", 0) {
            @Override
            void narrow(TaskQuery query, String user, Clock clock) {
                query.taskAssignee(user);
            }
        },
        CLAIMABLE("待签收", 10) {
            @Override
            void narrow(TaskQuery query, String user, Clock clock) {
                query.taskCandidateUser(user);
            }
        },
        DUE_SOON("即将到期", 20) {
            @Override
            void narrow(TaskQuery query, String user, Clock clock) {
                concerning(query, user)
                        .dueAfter(Date.from(clock.instant()))
                        .dueBefore(Date.from(clock.instant().plus(SOON)));
            }
        },
        OVERDUE("已逾期", 30) {
            @Override
            void narrow(TaskQuery query, String user, Clock clock) {
                concerning(query, user).dueBefore(Date.from(clock.instant()));
            }
        },
        ALL("全部", 40) {
            @Override
            void narrow(TaskQuery query, String user, Clock clock) {
                concerning(query, user);
            }
        };

        private static final java.time.Duration SOON = java.time.Duration.ofDays(3);

        final String label;
        final int priority;

        Scope(String label, int priority) {
            this.label = label;
            this.priority = priority;
        }

        private static TaskQuery concerning(TaskQuery query, String user) {
            return query.or().taskAssignee(user).taskCandidateUser(user).endOr();
        }

        abstract void narrow(TaskQuery query, String user, Clock clock);
    }

    @Override
    public <T> List<T> list(String filterId) {
        return list(filterId, null);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, @Nullable Q query) {
        return unchecked(filterId, query, scoped -> super.list(filterId, scoped));
    }

    @Override
    public <T> List<T> listPage(String filterId, int first, int most) {
        return listPage(filterId, null, first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, @Nullable Q query, int first, int most) {
        return unchecked(filterId, query, scoped -> super.listPage(filterId, scoped, first, most));
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // as the engine declares it
    public <T> T singleResult(String filterId) {
        return singleResult(filterId, null);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, @Nullable Q query) {
        return unchecked(filterId, query, scoped -> super.singleResult(filterId, scoped));
    }

    @Override
    public Long count(String filterId) {
        return count(filterId, null);
    }

    @Override
    public Long count(String filterId, @Nullable Query<?, ?> query) {
        return unchecked(filterId, query, scoped -> super.count(filterId, scoped));
    }

    /**
     * What a scope leaves is what the person is asked for, so the engine need not look through everybody's authorizations
     * as well: with many tasks that takes it minutes.
     */
    @SuppressWarnings("unchecked") // filters of tasks are the only ones there are
    private <T, Q extends Query<?, ?>> T unchecked(String filterId, @Nullable Q query, Function<Q, T> run) {
        var narrowed = query instanceof TaskQuery tasks ? tasks : new TaskQueryImpl();
        Filter filter = getFilter(filterId);
        if (filter == null) {
            throw new Unknown("page", filterId);
        }
        var scope =
                filter.getProperties() == null ? null : filter.getProperties().get(PROPERTY);
        if (scope == null) {
            return run.apply((Q) narrowed);
        }
        Scope.valueOf(scope.toString()).narrow(narrowed, currentUser(), clock);
        return commandExecutor.execute(context -> context.runWithoutAuthorization(() -> run.apply((Q) narrowed)));
    }

    private String currentUser() {
        return commandExecutor.execute(context -> Workers.current().getUserId());
    }
}
