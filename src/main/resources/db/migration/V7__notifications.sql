CREATE TABLE message (
    id        BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    recipient VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    code      VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    text      VARCHAR(500) NOT NULL,
    link      VARCHAR(200) NOT NULL,
    sent_at   DATETIME     NOT NULL,
    read_at   DATETIME     NULL,
    INDEX message_unread (recipient, read_at, id),
    INDEX message_of (recipient, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The outbox: what is to be done after a commit, until it is done.
CREATE TABLE EVENT_PUBLICATION (
    id               CHAR(36)      CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    listener_id      VARCHAR(512)  NOT NULL,
    event_type       VARCHAR(512)  NOT NULL,
    serialized_event TEXT          NOT NULL,
    publication_date DATETIME(6)   NOT NULL,
    completion_date  DATETIME(6)   NULL,
    INDEX event_publication_by_completion (completion_date)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
