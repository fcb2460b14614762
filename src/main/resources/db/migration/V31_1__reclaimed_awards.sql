-- What an award left that never was signed goes back to its round once, and no more of it than it had: with that, and with
-- no envelope below zero, the awards that stand never come to more than the round has.
ALTER TABLE award ADD UNIQUE KEY award_and_its_money (id, envelope, amount);

CREATE TABLE reclaimed_award (
    award        CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    envelope     CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    amount       DECIMAL(19, 2) NOT NULL,
    reclaimed_at DATETIME       NOT NULL,
    CONSTRAINT reclaimed_award_is_one FOREIGN KEY (award, envelope, amount) REFERENCES award (id, envelope, amount)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
