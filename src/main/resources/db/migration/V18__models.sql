-- What administrators change in processes, forms and decisions: their drafts, and what was handed in and released.
CREATE TABLE model_release (
    id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number       INT          NOT NULL,
    kind         VARCHAR(10)  NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    base         INT          NULL,
    shipped      INT          NULL,
    note         TEXT         NOT NULL,
    author       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    submitted_at DATETIME     NOT NULL,
    decided_by   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    decided_at   DATETIME     NULL,
    reason       TEXT         NOT NULL,
    deployment   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT       NOT NULL,
    CONSTRAINT model_release_second_person CHECK (state <> 'RELEASED' OR kind IN ('SHIPPED', 'DIRECT') OR COALESCE(decided_by <> author, FALSE)),
    UNIQUE KEY model_release_number (process, number),
    UNIQUE KEY model_release_deployment (process, deployment),
    INDEX model_release_state (state)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE model_release_file (
    of_release BIGINT       NOT NULL,
    name       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content    LONGTEXT     NOT NULL,
    PRIMARY KEY (of_release, name),
    CONSTRAINT model_release_file_of FOREIGN KEY (of_release) REFERENCES model_release (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE model_draft (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    process  VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    owner    VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    base     INT          NULL,
    shipped  INT          NULL,
    saved_at DATETIME     NOT NULL,
    version  BIGINT       NOT NULL,
    UNIQUE KEY model_draft_owner (process, owner)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE model_draft_file (
    draft   BIGINT       NOT NULL,
    name    VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    content LONGTEXT     NOT NULL,
    PRIMARY KEY (draft, name),
    CONSTRAINT model_draft_file_of FOREIGN KEY (draft) REFERENCES model_draft (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
