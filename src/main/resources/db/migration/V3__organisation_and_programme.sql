CREATE TABLE community (
    code          VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name          VARCHAR(50) NOT NULL,
    kind          VARCHAR(10) NOT NULL,
    resident_team VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    sample        BOOLEAN     NOT NULL,
    position      INT         NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE cooperative (
    code      VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    community VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name      VARCHAR(50) NOT NULL,
    CONSTRAINT cooperative_community FOREIGN KEY (community) REFERENCES community (code)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE department (
    code VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE programme (
    programme_year INT          NOT NULL PRIMARY KEY,
    title          VARCHAR(100) NOT NULL,
    closed         BOOLEAN      NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE key_point (
    programme_year INT          NOT NULL,
    number         INT          NOT NULL,
    theme_number   INT          NOT NULL,
    theme          VARCHAR(100) NOT NULL,
    title          VARCHAR(100) NOT NULL,
    PRIMARY KEY (programme_year, number),
    CONSTRAINT key_point_programme FOREIGN KEY (programme_year) REFERENCES programme (programme_year)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
