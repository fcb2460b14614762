package org.yanzhen.cases.journal;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes down what happens to cases, in the same transaction, all at once before it commits: lines of one case wait for
 * each other, those of different cases never do. See {@code adr/0031}.
 */
@Component
public class Journal {

    private final JournalLines lines;
    private final EntityManager entities;

    Journal(JdbcClient jdbc, EntityManager entities) {
        this.lines = new JournalLines(jdbc);
        this.entities = entities;
    }

    @EventListener
    void note(CaseEvent event) {
        pending().orElseGet(this::register).add(JournalEntry.of(event));
    }

    /** The lines of a case and of its parts in the order they were written, with those that this transaction will write. */
    public List<JournalEntry> of(String subject) {
        return Stream.concat(
                        lines.of(subject).stream(),
                        pending().stream()
                                .flatMap(pending -> pending.entries.stream())
                                .filter(entry -> entry.subject().equals(subject) || subject.equals(entry.parent())))
                .toList();
    }

    /**
     * The number of the first line of a case that is not what was written, or is not there; only of what has been
     * committed, lines and head at one moment.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OptionalInt firstChanged(String subject) {
        var last = JournalLines.Head.NONE;
        for (var entry : lines.chain(subject)) {
            if (!entry.follows(last.number(), last.seal())) {
                return OptionalInt.of(last.number() + 1);
            }
            last = new JournalLines.Head(entry.number(), entry.seal());
        }
        return lines.head(subject).orElse(JournalLines.Head.NONE).equals(last)
                ? OptionalInt.empty()
                : OptionalInt.of(last.number() + 1);
    }

    private static Optional<Pending> pending() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Pending.class::isInstance)
                        .map(Pending.class::cast)
                        .findFirst()
                : Optional.empty();
    }

    private Pending register() {
        var pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** Rows first, heads last: whoever waits for a head holds it up for nobody but the end of a commit. */
    private void write(List<JournalEntry> entries) {
        try {
            entities.flush();
        } catch (RuntimeException e) { // so that whoever tries again knows that somebody was quicker
            var translated = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(e);
            throw translated == null ? e : translated;
        }
        lines.append(entries);
    }

    /** What has happened in this transaction so far. */
    private final class Pending implements TransactionSynchronization {

        private final List<JournalEntry> entries = new ArrayList<>();
        private boolean written;

        /** A line too late would be lost. */
        void add(JournalEntry entry) {
            if (written) {
                throw new IllegalStateException(
                        entry.event() + " happened after its transaction had been written down");
            }
            entries.add(entry);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(entries);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !written) {
                throw new IllegalStateException("what happened after a commit is in no journal: " + entries);
            }
        }
    }
}
