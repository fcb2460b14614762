package org.yanzhen.competitions;

import java.util.List;
import org.yanzhen.cases.journal.JournalEntry;
import org.yanzhen.communities.Community;
import org.yanzhen.documents.Attachment;

/**
 * Everything about an application that its reader may see.
 *
 * @param scores nothing for the applicants before the result is public
 * @param duplicates nothing for the applicants
 */
public record ApplicationFile(
        Application application,
        Round round,
        Community community,
        List<Score> scores,
        List<DuplicateWarning> duplicates,
        List<JournalEntry> journal,
        List<Attachment> attachments) {}
