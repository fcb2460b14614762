-- Browsers in which somebody has logged in before, so that other people's wrong passwords do not keep them out.
CREATE TABLE known_device (
    person  VARCHAR(64) NOT NULL,
    token   CHAR(64)    NOT NULL,
    used_at DATETIME    NOT NULL,
    PRIMARY KEY (person, token),
    INDEX known_device_by_token (token),
    INDEX known_device_by_use (used_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
