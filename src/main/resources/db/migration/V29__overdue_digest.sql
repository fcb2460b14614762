-- The weeks, by their Mondays, in which people were told what is long overdue.
CREATE TABLE overdue_digest (
    week DATE NOT NULL PRIMARY KEY
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
