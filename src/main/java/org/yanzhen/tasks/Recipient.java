package org.yanzhen.tasks;

import java.util.ArrayList;
import java.util.List;
import org.yanzhen.identity.Caller;

/** Who a task is offered to: a person or a group. */
record Recipient(String key) {

    static Recipient user(String id) {
        return new Recipient("u:" + id);
    }

    static Recipient group(String id) {
        return new Recipient("g:" + id);
    }

    /** All that stands for one person: themselves first. */
    static List<Recipient> of(Caller caller) {
        var all = new ArrayList<Recipient>();
        all.add(user(caller.id().name()));
        caller.groups().forEach(group -> all.add(group(group)));
        return all;
    }
}
