-- Who is to be entered, removed, or to get other roles or another password, as one asks for it and another confirms it.
CREATE TABLE change_of_person (
    id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind       VARCHAR(20)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    person     VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name       VARCHAR(100) NOT NULL,
    membership VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asked_by   VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    asked_at   DATETIME     NOT NULL,
    decided_by VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    decided_at DATETIME     NULL,
    confirmed  BOOLEAN      NULL,
    INDEX change_of_person_waiting (confirmed, id),
    INDEX change_of_person_of (person, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- With which somebody chooses a password, once. Of the code there is the hash only.
CREATE TABLE login_code (
    person     VARCHAR(64) NOT NULL PRIMARY KEY,
    code       CHAR(64)    NOT NULL,
    expires_at DATETIME    NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
