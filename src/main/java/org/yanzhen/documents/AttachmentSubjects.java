package org.yanzhen.documents;

import org.yanzhen.identity.Caller;

/** A module that has things files can belong to says who may do what with the files. What no module knows is refused. */
public interface AttachmentSubjects {

    boolean knows(String subject);

    boolean mayRead(Caller caller, String subject);

    boolean mayAdd(Caller caller, String subject);

    /** Only while nobody else relies on it. */
    boolean mayRemove(Caller caller, String subject);
}
