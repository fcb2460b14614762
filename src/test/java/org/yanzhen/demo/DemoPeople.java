package org.yanzhen.demo;

import java.util.List;
import org.yanzhen.engine.Directory.Person;

/** The people of the demo, for those who enter them elsewhere. */
public final class DemoPeople {

    public static List<Person> all() {
        return Cast.of(DemoOrganisation.organisation());
    }

    private DemoPeople() {}
}
