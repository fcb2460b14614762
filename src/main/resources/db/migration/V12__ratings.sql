CREATE TABLE star_rating (
    community   VARCHAR(32) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    rating_year INT         NOT NULL,
    stars       INT         NOT NULL,
    entered_by  VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    entered_at  DATETIME    NOT NULL,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (community, rating_year),
    CONSTRAINT star_rating_community FOREIGN KEY (community) REFERENCES community (code),
    CONSTRAINT star_rating_stars CHECK (stars BETWEEN 0 AND 5)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
