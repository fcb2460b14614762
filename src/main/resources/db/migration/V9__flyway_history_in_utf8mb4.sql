-- Flyway makes its table before anything of ours, in whatever character set the database was created with.
ALTER TABLE flyway_schema_history CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
