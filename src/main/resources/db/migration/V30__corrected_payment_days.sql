-- The day that somebody says is the right one of a payment, until another person has answered; then it is empty again.
ALTER TABLE payment
    ADD COLUMN corrected_paid_on DATE        NULL,
    ADD COLUMN correction_reason TEXT        NULL,
    ADD COLUMN correction_by     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
