package org.yanzhen.engine;

/** Lets one act on a task at a time. */
public interface TaskLock {

    /** Whoever comes next waits until this transaction is over, and then finds the task as it left it. */
    void hold(String task);
}
