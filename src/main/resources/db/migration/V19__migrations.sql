-- What moves running instances from one version of a process to another, and what came of it for each of them.
CREATE TABLE model_migration (
    id           CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    process      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    source       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    from_version INT          NOT NULL,
    target       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    to_version   INT          NOT NULL,
    mappings     MEDIUMTEXT   NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    prepared_by  VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    prepared_at  DATETIME     NOT NULL,
    started_by   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    started_at   DATETIME     NULL,
    over_at      DATETIME     NULL,
    batch        VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT       NOT NULL,
    INDEX model_migration_of_process (process, prepared_at, id),
    INDEX model_migration_state (state)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE model_migration_instance (
    migration    CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    instance     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    business_key VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    chosen       BOOLEAN      NOT NULL,
    outcome      VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    hindrances   MEDIUMTEXT   NULL,
    PRIMARY KEY (migration, instance),
    INDEX model_migration_outcome (migration, outcome, instance),
    CONSTRAINT model_migration_instance_of FOREIGN KEY (migration) REFERENCES model_migration (id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Which timers of a process should have gone off long ago.
CREATE INDEX yz_job_of_process ON ACT_RU_JOB (PROCESS_DEF_ID_, TYPE_, DUEDATE_, ID_);
