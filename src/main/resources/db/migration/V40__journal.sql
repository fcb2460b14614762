-- What happened to every case. Each line is sealed with the one before it of the same case. A part of another case, as an
-- application of a round, names it as its parent. The ids are the order in which lines of several cases are shown.
CREATE TABLE journal (
    id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    subject CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    parent  CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    number  INT         NOT NULL,
    event   VARCHAR(50) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    outcome VARCHAR(30) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    scope   VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text    TEXT        CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    done_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    done_at DATETIME    NOT NULL,
    seal    CHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    UNIQUE KEY journal_chain (subject, number),
    INDEX journal_of_parts (parent, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- Where the next line of a case goes on.
CREATE TABLE journal_head (
    subject CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    number  INT      NOT NULL,
    seal    CHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TRIGGER journal_stays BEFORE UPDATE ON journal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is never changed';

CREATE TRIGGER journal_remains BEFORE DELETE ON journal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'The journal is never deleted';

CREATE TRIGGER journal_goes_on AFTER INSERT ON journal FOR EACH ROW
    UPDATE journal_head SET number = NEW.number, seal = NEW.seal WHERE subject = NEW.subject;

-- Which lines of journal_entry, award_journal_entry and competition_journal_entry are here; it goes with them.
CREATE TABLE journal_copied (
    origin VARCHAR(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    id     BIGINT      NOT NULL,
    PRIMARY KEY (origin, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
