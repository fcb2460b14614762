-- What people were called, and since when: what somebody did stays under the name they had then, also when they have left.
CREATE TABLE person_name (
    id     BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    person VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    name   VARCHAR(255) NOT NULL,
    since  DATETIME     NOT NULL,
    INDEX person_name_person (person, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

INSERT INTO person_name (person, name, since)
SELECT ID_, FIRST_, '2000-01-01 00:00:00' FROM ACT_ID_USER WHERE FIRST_ IS NOT NULL AND FIRST_ <> '';
