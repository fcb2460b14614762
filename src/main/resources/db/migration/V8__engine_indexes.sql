-- What the engine's own queries of the Tasklist sort and search by, and its scripts leave out.
CREATE INDEX yz_task_due ON ACT_RU_TASK (DUE_DATE_);
CREATE INDEX yz_hi_taskinst_assignee ON ACT_HI_TASKINST (ASSIGNEE_);
