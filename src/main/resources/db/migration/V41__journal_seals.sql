-- What was written until each midnight: the root over the root before and the seals of all lines up to the last one.
-- Differences are cases and seals whose lines are not those that were written, at that time.
CREATE TABLE journal_seal (
    id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    done_at     DATETIME NOT NULL,
    last_line   BIGINT   NOT NULL,
    line_count  INT      NOT NULL,
    root        CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    differences INT      NOT NULL,
    details     TEXT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TRIGGER journal_seal_stays BEFORE UPDATE ON journal_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The seals of the journal are never changed';

CREATE TRIGGER journal_seal_remains BEFORE DELETE ON journal_seal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The seals of the journal are never deleted';
