-- By how much all reports together exceeded the budget when this one was given, and why.
ALTER TABLE quarterly_review ADD COLUMN over_budget        DECIMAL(19, 2) NULL;
ALTER TABLE quarterly_review ADD COLUMN over_budget_reason TEXT           NULL;

-- The conditions under which the working committee agreed, one by one, and who confirmed that each is met.
CREATE TABLE project_condition (
    project      CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position     INT         NOT NULL,
    demand       TEXT        NOT NULL,
    confirmed_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    confirmed_at DATETIME    NULL,
    PRIMARY KEY (project, position),
    CONSTRAINT project_condition_project FOREIGN KEY (project) REFERENCES project (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What a quarter's report says about each of them.
CREATE TABLE quarterly_review_condition (
    project  CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    quarter  INT         NOT NULL,
    position INT         NOT NULL,
    state    VARCHAR(20) NOT NULL,
    done     TEXT        NOT NULL,
    PRIMARY KEY (project, quarter, position),
    CONSTRAINT quarterly_review_condition_review FOREIGN KEY (project, quarter) REFERENCES quarterly_review (project, quarter)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- What was agreed before stands as one condition, where the acceptance has not begun.
INSERT INTO project_condition (project, position, demand)
    SELECT id, 0, conditions FROM project WHERE conditions IS NOT NULL AND stage IN ('RUNNING', 'SUSPENDED');
