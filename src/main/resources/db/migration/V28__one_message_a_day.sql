-- What a message is about, and the day it was said: of the same matter one person hears once a day.
ALTER TABLE message
    ADD COLUMN matter  VARCHAR(170) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    ADD COLUMN told_on DATE NULL,
    ADD UNIQUE INDEX message_matter (recipient, matter, told_on);

-- Whether those a task waits for are still to be told; what waits already when this comes is known.
ALTER TABLE inbox_task
    ADD COLUMN to_tell BOOLEAN NOT NULL DEFAULT FALSE,
    ADD INDEX inbox_task_to_tell (to_tell, state);
