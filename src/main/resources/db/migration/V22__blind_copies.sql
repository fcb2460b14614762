-- The copy without names, made once when the file came in, for those who must not know whose it is. Files of before have none;
-- theirs are made when they are asked for.
ALTER TABLE attachment ADD COLUMN blind_id CHAR(36) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
ALTER TABLE attachment ADD COLUMN blind_size BIGINT NULL;
ALTER TABLE attachment ADD COLUMN blind_sha256 VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
