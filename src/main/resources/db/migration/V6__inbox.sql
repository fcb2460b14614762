-- Every human task there is or was; kept in step with the engine's in its own transactions.
CREATE TABLE inbox_task (
    task               VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    process_instance   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    process_definition VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    process            VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    step               VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name               VARCHAR(255) NOT NULL,
    business_key       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    community          VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    community_name     VARCHAR(50)  NULL,
    title              VARCHAR(200) NULL,
    created_at         DATETIME     NOT NULL,
    due_at             DATETIME     NULL,
    assignee           VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    state              VARCHAR(10)  NOT NULL,
    suspended          BOOLEAN      NOT NULL DEFAULT FALSE,
    completed_by       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    completed_at       DATETIME     NULL,
    reminded           VARCHAR(10)  NOT NULL DEFAULT 'NEVER',
    INDEX inbox_task_done (completed_by, completed_at, task),
    INDEX inbox_task_done_process (completed_by, process, completed_at, task),
    INDEX inbox_task_done_step (completed_by, step, completed_at, task),
    INDEX inbox_task_about (business_key, state),
    INDEX inbox_task_of_instance (process_instance, state),
    INDEX inbox_task_due (state, due_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Who a task is offered to. One row for each person or group, with all that a list is narrowed by, so that one look into
-- an index gives the first rows of a page.
CREATE TABLE inbox_offer (
    recipient    VARCHAR(80)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    task         VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    state        VARCHAR(10)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    candidate    BOOLEAN      NOT NULL,
    suspended    BOOLEAN      NOT NULL DEFAULT FALSE,
    due_at       DATETIME     NOT NULL,
    process      VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    step         VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    community    VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    business_key VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    PRIMARY KEY (task, recipient),
    INDEX inbox_offer_page (recipient, state, suspended, due_at, task),
    INDEX inbox_offer_process (recipient, state, suspended, process, due_at, task),
    INDEX inbox_offer_step (recipient, state, suspended, step, due_at, task),
    INDEX inbox_offer_community (recipient, state, suspended, community, due_at, task),
    INDEX inbox_offer_about (recipient, business_key)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE inbox_process (
    process_instance VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    process          VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    business_key     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    community        VARCHAR(32)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    community_name   VARCHAR(50)  NULL,
    title            VARCHAR(200) NULL,
    started_by       VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    started_at       DATETIME     NOT NULL,
    ended_at         DATETIME     NULL,
    INDEX inbox_process_started (started_by, started_at, process_instance)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE inbox_reconciliation (
    id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    done_at     DATETIME NOT NULL,
    differences INT      NOT NULL,
    details     TEXT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
