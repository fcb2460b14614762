package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yanzhen.demo.Doors.Work;
import org.yanzhen.engine.Directory.Person;

/** One of the two life cycles, as its people live through it. */
interface Part {

    /** On these days people look into their inbox for it. */
    List<LocalDate> days();

    /** Who has to do with it on that day. */
    boolean asks(Person person, LocalDate day);

    /** What people do on a day without being asked. */
    void begin(LocalDate day);

    /** Whether this task belongs to it. */
    boolean concerns(Work work);

    /** What this person answers today; nothing, if they let it lie. */
    Optional<Map<String, Object>> answer(Work work, String person, LocalDate day);
}
