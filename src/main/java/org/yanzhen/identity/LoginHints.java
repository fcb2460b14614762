package org.yanzhen.identity;

import java.util.List;

/** What the log-in page tells those who try the demo out. Nothing outside it. */
public interface LoginHints {

    List<Hint> hints();

    /**
     * @param role how the page groups people
     * @param user the log-in name
     */
    record Hint(String role, String user, String name, String password) {}
}
