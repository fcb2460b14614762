CREATE TABLE proposal_draft (
    id           CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    community    VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    project_year INT         NOT NULL,
    owner        VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content      LONGTEXT    NOT NULL,
    saved_at     DATETIME    NOT NULL,
    version      BIGINT      NOT NULL,
    UNIQUE KEY proposal_draft_owner (owner, community, project_year)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE project (
    id                 CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    community          VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    project_year       INT            NOT NULL,
    ordinal            INT            NOT NULL,
    reason_for_another VARCHAR(500)   NULL,
    title              VARCHAR(100)   NOT NULL,
    category           VARCHAR(50)    NOT NULL,
    key_point          INT            NOT NULL,
    background         TEXT           NOT NULL,
    goal               TEXT           NOT NULL,
    measures           TEXT           NOT NULL,
    budget_total       DECIMAL(19, 2) NOT NULL,
    answers            LONGTEXT       NOT NULL,
    proposer           VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    authors            VARCHAR(1000)  NOT NULL,
    proposed_at        DATETIME       NOT NULL,
    revision           INT            NOT NULL,
    stage              VARCHAR(20)    NOT NULL,
    handlers           VARCHAR(1000)  NOT NULL,
    departments        VARCHAR(1000)  NOT NULL,
    vetoes             VARCHAR(1000)  NOT NULL,
    quorum             INT            NOT NULL,
    opinion_result     VARCHAR(20)    NULL,
    conditions         TEXT           NULL,
    published_at       DATETIME       NULL,
    suspended_on       DATE           NULL,
    resumed_on         DATE           NULL,
    result             VARCHAR(20)    NULL,
    closed_at          DATETIME       NULL,
    version            BIGINT         NOT NULL,
    CONSTRAINT project_community FOREIGN KEY (community) REFERENCES community (code),
    CONSTRAINT project_key_point FOREIGN KEY (project_year, key_point) REFERENCES key_point (programme_year, number),
    CONSTRAINT project_budget CHECK (budget_total >= 0),
    UNIQUE KEY project_of_the_year (community, project_year, ordinal),
    INDEX project_year_community (project_year, community)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE project_milestone (
    project   CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    quarter   INT          NOT NULL,
    goal      VARCHAR(500) NOT NULL,
    indicator VARCHAR(500) NOT NULL,
    weight    INT          NOT NULL,
    PRIMARY KEY (project, quarter),
    CONSTRAINT project_milestone_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT project_milestone_quarter CHECK (quarter BETWEEN 1 AND 4),
    CONSTRAINT project_milestone_weight CHECK (weight BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE project_budget_line (
    project  CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position INT            NOT NULL,
    item     VARCHAR(100)   NOT NULL,
    amount   DECIMAL(19, 2) NOT NULL,
    source   VARCHAR(100)   NOT NULL,
    PRIMARY KEY (project, position),
    CONSTRAINT project_budget_line_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT project_budget_line_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE proposal_revision (
    id            BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    project       CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision      INT         NOT NULL,
    content       LONGTEXT    NOT NULL,
    handed_in_by  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    handed_in_at  DATETIME    NOT NULL,
    UNIQUE KEY proposal_revision_once (project, revision),
    CONSTRAINT proposal_revision_project FOREIGN KEY (project) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE opinion (
    id         BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    project    CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    revision   INT         NOT NULL,
    department VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    outcome    VARCHAR(30) NOT NULL,
    text       TEXT        NOT NULL,
    given_by   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    given_at   DATETIME    NOT NULL,
    CONSTRAINT opinion_project FOREIGN KEY (project) REFERENCES project (id),
    INDEX opinion_of_project (project, revision)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE quarterly_review (
    project      CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    quarter      INT            NOT NULL,
    due_on       DATE           NOT NULL,
    state        VARCHAR(20)    NOT NULL,
    spent        DECIMAL(19, 2) NULL,
    obstacles    TEXT           NULL,
    next_steps   TEXT           NULL,
    reported_by  VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    reported_at  DATETIME       NULL,
    late         BOOLEAN        NOT NULL,
    escalated    BOOLEAN        NOT NULL,
    verification VARCHAR(20)    NULL,
    visited_on   DATE           NULL,
    findings     TEXT           NULL,
    verified_by  VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    light        VARCHAR(10)    NULL,
    remark       TEXT           NULL,
    lit_by       VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT         NOT NULL,
    PRIMARY KEY (project, quarter),
    CONSTRAINT quarterly_review_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT quarterly_review_quarter CHECK (quarter BETWEEN 1 AND 4),
    CONSTRAINT quarterly_review_spent CHECK (spent >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE quarterly_review_progress (
    project   CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    quarter   INT      NOT NULL,
    milestone INT      NOT NULL,
    percent   INT      NOT NULL,
    done      TEXT     NOT NULL,
    PRIMARY KEY (project, quarter, milestone),
    CONSTRAINT quarterly_review_progress_review FOREIGN KEY (project, quarter) REFERENCES quarterly_review (project, quarter),
    CONSTRAINT quarterly_review_progress_percent CHECK (percent BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE rectification (
    project      CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    origin       VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    demand       TEXT        NOT NULL,
    deadline     DATE        NOT NULL,
    state        VARCHAR(20) NOT NULL,
    done         TEXT        NULL,
    reported_by  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    findings     TEXT        NULL,
    measure      TEXT        NULL,
    supervisions INT         NOT NULL,
    version      BIGINT      NOT NULL,
    PRIMARY KEY (project, origin),
    CONSTRAINT rectification_project FOREIGN KEY (project) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE change_request (
    id           CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    project      CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason       TEXT        NOT NULL,
    plan_before  LONGTEXT    NOT NULL,
    plan_after   LONGTEXT    NOT NULL,
    state        VARCHAR(20) NOT NULL,
    requested_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    requested_at DATETIME    NOT NULL,
    checked_by   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT change_request_project FOREIGN KEY (project) REFERENCES project (id),
    INDEX change_request_of_project (project, requested_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE intervention (
    id           CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    project      CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind         VARCHAR(20) NOT NULL,
    reason       TEXT        NOT NULL,
    state        VARCHAR(20) NOT NULL,
    requested_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    requested_at DATETIME    NOT NULL,
    decided_by   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT      NOT NULL,
    CONSTRAINT intervention_project FOREIGN KEY (project) REFERENCES project (id),
    INDEX intervention_of_project (project, requested_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE acceptance (
    project      CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    attempt      INT           NOT NULL,
    state        VARCHAR(20)   NOT NULL,
    summary      TEXT          NULL,
    self_score   INT           NULL,
    evaluated_by VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    site_check   VARCHAR(20)   NULL,
    visited_on   DATE          NULL,
    findings     TEXT          NULL,
    checked_by   VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    panel        VARCHAR(1000) NOT NULL,
    average      DECIMAL(5, 2) NULL,
    result       VARCHAR(20)   NULL,
    version      BIGINT        NOT NULL,
    PRIMARY KEY (project, attempt),
    CONSTRAINT acceptance_project FOREIGN KEY (project) REFERENCES project (id),
    CONSTRAINT acceptance_attempt CHECK (attempt BETWEEN 1 AND 2)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE acceptance_score (
    id        BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    project   CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    attempt   INT         NOT NULL,
    scored_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    points    LONGTEXT    NOT NULL,
    total     INT         NOT NULL,
    remark    TEXT        NOT NULL,
    scored_at DATETIME    NOT NULL,
    UNIQUE KEY acceptance_score_once (project, attempt, scored_by),
    CONSTRAINT acceptance_score_acceptance FOREIGN KEY (project, attempt) REFERENCES acceptance (project, attempt),
    CONSTRAINT acceptance_score_total CHECK (total BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE step_answers (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    project  CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    step     VARCHAR(100) NOT NULL,
    answers  LONGTEXT     NOT NULL,
    given_by VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    given_at DATETIME     NOT NULL,
    CONSTRAINT step_answers_project FOREIGN KEY (project) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The file of a project, line by line; its own sequence is its order.
CREATE TABLE journal_entry (
    id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    project CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    event   VARCHAR(50) NOT NULL,
    outcome VARCHAR(30) NOT NULL,
    scope   VARCHAR(32) NOT NULL,
    text    TEXT        NOT NULL,
    done_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    done_at DATETIME    NOT NULL,
    INDEX journal_entry_of_project (project, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
