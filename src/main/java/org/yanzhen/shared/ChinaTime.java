package org.yanzhen.shared;

import java.time.ZoneId;

/** Deadlines are Chinese working days: the zone is part of the domain, not of the machine. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}
}
