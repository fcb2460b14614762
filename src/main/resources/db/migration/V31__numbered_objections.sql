-- An objection has a number that whoever raised it can look for; one that a program may have sent is marked, not lost.
ALTER TABLE objection
    ADD COLUMN ordinal   INT     NOT NULL DEFAULT 0,
    ADD COLUMN suspected BOOLEAN NOT NULL DEFAULT FALSE;

UPDATE objection o
    JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY round ORDER BY raised_at, id) AS place FROM objection) numbered
        ON numbered.id = o.id
SET o.ordinal = numbered.place;

-- With which version of the form communities apply: the one the round was published with.
ALTER TABLE round ADD COLUMN application_form VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
