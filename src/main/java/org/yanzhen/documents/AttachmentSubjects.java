package org.yanzhen.documents;

import java.util.UUID;
import org.yanzhen.identity.Caller;

/** A module that has things files can belong to says who may do what with the files. What no module knows is refused. */
public interface AttachmentSubjects {

    /** Whether this can be the id of anything: in its one canonical form, as files are kept under it. */
    static boolean isId(String subject) {
        try {
            return UUID.fromString(subject).toString().equals(subject);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean knows(String subject);

    boolean mayRead(Caller caller, String subject);

    boolean mayAdd(Caller caller, String subject);

    /**
     * Whether people read its files who must not know whose they are. What cannot be cleaned of that is refused when it is
     * attached.
     */
    default boolean isReadBlind() {
        return false;
    }

    /** Only while nobody else relies on it. */
    boolean mayRemove(Caller caller, String subject);
}
