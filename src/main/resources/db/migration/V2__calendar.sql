-- Days on which administrators know better than the published calendar.
CREATE TABLE calendar_correction (
    day          DATE         NOT NULL PRIMARY KEY,
    worked       BOOLEAN      NOT NULL,
    reason       VARCHAR(100) NOT NULL,
    corrected_by VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    corrected_at DATETIME     NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
