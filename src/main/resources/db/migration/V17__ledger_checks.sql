-- What the nightly adding up of the ledger found; whichever node did it, all can tell.
CREATE TABLE ledger_check (
    id          BIGINT   NOT NULL AUTO_INCREMENT PRIMARY KEY,
    done_at     DATETIME NOT NULL,
    differences INT      NOT NULL,
    details     TEXT     NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
