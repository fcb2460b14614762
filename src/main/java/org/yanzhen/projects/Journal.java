package org.yanzhen.projects;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/** Writes down what happens to projects, in the same transaction. */
@Component
class Journal {

    private final Entries entries;

    Journal(Entries entries) {
        this.entries = entries;
    }

    @EventListener
    void note(ProjectEvent event) {
        entries.save(new JournalEntry(event));
    }

    List<JournalEntry> of(ProjectId project) {
        return entries.of(project);
    }

    interface Entries extends Repository<JournalEntry, Long> {
        JournalEntry save(JournalEntry entry);

        @Query("select e from JournalEntry e where e.project = :project order by e.id")
        List<JournalEntry> of(ProjectId project);
    }
}
