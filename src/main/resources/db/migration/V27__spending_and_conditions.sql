-- By how much all reports together exceeded the budget when this one was given, and why.
ALTER TABLE quarterly_review ADD COLUMN over_budget        DECIMAL(19, 2) NULL;
ALTER TABLE quarterly_review ADD COLUMN over_budget_reason TEXT           NULL;
