-- Who does what is done by the clock, until when: times are the database's, in UTC.
CREATE TABLE scheduler_lock (
    name       VARCHAR(64)  NOT NULL PRIMARY KEY,
    lock_until DATETIME(3)  NOT NULL,
    locked_at  DATETIME(3)  NOT NULL,
    locked_by  VARCHAR(255) NOT NULL
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- When an event was last handed to its listener, by the database's clock, which no rehearsal moves.
ALTER TABLE EVENT_PUBLICATION ADD COLUMN tried_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP;
