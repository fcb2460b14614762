CREATE TABLE round_draft (
    id         CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    round_year INT         NOT NULL,
    content    LONGTEXT    NOT NULL,
    saved_by   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    saved_at   DATETIME    NOT NULL,
    version    BIGINT      NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE round (
    id                       CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    round_year               INT            NOT NULL,
    ordinal                  INT            NOT NULL,
    title                    VARCHAR(100)   NOT NULL,
    purpose                  TEXT           NOT NULL,
    fund                     CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    envelope                 DECIMAL(19, 2) NOT NULL,
    opens_at                 DATETIME       NOT NULL,
    closes_at                DATETIME       NOT NULL,
    rules                    LONGTEXT       NOT NULL,
    answers                  LONGTEXT       NOT NULL,
    seed                     BIGINT         NULL,
    authors                  VARCHAR(1000)  NOT NULL,
    stage                    VARCHAR(30)    NOT NULL,
    approved_by              VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    published_at             DATETIME       NULL,
    recommenders             VARCHAR(1000)  NOT NULL,
    publication_requested_by VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    notice_began_at          DATETIME       NULL,
    notice_ends_at           DATETIME       NULL,
    notices                  INT            NOT NULL,
    withdrawal_requested_by  VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    withdrawal_reason        TEXT           NULL,
    ended_at                 DATETIME       NULL,
    version                  BIGINT         NOT NULL,
    CONSTRAINT round_envelope CHECK (envelope > 0),
    CONSTRAINT round_window CHECK (closes_at > opens_at),
    UNIQUE KEY round_of_the_year (round_year, ordinal)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE round_extension (
    round         CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position      INT         NOT NULL,
    closes_before DATETIME    NOT NULL,
    closes_at     DATETIME    NOT NULL,
    reason        TEXT        NOT NULL,
    extended_by   VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    extended_at   DATETIME    NOT NULL,
    PRIMARY KEY (round, position),
    CONSTRAINT round_extension_round FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT round_extension_later CHECK (closes_at > closes_before)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE application_draft (
    id        CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    round     CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    community VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    owner     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content   LONGTEXT    NOT NULL,
    saved_at  DATETIME    NOT NULL,
    version   BIGINT      NOT NULL,
    CONSTRAINT application_draft_round FOREIGN KEY (round) REFERENCES round (id),
    UNIQUE KEY application_draft_owner (owner, community, round)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- alive is null for what was withdrawn: keys let any number of nulls be, so the community may apply once more.
CREATE TABLE application (
    id                   CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    round                CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ordinal              INT            NOT NULL,
    number               VARCHAR(30)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    community            VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    alive                BOOLEAN        NULL,
    title                VARCHAR(100)   NOT NULL,
    category             VARCHAR(50)    NOT NULL,
    key_point            INT            NOT NULL,
    background           TEXT           NOT NULL,
    plan                 TEXT           NOT NULL,
    results              TEXT           NOT NULL,
    requested            DECIMAL(19, 2) NOT NULL,
    answers              LONGTEXT       NOT NULL,
    submitter            VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    authors              VARCHAR(1000)  NOT NULL,
    submitted_at         DATETIME       NOT NULL,
    stage                VARCHAR(20)    NOT NULL,
    stars                INT            NOT NULL,
    failed_rules         LONGTEXT       NOT NULL,
    check_remarks        TEXT           NOT NULL,
    supplements          INT            NOT NULL,
    more_experts         BOOLEAN        NOT NULL,
    presentation_ordinal INT            NULL,
    recommended          DECIMAL(19, 2) NULL,
    recommended_reason   TEXT           NOT NULL,
    approved             DECIMAL(19, 2) NULL,
    approved_reason      TEXT           NOT NULL,
    award                CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version              BIGINT         NOT NULL,
    CONSTRAINT application_round FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT application_community FOREIGN KEY (community) REFERENCES community (code),
    CONSTRAINT application_requested CHECK (requested > 0),
    CONSTRAINT application_recommended CHECK (recommended >= 0 AND recommended <= requested),
    CONSTRAINT application_approved CHECK (approved >= 0 AND approved <= requested),
    CONSTRAINT application_supplements CHECK (supplements BETWEEN 0 AND 1),
    CONSTRAINT application_stars CHECK (stars BETWEEN 0 AND 5),
    UNIQUE KEY application_once (round, community, alive),
    UNIQUE KEY application_ordinal (round, ordinal),
    INDEX application_of_community (community, submitted_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE application_budget_line (
    application CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position    INT            NOT NULL,
    item        VARCHAR(100)   NOT NULL,
    amount      DECIMAL(19, 2) NOT NULL,
    PRIMARY KEY (application, position),
    CONSTRAINT application_budget_line_application FOREIGN KEY (application) REFERENCES application (id),
    CONSTRAINT application_budget_line_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE interest_declaration (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round       CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expert      VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    communities VARCHAR(2000) NOT NULL,
    declared_at DATETIME      NOT NULL,
    UNIQUE KEY interest_declaration_once (round, expert),
    CONSTRAINT interest_declaration_round FOREIGN KEY (round) REFERENCES round (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE expert_assignment (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round       CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    application CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expert      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ordinal     INT         NOT NULL,
    state       VARCHAR(20) NOT NULL,
    version     BIGINT      NOT NULL,
    UNIQUE KEY expert_assignment_once (application, expert),
    UNIQUE KEY expert_assignment_ordinal (application, ordinal),
    CONSTRAINT expert_assignment_round FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT expert_assignment_application FOREIGN KEY (application) REFERENCES application (id),
    INDEX expert_assignment_of_round (round, expert)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE score (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expert      VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    points      LONGTEXT      NOT NULL,
    total       DECIMAL(5, 2) NOT NULL,
    remark      TEXT          NOT NULL,
    scored_at   DATETIME      NOT NULL,
    UNIQUE KEY score_once (application, expert),
    CONSTRAINT score_assignment FOREIGN KEY (application, expert) REFERENCES expert_assignment (application, expert),
    CONSTRAINT score_total CHECK (total BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE presentation_score (
    id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    application CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    expert      VARCHAR(64)   CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    points      DECIMAL(5, 2) NOT NULL,
    scored_at   DATETIME      NOT NULL,
    UNIQUE KEY presentation_score_once (application, expert),
    CONSTRAINT presentation_score_application FOREIGN KEY (application) REFERENCES application (id),
    CONSTRAINT presentation_score_points CHECK (points BETWEEN 0 AND 100)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE stored_ranking (
    round     CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    content   LONGTEXT NOT NULL,
    ranked_at DATETIME NOT NULL,
    CONSTRAINT stored_ranking_round FOREIGN KEY (round) REFERENCES round (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE objection (
    id          CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    round       CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    application CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    text        TEXT         NOT NULL,
    contact     VARCHAR(200) NOT NULL,
    raised_by   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    raised_at   DATETIME     NOT NULL,
    state       VARCHAR(20)  NOT NULL,
    reply       TEXT         NULL,
    answered_by VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    answered_at DATETIME     NULL,
    considered  BOOLEAN      NOT NULL,
    version     BIGINT       NOT NULL,
    CONSTRAINT objection_round FOREIGN KEY (round) REFERENCES round (id),
    CONSTRAINT objection_application FOREIGN KEY (application) REFERENCES application (id),
    INDEX objection_of_round (round, raised_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE competition_answers (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round       CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    application CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    step        VARCHAR(100) NOT NULL,
    answers     LONGTEXT     NOT NULL,
    given_by    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    given_at    DATETIME     NOT NULL,
    CONSTRAINT competition_answers_round FOREIGN KEY (round) REFERENCES round (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The file of a round, line by line; its own sequence is its order.
CREATE TABLE competition_journal_entry (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    round       CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    application CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    event       VARCHAR(50) NOT NULL,
    outcome     VARCHAR(30) NOT NULL,
    scope       VARCHAR(32) NOT NULL,
    text        TEXT        NOT NULL,
    done_by     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    done_at     DATETIME    NOT NULL,
    INDEX competition_journal_entry_of_round (round, id),
    INDEX competition_journal_entry_of_application (application, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
