-- The money of 党群服务资金. Balances follow from the postings; that none falls below zero is what keeps the rules
-- (awards within the envelope, the envelope within the free budget, payments within the award), whoever posts.
CREATE TABLE fund (
    id        CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    name      VARCHAR(100)   NOT NULL,
    fund_year INT            NOT NULL,
    budget    DECIMAL(19, 2) NOT NULL,
    opened_by VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    opened_at DATETIME       NOT NULL,
    version   BIGINT         NOT NULL,
    CONSTRAINT fund_budget CHECK (budget > 0),
    UNIQUE KEY fund_of_the_year (name, fund_year)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE envelope (
    id     CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    fund   CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    label  VARCHAR(100)   NOT NULL,
    amount DECIMAL(19, 2) NOT NULL,
    CONSTRAINT envelope_fund FOREIGN KEY (fund) REFERENCES fund (id),
    CONSTRAINT envelope_amount CHECK (amount > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- code: the kind and whose it is, say COMMITTED:<award>. SOURCE and SPENDING stand for the world outside and go below zero.
CREATE TABLE ledger_account (
    id       BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code     VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    fund     CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind     VARCHAR(20)    NOT NULL,
    envelope CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    award    CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    line     INT            NULL,
    balance  DECIMAL(19, 2) NOT NULL,
    ceiling  DECIMAL(19, 2) NULL,
    UNIQUE KEY ledger_account_code (code),
    INDEX ledger_account_of_fund (fund, kind),
    INDEX ledger_account_of_award (award),
    CONSTRAINT ledger_account_fund FOREIGN KEY (fund) REFERENCES fund (id),
    CONSTRAINT ledger_account_covered CHECK (balance >= 0 OR kind IN ('SOURCE', 'SPENDING')),
    CONSTRAINT ledger_account_ceiling CHECK (ceiling IS NULL OR (ceiling >= 0 AND balance <= ceiling))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE posting (
    id           BIGINT         NOT NULL AUTO_INCREMENT PRIMARY KEY,
    fund         CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    kind         VARCHAR(20)    NOT NULL,
    from_account BIGINT         NOT NULL,
    to_account   BIGINT         NOT NULL,
    amount       DECIMAL(19, 2) NOT NULL,
    award        CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    payment      CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    reversal_of  BIGINT         NULL,
    text         VARCHAR(500)   NOT NULL,
    posted_by    VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    posted_at    DATETIME       NOT NULL,
    UNIQUE KEY posting_reversed_once (reversal_of),
    INDEX posting_of_fund (fund, id),
    INDEX posting_from (from_account, id),
    INDEX posting_to (to_account, id),
    INDEX posting_of_award (award, id),
    CONSTRAINT posting_fund FOREIGN KEY (fund) REFERENCES fund (id),
    CONSTRAINT posting_from_account FOREIGN KEY (from_account) REFERENCES ledger_account (id),
    CONSTRAINT posting_to_account FOREIGN KEY (to_account) REFERENCES ledger_account (id),
    CONSTRAINT posting_reversal FOREIGN KEY (reversal_of) REFERENCES posting (id),
    CONSTRAINT posting_amount CHECK (amount > 0),
    CONSTRAINT posting_moves CHECK (from_account <> to_account)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TRIGGER posting_stays BEFORE UPDATE ON posting FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Postings are never changed; a correction is a posting of its own';

CREATE TRIGGER posting_remains BEFORE DELETE ON posting FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'Postings are never deleted; a correction is a posting of its own';

-- The tranches of an award lie end to end, the first beginning at 0; the award ends where its last tranche ends.
-- So Σ tranches = award, by foreign keys alone.
CREATE TABLE tranche (
    award         CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number        INT            NOT NULL,
    previous      INT            NULL,
    begins_at     DECIMAL(19, 2) NOT NULL,
    ends_at       DECIMAL(19, 2) NOT NULL,
    amount        DECIMAL(19, 2) NOT NULL,
    paid          DECIMAL(19, 2) NOT NULL,
    release_on    VARCHAR(20)    NOT NULL,
    state         VARCHAR(20)    NOT NULL,
    payable       DECIMAL(19, 2) NULL,
    statement     TEXT           NULL,
    remarks       TEXT           NULL,
    requested_by  VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    checked_by    VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    approved_by   VARCHAR(1000)  NOT NULL,
    version       BIGINT         NOT NULL,
    PRIMARY KEY (award, number),
    UNIQUE KEY tranche_end (award, number, ends_at),
    CONSTRAINT tranche_follows FOREIGN KEY (award, previous, begins_at) REFERENCES tranche (award, number, ends_at),
    CONSTRAINT tranche_place CHECK ((number = 1 AND previous IS NULL AND begins_at = 0) OR (number > 1 AND previous IS NOT NULL AND previous = number - 1)),
    CONSTRAINT tranche_amount CHECK (amount > 0 AND amount = ends_at - begins_at),
    CONSTRAINT tranche_paid CHECK (paid >= 0 AND paid <= amount),
    CONSTRAINT tranche_payable CHECK (payable IS NULL OR (payable > 0 AND payable <= amount))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE award (
    id             CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    fund           CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    envelope       CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    ordinal        INT            NOT NULL,
    subject        VARCHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    community      VARCHAR(32)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    award_year     INT            NOT NULL,
    title          VARCHAR(100)   NOT NULL,
    amount         DECIMAL(19, 2) NOT NULL,
    tranches       INT            NOT NULL,
    stage          VARCHAR(20)    NOT NULL,
    authors        VARCHAR(1000)  NOT NULL,
    signed_by      VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    signed_at      DATETIME       NULL,
    disallowed     DECIMAL(19, 2) NOT NULL,
    audited_by     VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    findings       TEXT           NULL,
    rating         VARCHAR(20)    NULL,
    evaluation     TEXT           NULL,
    refund_due     DECIMAL(19, 2) NOT NULL,
    refund_reference VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    refunded_on    DATE           NULL,
    granted_at     DATETIME       NOT NULL,
    closed_at      DATETIME       NULL,
    version        BIGINT         NOT NULL,
    CONSTRAINT award_fund FOREIGN KEY (fund) REFERENCES fund (id),
    CONSTRAINT award_envelope FOREIGN KEY (envelope) REFERENCES envelope (id),
    CONSTRAINT award_community FOREIGN KEY (community) REFERENCES community (code),
    CONSTRAINT award_is_its_tranches FOREIGN KEY (id, tranches, amount) REFERENCES tranche (award, number, ends_at),
    CONSTRAINT award_disallowed CHECK (disallowed >= 0),
    CONSTRAINT award_refund_due CHECK (refund_due >= 0),
    UNIQUE KEY award_refund_reference (refund_reference),
    UNIQUE KEY award_of_envelope (envelope, ordinal),
    INDEX award_of_community (community, award_year),
    INDEX award_of_subject (subject)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE award_line (
    award    CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    position INT            NOT NULL,
    item     VARCHAR(100)   NOT NULL,
    amount   DECIMAL(19, 2) NOT NULL,
    PRIMARY KEY (award, position),
    CONSTRAINT award_line_amount CHECK (amount >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE payment (
    id              CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    fund            CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    award           CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    tranche         INT            NOT NULL,
    amount          DECIMAL(19, 2) NOT NULL,
    state           VARCHAR(20)    NOT NULL,
    ordered_at      DATETIME       NOT NULL,
    idempotency_key VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    bank_reference  VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    paid_on         DATE           NULL,
    registered_by   VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    registered_at   DATETIME       NULL,
    version         BIGINT         NOT NULL,
    UNIQUE KEY payment_key (idempotency_key),
    UNIQUE KEY payment_bank_reference (bank_reference),
    INDEX payment_state (state, ordered_at, id),
    INDEX payment_of_award (award),
    CONSTRAINT payment_tranche FOREIGN KEY (award, tranche) REFERENCES tranche (award, number),
    CONSTRAINT payment_amount CHECK (amount > 0),
    CONSTRAINT payment_confirmed CHECK ((state = 'PAID') = (bank_reference IS NOT NULL AND idempotency_key IS NOT NULL AND paid_on IS NOT NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE spending_report (
    award       CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number      INT         NOT NULL,
    final       BOOLEAN     NOT NULL,
    state       VARCHAR(20) NOT NULL,
    text        TEXT        NOT NULL,
    remarks     TEXT        NULL,
    reported_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reported_at DATETIME    NOT NULL,
    version     BIGINT      NOT NULL,
    PRIMARY KEY (award, number),
    CONSTRAINT spending_report_award FOREIGN KEY (award) REFERENCES award (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE spending_report_line (
    award    CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    number   INT            NOT NULL,
    line     INT            NOT NULL,
    amount   DECIMAL(19, 2) NOT NULL,
    receipts VARCHAR(500)   NOT NULL,
    PRIMARY KEY (award, number, line),
    CONSTRAINT spending_report_line_report FOREIGN KEY (award, number) REFERENCES spending_report (award, number),
    CONSTRAINT spending_report_line_amount CHECK (amount >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE budget_transfer (
    id           CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    award        CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    from_line    INT            NOT NULL,
    to_line      INT            NOT NULL,
    amount       DECIMAL(19, 2) NOT NULL,
    reason       TEXT           NOT NULL,
    state        VARCHAR(20)    NOT NULL,
    requested_by VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    requested_at DATETIME       NOT NULL,
    version      BIGINT         NOT NULL,
    INDEX budget_transfer_of_award (award, requested_at),
    CONSTRAINT budget_transfer_award FOREIGN KEY (award) REFERENCES award (id),
    CONSTRAINT budget_transfer_amount CHECK (amount > 0),
    CONSTRAINT budget_transfer_lines CHECK (from_line <> to_line)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE termination (
    id           CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
    award        CHAR(36)       CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    reason       TEXT           NOT NULL,
    claw_back    DECIMAL(19, 2) NOT NULL,
    state        VARCHAR(20)    NOT NULL,
    requested_by VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    requested_at DATETIME       NOT NULL,
    decided_by   VARCHAR(64)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    version      BIGINT         NOT NULL,
    INDEX termination_of_award (award, requested_at),
    CONSTRAINT termination_award FOREIGN KEY (award) REFERENCES award (id),
    CONSTRAINT termination_claw_back CHECK (claw_back >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

-- The file of an award, line by line; its own sequence is its order.
CREATE TABLE award_journal_entry (
    id      BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    award   CHAR(36)    CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    event   VARCHAR(50) NOT NULL,
    outcome VARCHAR(30) NOT NULL,
    scope   VARCHAR(32) NOT NULL,
    text    TEXT        NOT NULL,
    done_by VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL,
    done_at DATETIME    NOT NULL,
    INDEX award_journal_entry_of_award (award, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE award_step_answers (
    id       BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    award    CHAR(36)     CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    step     VARCHAR(100) NOT NULL,
    answers  LONGTEXT     NOT NULL,
    given_by VARCHAR(64)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    given_at DATETIME     NOT NULL,
    CONSTRAINT award_step_answers_award FOREIGN KEY (award) REFERENCES award (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
