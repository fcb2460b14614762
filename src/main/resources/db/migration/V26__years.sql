-- A year is closed to proposals by two persons. Versions that do not know it yet go on adding programmes.
ALTER TABLE programme ADD COLUMN closing_reason       VARCHAR(500) NULL;
ALTER TABLE programme ADD COLUMN closing_requested_by VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE programme ADD COLUMN closing_requested_at DATETIME     NULL;
ALTER TABLE programme ADD COLUMN closed_by            VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE programme ADD COLUMN closed_at            DATETIME     NULL;
ALTER TABLE programme ADD COLUMN version              BIGINT       NOT NULL DEFAULT 0;

-- Years whose holidays administrators entered themselves, because the published ones did not come with the software.
CREATE TABLE calendar_year (
    calendar_year INT         NOT NULL PRIMARY KEY,
    entered_by    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    entered_at    DATETIME    NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
