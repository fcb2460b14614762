-- How far the demo's clock is ahead of, or behind, the real one.
CREATE TABLE rehearsal_clock (
    id           INT    NOT NULL PRIMARY KEY,
    offset_ms    BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
