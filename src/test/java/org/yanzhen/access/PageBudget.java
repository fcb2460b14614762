package org.yanzhen.access;

import java.util.List;
import java.util.Set;

/**
 * What a look at a page may ask the database.
 *
 * @param path with names in braces for what the example has
 * @param kind what it shows
 * @param user who looks; a name in braces stands for somebody of the example
 * @param most statements, as {@link org.yanzhen.testing.StatementCounts} counts them
 */
record PageBudget(String path, Kind kind, String user, int most) {

    static final String OFFICE = "party-office-1";
    private static final String FINANCE = "finance-1";
    private static final String ADMINISTRATOR = "administrator";

    /** What no page of a kind may exceed, whatever its own budget. */
    enum Kind {
        LIST(6),
        FILE(10);

        final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    static final List<PageBudget> ALL = List.of(
            list("/tasks", OFFICE, 5),
            list("/tasks/done", OFFICE, 3),
            list("/tasks/started", OFFICE, 2),
            file("/tasks/{projectTask}", "{secretary}", 3),
            file("/api/tasks/{projectTask}", "{secretary}", 9),
            file("/tasks/{roundTask}", OFFICE, 3),
            file("/api/tasks/{roundTask}", OFFICE, 9),
            file("/tasks/{awardTask}", OFFICE, 3),
            file("/api/tasks/{awardTask}", OFFICE, 9),
            list("/projects", OFFICE, 4),
            list("/board", OFFICE, 4),
            list("/programmes", OFFICE, 2),
            file("/projects/{project}", OFFICE, 8),
            file("/projects/{project}", "{secretary}", 8),
            file("/projects/{project}/changes/new", "{secretary}", 10),
            file("/projects/{project}/interventions/new", OFFICE, 10),
            list("/competitions", OFFICE, 4),
            file("/competitions/{round}", OFFICE, 8),
            file("/competitions/{round}/ranking", OFFICE, 6),
            file("/competitions/{round}/progress", OFFICE, 7),
            list("/applications", "{applicant}", 5),
            file("/applications/{application}", "{applicant}", 8),
            file("/applications/{application}", OFFICE, 10),
            file("/expert", "{expert}", 7),
            file("/expert/applications/{application}", OFFICE, 6),
            list("/notices", OFFICE, 3),
            file("/notices/{notice}", OFFICE, 5),
            file("/notices/{notice}/draw", OFFICE, 6),
            list("/funds", FINANCE, 3),
            file("/funds/{fund}", FINANCE, 5),
            list("/funds/{fund}/postings", FINANCE, 4),
            list("/payments", FINANCE, 4),
            list("/awards", FINANCE, 2),
            file("/awards/{award}", OFFICE, 7),
            file("/awards/{award}/transfers/new", "{awardSecretary}", 7),
            file("/awards/{award}/terminations/new", OFFICE, 10),
            list("/messages", OFFICE, 2),
            list("/ratings", OFFICE, 2),
            list("/people", ADMINISTRATOR, 5),
            list("/calendar", ADMINISTRATOR, 2),
            list("/models", ADMINISTRATOR, 6),
            file("/models/quarterlyReview", ADMINISTRATOR, 5),
            file("/models/quarterlyReview/instances", ADMINISTRATOR, 9),
            file("/models/quarterlyReview/instances/{instance}", ADMINISTRATOR, 10),
            list("/models/quarterlyReview/migrations", ADMINISTRATOR, 6));

    /** Pages that show neither: ways in and out, single files to be loaded, forms, drafts, and what the browser fetches. */
    static final Set<String> NEITHER = Set.of(
            "/",
            "/login",
            "/login/code",
            "/login-failed",
            "/logged-out",
            "/oauth2/authorization/{registration}",
            "/login/oauth2/code/{registration}",
            "/assets/**",
            "/favicon.svg",
            "/.well-known/security.txt",
            "/livez",
            "/readyz",
            "/actuator",
            "/actuator/health",
            "/actuator/health/**",
            "/clock",
            "/drafts/{id}",
            "/competitions/drafts/{id}",
            "/applications/drafts/{id}",
            "/projects/{id}/file.pdf",
            "/payments/export",
            "/attachments/{id}",
            "/expert/attachments/{application}/{number}",
            "/messages/{id}",
            "/messages/unread",
            "/notices/{id}/thanks",
            "/models/{process}/export",
            "/models/{process}/files/{name}",
            "/models/{process}/compare",
            "/models/releases/{id}",
            "/models/drafts/{id}",
            "/models/drafts/{id}/trial",
            "/models/{process}/migrations/{id}");

    private static PageBudget list(String path, String user, int most) {
        return new PageBudget(path, Kind.LIST, user, most);
    }

    private static PageBudget file(String path, String user, int most) {
        return new PageBudget(path, Kind.FILE, user, most);
    }
}
