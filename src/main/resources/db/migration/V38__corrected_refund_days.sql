-- The day that somebody says is the right one of money that came back, until another person has answered; then it is empty again.
ALTER TABLE award
    ADD COLUMN corrected_refunded_on    DATE        NULL,
    ADD COLUMN refund_correction_reason TEXT        NULL,
    ADD COLUMN refund_correction_by     VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NULL;
