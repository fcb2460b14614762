-- What the nightly reading of all attachments found; whichever node did it, all can tell.
CREATE TABLE document_check (
    id      BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    done_at DATETIME NOT NULL,
    damaged INT      NOT NULL,
    details TEXT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
