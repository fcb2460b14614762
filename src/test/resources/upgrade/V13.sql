-- The data of an installation of the version whose newest migration was V13, made by that version itself and played through
-- its doors up to 27 March 2023: one project whose first quarter is green, one round in scoring, one award whose first
-- tranche is ordered but not paid, and one event of which nobody has been told. Left out: what the demo enters by itself,
-- what is over in the engine's history, the texts of models and forms (they come from bpmn/ and forms/), passwords.
SET foreign_key_checks = 0;
DELETE FROM ACT_GE_PROPERTY;

INSERT INTO ACT_GE_BYTEARRAY (ID_, REV_, NAME_, DEPLOYMENT_ID_, GENERATED_, TYPE_, CREATE_TIME_) VALUES
('7993617b-e6ca-11f1-9dfe-02fc00000001', 1, 'application-scoring.bpmn', '797b6caa-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:08'),
('7993617c-e6ca-11f1-9dfe-02fc00000001', 1, 'score-application.form', '797b6caa-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:08'),
('7a7f9640-e6ca-11f1-9dfe-02fc00000001', 1, 'award-termination.bpmn', '7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:09'),
('7a7f9641-e6ca-11f1-9dfe-02fc00000001', 1, 'request-termination.form', '7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:09'),
('7a7f9642-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-termination.form', '7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:09'),
('7ae8b857-e6ca-11f1-9dfe-02fc00000001', 1, 'request-transfer.form', '7ae89146-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:10'),
('7ae8b858-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-transfer.form', '7ae89146-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:10'),
('7ae8b859-e6ca-11f1-9dfe-02fc00000001', 1, 'budget-transfer.bpmn', '7ae89146-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:10'),
('7ae8b85a-e6ca-11f1-9dfe-02fc00000001', 1, 'transfer-approval.dmn', '7ae89146-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:10'),
('7c754bd1-e6ca-11f1-9dfe-02fc00000001', 1, 'application-eligibility.dmn', '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:12'),
('7c754bd2-e6ca-11f1-9dfe-02fc00000001', 1, 'supplement-application.form', '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:12'),
('7c754bd3-e6ca-11f1-9dfe-02fc00000001', 1, 'application.form', '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:12'),
('7c754bd4-e6ca-11f1-9dfe-02fc00000001', 1, 'check-eligibility.form', '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:12'),
('7c754bd5-e6ca-11f1-9dfe-02fc00000001', 1, 'competition-application.bpmn', '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:12'),
('7ce4fd9e-e6ca-11f1-9dfe-02fc00000001', 1, 'round.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce4fd9f-e6ca-11f1-9dfe-02fc00000001', 1, 'declare-interests.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce4fda0-e6ca-11f1-9dfe-02fc00000001', 1, 'confirm-publication.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce4fda1-e6ca-11f1-9dfe-02fc00000001', 1, 'request-publication.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce4fda2-e6ca-11f1-9dfe-02fc00000001', 1, 'score-presentations.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce524b3-e6ca-11f1-9dfe-02fc00000001', 1, 'competition-round.bpmn', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce524b4-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-round.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce524b5-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-awards.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce524b6-e6ca-11f1-9dfe-02fc00000001', 1, 'recommend-awards.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7ce524b7-e6ca-11f1-9dfe-02fc00000001', 1, 'revise-round.form', '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:13'),
('7d541336-e6ca-11f1-9dfe-02fc00000001', 1, 'submit-final-report.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d541337-e6ca-11f1-9dfe-02fc00000001', 1, 'check-report.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d541338-e6ca-11f1-9dfe-02fc00000001', 1, 'audit-spending.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d541339-e6ca-11f1-9dfe-02fc00000001', 1, 'countersign-agreement.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d54133a-e6ca-11f1-9dfe-02fc00000001', 1, 'confirm-agreement.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d54133b-e6ca-11f1-9dfe-02fc00000001', 1, 'funded-project.bpmn', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d54133c-e6ca-11f1-9dfe-02fc00000001', 1, 'evaluate-award.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d54133d-e6ca-11f1-9dfe-02fc00000001', 1, 'register-refund.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d54133e-e6ca-11f1-9dfe-02fc00000001', 1, 'submit-report.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7d54133f-e6ca-11f1-9dfe-02fc00000001', 1, 'register-clawback.form', '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:14'),
('7db719db-e6ca-11f1-9dfe-02fc00000001', 1, 'notice-withdrawal.bpmn', '7db719da-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:15'),
('7db719dc-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-notice-withdrawal.form', '7db719da-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:15'),
('7e11bd00-e6ca-11f1-9dfe-02fc00000001', 1, 'objection-handling.bpmn', '7e1195ef-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:15'),
('7e11bd01-e6ca-11f1-9dfe-02fc00000001', 1, 'answer-objection.form', '7e1195ef-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:15'),
('7e60ee75-e6ca-11f1-9dfe-02fc00000001', 1, 'check-on-site.form', '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e60ee76-e6ca-11f1-9dfe-02fc00000001', 1, 'score-acceptance.form', '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e60ee77-e6ca-11f1-9dfe-02fc00000001', 1, 'appoint-panel.form', '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e60ee78-e6ca-11f1-9dfe-02fc00000001', 1, 'submit-self-evaluation.form', '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e60ee79-e6ca-11f1-9dfe-02fc00000001', 1, 'project-acceptance.bpmn', '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878950-e6ca-11f1-9dfe-02fc00000001', 1, 'coordinate-opinions.form', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878951-e6ca-11f1-9dfe-02fc00000001', 1, 'department-routing.dmn', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878952-e6ca-11f1-9dfe-02fc00000001', 1, 'project-approval.bpmn', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878953-e6ca-11f1-9dfe-02fc00000001', 1, 'check-proposal.form', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878954-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-project.form', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878955-e6ca-11f1-9dfe-02fc00000001', 1, 'give-opinion.form', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7e878956-e6ca-11f1-9dfe-02fc00000001', 1, 'revise-proposal.form', '7e87894f-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:16'),
('7edc8732-e6ca-11f1-9dfe-02fc00000001', 1, 'change-approval.dmn', '7edc6021-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7edc8733-e6ca-11f1-9dfe-02fc00000001', 1, 'project-change.bpmn', '7edc6021-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7edc8734-e6ca-11f1-9dfe-02fc00000001', 1, 'request-change.form', '7edc6021-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7edc8735-e6ca-11f1-9dfe-02fc00000001', 1, 'check-change.form', '7edc6021-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7edc8736-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-change.form', '7edc6021-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7f3fdcee-e6ca-11f1-9dfe-02fc00000001', 1, 'project-intervention.bpmn', '7f3fdced-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7f3fdcef-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-intervention.form', '7f3fdced-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7f3fdcf0-e6ca-11f1-9dfe-02fc00000001', 1, 'request-intervention.form', '7f3fdced-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:17'),
('7f8aefb5-e6ca-11f1-9dfe-02fc00000001', 1, 'project-lifecycle.bpmn', '7f8aefb4-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7f8aefb6-e6ca-11f1-9dfe-02fc00000001', 1, 'proposal.form', '7f8aefb4-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7fbd4a5b-e6ca-11f1-9dfe-02fc00000001', 1, 'quarterly-review.bpmn', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7fbd4a5c-e6ca-11f1-9dfe-02fc00000001', 1, 'report-quarter.form', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7fbd4a5d-e6ca-11f1-9dfe-02fc00000001', 1, 'set-light.form', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7fbd4a5e-e6ca-11f1-9dfe-02fc00000001', 1, 'verify-report.form', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7ff6f807-e6ca-11f1-9dfe-02fc00000001', 1, 'report-rectification.form', '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7ff6f808-e6ca-11f1-9dfe-02fc00000001', 1, 'recheck-rectification.form', '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7ff71f19-e6ca-11f1-9dfe-02fc00000001', 1, 'rectification.bpmn', '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('7ff71f1a-e6ca-11f1-9dfe-02fc00000001', 1, 'supervise-rectification.form', '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:18'),
('804f9f61-e6ca-11f1-9dfe-02fc00000001', 1, 'register-payment.form', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f62-e6ca-11f1-9dfe-02fc00000001', 1, 'tranche-release.bpmn', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f63-e6ca-11f1-9dfe-02fc00000001', 1, 'approve-payment.form', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f64-e6ca-11f1-9dfe-02fc00000001', 1, 'decide-payment.form', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f65-e6ca-11f1-9dfe-02fc00000001', 1, 'payment-approval.dmn', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f66-e6ca-11f1-9dfe-02fc00000001', 1, 'check-tranche.form', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f67-e6ca-11f1-9dfe-02fc00000001', 1, 'cosign-payment.form', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19'),
('804f9f68-e6ca-11f1-9dfe-02fc00000001', 1, 'request-tranche.form', '804f9f60-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:01:19');

INSERT INTO ACT_GE_PROPERTY (NAME_, VALUE_, REV_) VALUES
('camunda.installation.id', '8ded7393-822e-45b5-a5fb-02a1e75c2aac', 1),
('deployment.lock', '0', 1),
('history.cleanup.job.lock', '0', 1),
('historyLevel', '10', 1),
('installationId.lock', '0', 1),
('next.dbid', '1', 1),
('schema.history', 'create(fox)', 1),
('schema.version', 'fox', 1),
('startup.lock', '0', 1);

INSERT INTO ACT_HI_ACTINST (ID_, PARENT_ACT_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, TASK_ID_, CALL_PROC_INST_ID_, ACT_NAME_, ACT_TYPE_, ASSIGNEE_, START_TIME_, ACT_INST_STATE_, SEQUENCE_COUNTER_) VALUES
('c9fed810-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'callActivity_reviewQuarter#multiInstanceBody', NULL, NULL, NULL, 'multiInstanceBody', NULL, '2023-01-30 09:00:15', 0, 9),
('callActivity_releaseTranche:bd447bbe-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd3bc92d-e6ca-11f1-9dfe-02fc00000001', 'callActivity_releaseTranche', NULL, 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', '拨付一期资金', 'callActivity', NULL, '2023-03-01 09:00:32', 0, 19),
('callActivity_reviewQuarter:ca087519-e6ca-11f1-9dfe-02fc00000001', 'c9fed810-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c9feff25-e6ca-11f1-9dfe-02fc00000001', 'callActivity_reviewQuarter', NULL, 'ca08751a-e6ca-11f1-9dfe-02fc00000001', '季度评审', 'callActivity', NULL, '2023-01-30 09:00:15', 0, 10),
('callActivity_reviewQuarter:ca08c346-e6ca-11f1-9dfe-02fc00000001', 'c9fed810-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c9feff26-e6ca-11f1-9dfe-02fc00000001', 'callActivity_reviewQuarter', NULL, 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', '季度评审', 'callActivity', NULL, '2023-01-30 09:00:15', 0, 10),
('callActivity_reviewQuarter:ca0d5733-e6ca-11f1-9dfe-02fc00000001', 'c9fed810-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c9feff27-e6ca-11f1-9dfe-02fc00000001', 'callActivity_reviewQuarter', NULL, 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', '季度评审', 'callActivity', NULL, '2023-01-30 09:00:15', 0, 10),
('deb7b71e-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 'callActivity_scoreApplications#multiInstanceBody', NULL, NULL, NULL, 'multiInstanceBody', NULL, '2023-03-24 18:00:10', 0, 43),
('def31295-e6ca-11f1-9dfe-02fc00000001', 'deb7b71e-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', 'callActivity_scoreApplications', NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', '专家评分（每个项目一份）', 'callActivity', NULL, '2023-03-24 18:00:11', 0, 44),
('df01426c-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 'subProcess_scores#multiInstanceBody', NULL, NULL, NULL, 'multiInstanceBody', NULL, '2023-03-24 18:00:11', 0, 5),
('event_windowOpening:ca089c34-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca089c33-e6ca-11f1-9dfe-02fc00000001', 'event_windowOpening', NULL, NULL, '评审窗口开启', 'intermediateTimer', NULL, '2023-01-30 09:00:15', 0, 5),
('event_windowOpening:ca0d5731-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d5730-e6ca-11f1-9dfe-02fc00000001', 'event_windowOpening', NULL, NULL, '评审窗口开启', 'intermediateTimer', NULL, '2023-01-30 09:00:15', 0, 5),
('event_windowOpening:ca0d7e4e-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d7e4d-e6ca-11f1-9dfe-02fc00000001', 'event_windowOpening', NULL, NULL, '评审窗口开启', 'intermediateTimer', NULL, '2023-01-30 09:00:15', 0, 5),
('subProcess_scores:df0eaff7-e6ca-11f1-9dfe-02fc00000001', 'df01426c-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0eaff6-e6ca-11f1-9dfe-02fc00000001', 'subProcess_scores', NULL, NULL, '专家评分（每位专家一份）', 'subProcess', NULL, '2023-03-24 18:00:11', 0, 6),
('subProcess_scores:df0ed70d-e6ca-11f1-9dfe-02fc00000001', 'df01426c-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0ed70c-e6ca-11f1-9dfe-02fc00000001', 'subProcess_scores', NULL, NULL, '专家评分（每位专家一份）', 'subProcess', NULL, '2023-03-24 18:00:11', 0, 6),
('userTask_registerPayment:c05a1f5b-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'c05452f9-e6ca-11f1-9dfe-02fc00000001', 'userTask_registerPayment', 'c05a466c-e6ca-11f1-9dfe-02fc00000001', NULL, '登记付款', 'userTask', NULL, '2023-03-01 09:00:37', 0, 25),
('userTask_scoreApplication:df0eaff9-e6ca-11f1-9dfe-02fc00000001', 'subProcess_scores:df0eaff7-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0eaff6-e6ca-11f1-9dfe-02fc00000001', 'userTask_scoreApplication', 'df0eaffa-e6ca-11f1-9dfe-02fc00000001', NULL, '专家评分', 'userTask', 'scene-expert-2', '2023-03-24 18:00:11', 0, 9),
('userTask_scoreApplication:df14072f-e6ca-11f1-9dfe-02fc00000001', 'subProcess_scores:df0ed70d-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0ed70c-e6ca-11f1-9dfe-02fc00000001', 'userTask_scoreApplication', 'df140730-e6ca-11f1-9dfe-02fc00000001', NULL, '专家评分', 'userTask', 'scene-expert-4', '2023-03-24 18:00:11', 0, 9);

INSERT INTO ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_, END_TIME_, DURATION_, START_USER_ID_, START_ACT_ID_, END_ACT_ID_, SUPER_PROCESS_INSTANCE_ID_, ROOT_PROC_INST_ID_, STATE_) VALUES
('abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', '2023-03-01 09:00:03', NULL, NULL, NULL, 'startEvent_awardBegun', NULL, NULL, 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', '2023-03-01 09:00:32', NULL, NULL, 'party-office-1', 'startEvent_trancheDue', NULL, 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', '2023-01-30 09:00:05', NULL, NULL, 'scene2-secretary', 'startEvent_proposalSubmitted', NULL, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('c38f32c2-e6ca-11f1-9dfe-02fc00000001', 'c38f32c2-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'projectApproval', 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', '2023-01-30 09:00:05', '2023-01-30 09:00:15', 10677, 'scene2-secretary', 'startEvent_proposalReceived', 'endEvent_approved', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'COMPLETED'),
('ca04083d-e6ca-11f1-9dfe-02fc00000001', 'ca04083d-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', '2023-01-30 09:00:15', '2023-03-27 09:00:03', 4838388592, 'committee-1', 'startEvent_quarterPlanned', 'endEvent_reviewed', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'COMPLETED'),
('ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', '2023-01-30 09:00:15', NULL, NULL, 'committee-1', 'startEvent_quarterPlanned', NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', '2023-01-30 09:00:15', NULL, NULL, 'committee-1', 'startEvent_quarterPlanned', NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', '2023-01-30 09:00:15', NULL, NULL, 'committee-1', 'startEvent_quarterPlanned', NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', '2023-02-20 09:00:01', NULL, NULL, 'party-office-1', 'startEvent_roundSubmitted', NULL, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE'),
('d728bf08-e6ca-11f1-9dfe-02fc00000001', 'd728bf08-e6ca-11f1-9dfe-02fc00000001', 'a8a8d471-b382-4495-b611-76a0950a2211', 'competitionApplication', 'competitionApplication:1:7c91d486-e6ca-11f1-9dfe-02fc00000001', '2023-03-24 18:00:00', '2023-03-24 18:00:00', 666, NULL, 'startEvent_applicationReceived', 'endEvent_eligible', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'COMPLETED'),
('d77f1c87-e6ca-11f1-9dfe-02fc00000001', 'd77f1c87-e6ca-11f1-9dfe-02fc00000001', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'competitionApplication', 'competitionApplication:1:7c91d486-e6ca-11f1-9dfe-02fc00000001', '2023-03-24 18:00:00', '2023-03-24 18:00:01', 1674, NULL, 'startEvent_applicationReceived', 'endEvent_eligible', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'COMPLETED'),
('dec9df99-e6ca-11f1-9dfe-02fc00000001', 'dec9df99-e6ca-11f1-9dfe-02fc00000001', 'a8a8d471-b382-4495-b611-76a0950a2211', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', '2023-03-24 18:00:10', '2023-03-24 18:00:13', 3815, 'scene-expert-4', 'startEvent_scoringBegun', 'endEvent_scoringCompleted', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'COMPLETED'),
('def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', '2023-03-24 18:00:11', NULL, NULL, 'scene-expert-4', 'startEvent_scoringBegun', NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ACTIVE');

INSERT INTO ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_INST_ID_, NAME_, DESCRIPTION_, ASSIGNEE_, START_TIME_, END_TIME_, DURATION_, DELETE_REASON_, PRIORITY_, DUE_DATE_, TASK_STATE_) VALUES
('ac303ac9-e6ca-11f1-9dfe-02fc00000001', 'userTask_confirmAgreement', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'userTask_confirmAgreement:ac3013b8-e6ca-11f1-9dfe-02fc00000001', '确认协议', '核对资助金额和拨付计划，按资助金额调整预算明细（合计须等于资助金额）后确认协议，由党建办签署；放弃资助须写明理由，资金转回资金池。', 'scene1-secretary', '2023-03-01 09:00:04', '2023-03-01 09:00:28', 24351, 'completed', 50, '2023-03-08 23:59:59', 'Completed'),
('baf115d2-e6ca-11f1-9dfe-02fc00000001', 'userTask_countersignAgreement', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bae81521-e6ca-11f1-9dfe-02fc00000001', '签署协议', '核对社区确认的预算明细和拨付计划。签署后协议生效，资金转为已签约；退回须写明理由，由社区修改后再次确认。确认协议的人不能签署。', 'party-office-1', '2023-03-01 09:00:28', '2023-03-01 09:00:32', 4172, 'completed', 50, '2023-03-06 23:59:59', 'Completed'),
('bd809966-e6ca-11f1-9dfe-02fc00000001', 'userTask_requestTranche', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'userTask_requestTranche:bd78d135-e6ca-11f1-9dfe-02fc00000001', '申请拨付', '说明本期资金的用途和拨付条件的落实情况。提交后由党建办审核，再按金额分级审批；退回的按意见补充后重新申请。', 'scene1-secretary', '2023-03-01 09:00:33', '2023-03-01 09:00:34', 1004, 'completed', 50, '2023-03-15 23:59:59', 'Completed'),
('be30fdaf-e6ca-11f1-9dfe-02fc00000001', 'userTask_checkTranche', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'userTask_checkTranche:be30fdae-e6ca-11f1-9dfe-02fc00000001', '审核拨付申请', '核对拨付条件是否落实、用途是否符合协议。通过后按金额送审批；退回须写明理由。申请人不能审核。', 'party-office-1', '2023-03-01 09:00:34', '2023-03-01 09:00:34', 828, 'completed', 50, '2023-03-06 23:59:59', 'Completed'),
('bf3686df-e6ca-11f1-9dfe-02fc00000001', 'userTask_approvePayment', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'userTask_approvePayment:bf365fce-e6ca-11f1-9dfe-02fc00000001', '审批拨付', '五万元以下的拨付由党建办审批。同意后由财务付款；不同意须写明理由，退回重新申请。申请、审核过本期拨付的人不能审批。', 'party-office-2', '2023-03-01 09:00:35', '2023-03-01 09:00:37', 2431, 'completed', 50, '2023-03-06 23:59:59', 'Completed'),
('c05a466c-e6ca-11f1-9dfe-02fc00000001', 'userTask_registerPayment', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'c05452f9-e6ca-11f1-9dfe-02fc00000001', 'userTask_registerPayment:c05a1f5b-e6ca-11f1-9dfe-02fc00000001', '登记付款', '按付款单向社区付款，填写银行流水号和付款日期。也可以在付款清单登记或导入银行回单，同一笔付款只入账一次。申请、审核、审批过本期拨付的人不能付款。', NULL, '2023-03-01 09:00:37', NULL, NULL, NULL, 50, '2023-03-08 23:59:59', 'Created'),
('ceb840e2-e6ca-11f1-9dfe-02fc00000001', 'userTask_decideRound', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'userTask_decideRound:ceb840e1-e6ca-11f1-9dfe-02fc00000001', '审批竞标方案', '审批竞标方案：资金来源和额度、申报时间、申报条件、评分标准、拨付计划。同意后即发布，规则不能再改；退回由党建办修改再报。本人起草的方案须由他人审批。', 'committee-1', '2023-02-20 09:00:01', '2023-02-20 09:00:02', 1029, 'completed', 50, '2023-02-27 23:59:59', 'Completed'),
('da953669-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da9117b5-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests:da953668-e6ca-11f1-9dfe-02fc00000001', '申报利害关系', '评审开始前如实申报与本轮哪些社区有利害关系；没有也须确认。申报后不再收到这些社区的项目，由其他专家评审。', 'scene-expert-1', '2023-03-24 18:00:03', '2023-03-24 18:00:06', 3199, 'completed', 50, '2023-03-28 23:59:59', 'Completed'),
('da955d7f-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da955d7b-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests:da955d7e-e6ca-11f1-9dfe-02fc00000001', '申报利害关系', '评审开始前如实申报与本轮哪些社区有利害关系；没有也须确认。申报后不再收到这些社区的项目，由其他专家评审。', 'scene-expert-2', '2023-03-24 18:00:03', '2023-03-24 18:00:07', 4652, 'completed', 50, '2023-03-28 23:59:59', 'Completed'),
('da958495-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da958491-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests:da958494-e6ca-11f1-9dfe-02fc00000001', '申报利害关系', '评审开始前如实申报与本轮哪些社区有利害关系；没有也须确认。申报后不再收到这些社区的项目，由其他专家评审。', 'scene-expert-3', '2023-03-24 18:00:03', '2023-03-24 18:00:09', 6041, 'completed', 50, '2023-03-28 23:59:59', 'Completed'),
('da95849b-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da958497-e6ca-11f1-9dfe-02fc00000001', 'userTask_declareInterests:da95849a-e6ca-11f1-9dfe-02fc00000001', '申报利害关系', '评审开始前如实申报与本轮哪些社区有利害关系；没有也须确认。申报后不再收到这些社区的项目，由其他专家评审。', 'scene-expert-4', '2023-03-24 18:00:03', '2023-03-24 18:00:10', 7337, 'completed', 50, '2023-03-28 23:59:59', 'Completed'),
('df0eaffa-e6ca-11f1-9dfe-02fc00000001', 'userTask_scoreApplication', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0eaff6-e6ca-11f1-9dfe-02fc00000001', 'userTask_scoreApplication:df0eaff9-e6ca-11f1-9dfe-02fc00000001', '专家评分', '按评分标准逐项打分。材料已隐去申报社区和人员；如果仍认出申报人并有利害关系，选择回避并写明理由，由其他专家评审。提交后不能修改。', 'scene-expert-2', '2023-03-24 18:00:11', NULL, NULL, NULL, 50, '2023-03-31 23:59:59', 'Created'),
('df140730-e6ca-11f1-9dfe-02fc00000001', 'userTask_scoreApplication', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0ed70c-e6ca-11f1-9dfe-02fc00000001', 'userTask_scoreApplication:df14072f-e6ca-11f1-9dfe-02fc00000001', '专家评分', '按评分标准逐项打分。材料已隐去申报社区和人员；如果仍认出申报人并有利害关系，选择回避并写明理由，由其他专家评审。提交后不能修改。', 'scene-expert-4', '2023-03-24 18:00:11', NULL, NULL, NULL, 50, '2023-03-31 23:59:59', 'Created');

INSERT INTO ACT_HI_VARINST (ID_, PROC_DEF_KEY_, PROC_DEF_ID_, ROOT_PROC_INST_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_INST_ID_, NAME_, VAR_TYPE_, CREATE_TIME_, REV_, DOUBLE_, LONG_, TEXT_, STATE_) VALUES
('abe61263-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-03-01 09:00:03', 0, NULL, 2023, '2023', 'CREATED'),
('ac1511a4-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'communityName', 'string', '2023-03-01 09:00:03', 0, NULL, NULL, '测试社区1', 'CREATED'),
('ac164a25-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'community', 'string', '2023-03-01 09:00:03', 0, NULL, NULL, 'scene1', 'CREATED'),
('ac164a26-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-03-01 09:00:03', 0, NULL, NULL, '居民议事厅改造', 'CREATED'),
('bd3b7b0b-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'next', 'string', '2023-03-01 09:00:32', 0, NULL, NULL, 'RELEASE', 'CREATED'),
('bd78aa20-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-03-01 09:00:32', 0, NULL, 2023, '2023', 'CREATED'),
('bd78aa21-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'communityName', 'string', '2023-03-01 09:00:32', 0, NULL, NULL, '测试社区1', 'CREATED'),
('bd78aa22-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'community', 'string', '2023-03-01 09:00:32', 0, NULL, NULL, 'scene1', 'CREATED'),
('bd78aa23-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-03-01 09:00:32', 0, NULL, NULL, '居民议事厅改造', 'CREATED'),
('be30d69d-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'amount', 'double', '2023-03-01 09:00:34', 0, 48000, NULL, NULL, 'CREATED'),
('bf20b4ec-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'approval', 'string', '2023-03-01 09:00:35', 0, NULL, NULL, 'OFFICE', 'CREATED'),
('c0542be8-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'paymentId', 'string', '2023-03-01 09:00:37', 0, NULL, NULL, 'ea9de46e-e1b6-439c-8b94-b9b875736539', 'CREATED'),
('c38a9ed9-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-01-30 09:00:05', 0, NULL, 2023, '2023', 'CREATED'),
('c38a9edb-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'communityName', 'string', '2023-01-30 09:00:05', 0, NULL, NULL, '测试社区2', 'CREATED'),
('c38a9edc-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'community', 'string', '2023-01-30 09:00:05', 0, NULL, NULL, 'scene2', 'CREATED'),
('c38ac5ed-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'category', 'string', '2023-01-30 09:00:05', 0, NULL, NULL, '老旧小区改造', 'CREATED'),
('c38ac5ee-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-01-30 09:00:05', 0, NULL, NULL, '老旧小区加装电梯协商共治', 'CREATED'),
('c9f206c8-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'approved', 'boolean', '2023-01-30 09:00:15', 0, NULL, 1, NULL, 'CREATED'),
('c9feb0fb-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'firstQuarter', 'integer', '2023-01-30 09:00:15', 0, NULL, 1, '1', 'CREATED'),
('c9feb0fc-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'reviewsToCome', 'integer', '2023-01-30 09:00:15', 0, NULL, 4, '4', 'CREATED'),
('c9fed80d-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'acceptanceOpensAt', 'date', '2023-01-30 09:00:15', 0, NULL, 1705885200000, NULL, 'CREATED'),
('ca089c2b-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-01-30 09:00:15', 0, NULL, 2023, '2023', 'CREATED'),
('ca089c2c-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'communityName', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, '测试社区2', 'CREATED'),
('ca089c2d-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'community', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, 'scene2', 'CREATED'),
('ca089c2e-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, '老旧小区加装电梯协商共治', 'CREATED'),
('ca089c2f-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarter', 'long', '2023-01-30 09:00:15', 0, NULL, 2, '2', 'CREATED'),
('ca089c32-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'reviewOpensAt', 'date', '2023-01-30 09:00:15', 0, NULL, 1686877200000, NULL, 'CREATED'),
('ca0d3018-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-01-30 09:00:15', 0, NULL, 2023, '2023', 'CREATED'),
('ca0d3019-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'communityName', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, '测试社区2', 'CREATED'),
('ca0d301a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'community', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, 'scene2', 'CREATED'),
('ca0d301b-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, '老旧小区加装电梯协商共治', 'CREATED'),
('ca0d301c-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarter', 'long', '2023-01-30 09:00:15', 0, NULL, 3, '3', 'CREATED'),
('ca0d572f-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'reviewOpensAt', 'date', '2023-01-30 09:00:15', 0, NULL, 1694739600000, NULL, 'CREATED'),
('ca0d5735-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-01-30 09:00:15', 0, NULL, 2023, '2023', 'CREATED'),
('ca0d5736-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'communityName', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, '测试社区2', 'CREATED'),
('ca0d5737-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'community', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, 'scene2', 'CREATED'),
('ca0d5738-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-01-30 09:00:15', 0, NULL, NULL, '老旧小区加装电梯协商共治', 'CREATED'),
('ca0d5739-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarter', 'long', '2023-01-30 09:00:15', 0, NULL, 4, '4', 'CREATED'),
('ca0d7e4c-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'reviewOpensAt', 'date', '2023-01-30 09:00:15', 0, NULL, 1702861200000, NULL, 'CREATED'),
('ceb840dd-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-02-20 09:00:01', 0, NULL, 2023, '2023', 'CREATED'),
('ceb840df-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-02-20 09:00:01', 0, NULL, NULL, '党群服务项目竞标', 'CREATED'),
('cf7612ac-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'windowOpensAt', 'date', '2023-02-20 09:00:02', 0, NULL, 1678064400000, NULL, 'CREATED'),
('cf7612ad-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'supplementDays', 'integer', '2023-02-20 09:00:02', 0, NULL, 3, '3', 'CREATED'),
('cf7687de-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'presentationNeeded', 'boolean', '2023-02-20 09:00:02', 0, NULL, 0, NULL, 'CREATED'),
('cfb98453-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'windowClosesAt', 'date', '2023-03-06 09:00:00', 0, NULL, 1679652000000, NULL, 'CREATED'),
('d716bd9a-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'applied', 'boolean', '2023-03-24 18:00:00', 0, NULL, 1, NULL, 'CREATED'),
('d7253c94-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'd7253c92-e6ca-11f1-9dfe-02fc00000001', 'd71a18fd-e6ca-11f1-9dfe-02fc00000001', 'applicationId', 'string', '2023-03-24 18:00:00', 0, NULL, NULL, '315292a4-4bb5-4c3c-bde3-e7132799b821', 'CREATED'),
('d7253c96-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'd7253c91-e6ca-11f1-9dfe-02fc00000001', 'd71a18fd-e6ca-11f1-9dfe-02fc00000001', 'applicationId', 'string', '2023-03-24 18:00:00', 0, NULL, NULL, 'a8a8d471-b382-4495-b611-76a0950a2211', 'CREATED'),
('da7b1ea2-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'eligible', 'boolean', '2023-03-24 18:00:03', 0, NULL, 1, NULL, 'CREATED'),
('da8f42ee-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da8f42ec-e6ca-11f1-9dfe-02fc00000001', 'da899d95-e6ca-11f1-9dfe-02fc00000001', 'expert', 'string', '2023-03-24 18:00:03', 0, NULL, NULL, 'scene-expert-4', 'CREATED'),
('da8f42f0-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da8f42eb-e6ca-11f1-9dfe-02fc00000001', 'da899d95-e6ca-11f1-9dfe-02fc00000001', 'expert', 'string', '2023-03-24 18:00:03', 0, NULL, NULL, 'scene-expert-3', 'CREATED'),
('da8f42f2-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da8f42ea-e6ca-11f1-9dfe-02fc00000001', 'da899d95-e6ca-11f1-9dfe-02fc00000001', 'expert', 'string', '2023-03-24 18:00:03', 0, NULL, NULL, 'scene-expert-2', 'CREATED'),
('da90f0a4-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'da8f42e9-e6ca-11f1-9dfe-02fc00000001', 'da899d95-e6ca-11f1-9dfe-02fc00000001', 'expert', 'string', '2023-03-24 18:00:03', 0, NULL, NULL, 'scene-expert-1', 'CREATED'),
('dec76e95-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', 'deb7b71e-e6ca-11f1-9dfe-02fc00000001', 'applicationId', 'string', '2023-03-24 18:00:10', 0, NULL, NULL, '315292a4-4bb5-4c3c-bde3-e7132799b821', 'CREATED'),
('dec76e97-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'dec328d2-e6ca-11f1-9dfe-02fc00000001', 'deb7b71e-e6ca-11f1-9dfe-02fc00000001', 'applicationId', 'string', '2023-03-24 18:00:10', 0, NULL, NULL, 'a8a8d471-b382-4495-b611-76a0950a2211', 'CREATED'),
('def31297-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'year', 'integer', '2023-03-24 18:00:11', 0, NULL, 2023, '2023', 'CREATED'),
('df00f44a-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'projectTitle', 'string', '2023-03-24 18:00:11', 0, NULL, NULL, '2023-R1-02 居民议事厅改造', 'CREATED'),
('df0e88e3-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0e88e1-e6ca-11f1-9dfe-02fc00000001', 'df01426c-e6ca-11f1-9dfe-02fc00000001', 'expert', 'string', '2023-03-24 18:00:11', 0, NULL, NULL, 'scene-expert-4', 'CREATED'),
('df0eaff5-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'df0e88e0-e6ca-11f1-9dfe-02fc00000001', 'df01426c-e6ca-11f1-9dfe-02fc00000001', 'expert', 'string', '2023-03-24 18:00:11', 0, NULL, NULL, 'scene-expert-2', 'CREATED');

INSERT INTO ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_) VALUES
('scene-expert-1', 'experts'),
('scene-expert-2', 'experts'),
('scene-expert-3', 'experts'),
('scene-expert-4', 'experts'),
('scene1-secretary', 'secretaries'),
('scene1-secretary', 'secretaries-scene1'),
('scene1-team', 'resident-teams'),
('scene1-team', 'resident-teams-scene1'),
('scene2-secretary', 'secretaries'),
('scene2-secretary', 'secretaries-scene2'),
('scene2-team', 'resident-teams'),
('scene2-team', 'resident-teams-scene2'),
('scene3-secretary', 'secretaries'),
('scene3-secretary', 'secretaries-scene3'),
('scene3-team', 'resident-teams'),
('scene3-team', 'resident-teams-scene3'),
('scene4-secretary', 'secretaries'),
('scene4-secretary', 'secretaries-scene4'),
('scene4-team', 'resident-teams'),
('scene4-team', 'resident-teams-scene4');

INSERT INTO ACT_ID_USER (ID_, REV_, FIRST_, LAST_) VALUES
('scene-expert-1', 1, '专家scene-expert-1', ''),
('scene-expert-2', 1, '专家scene-expert-2', ''),
('scene-expert-3', 1, '专家scene-expert-3', ''),
('scene-expert-4', 1, '专家scene-expert-4', ''),
('scene1-secretary', 1, '书记', ''),
('scene1-team', 1, '驻点团队', ''),
('scene2-secretary', 1, '书记', ''),
('scene2-team', 1, '驻点团队', ''),
('scene3-secretary', 1, '书记', ''),
('scene3-team', 1, '驻点团队', ''),
('scene4-secretary', 1, '书记', ''),
('scene4-team', 1, '驻点团队', '');

INSERT INTO ACT_RE_CAMFORMDEF (ID_, REV_, KEY_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_) VALUES
('answerObjection:1:7e3e4b43-e6ca-11f1-9dfe-02fc00000001', 1, 'answerObjection', 1, '7e1195ef-e6ca-11f1-9dfe-02fc00000001', 'answer-objection.form'),
('application:1:7cb1b899-e6ca-11f1-9dfe-02fc00000001', 1, 'application', 1, '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 'application.form'),
('appointPanel:1:7e7c65bd-e6ca-11f1-9dfe-02fc00000001', 1, 'appointPanel', 1, '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 'appoint-panel.form'),
('approvePayment:1:8068307b-e6ca-11f1-9dfe-02fc00000001', 1, 'approvePayment', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'approve-payment.form'),
('auditSpending:1:7d911b43-e6ca-11f1-9dfe-02fc00000001', 1, 'auditSpending', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'audit-spending.form'),
('checkChange:1:7f0aea39-e6ca-11f1-9dfe-02fc00000001', 1, 'checkChange', 1, '7edc6021-e6ca-11f1-9dfe-02fc00000001', 'check-change.form'),
('checkEligibility:1:7cb2ca0a-e6ca-11f1-9dfe-02fc00000001', 1, 'checkEligibility', 1, '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 'check-eligibility.form'),
('checkOnSite:1:7e7ba26b-e6ca-11f1-9dfe-02fc00000001', 1, 'checkOnSite', 1, '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 'check-on-site.form'),
('checkProposal:1:7e9fcc4b-e6ca-11f1-9dfe-02fc00000001', 1, 'checkProposal', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'check-proposal.form'),
('checkReport:1:7d8e8332-e6ca-11f1-9dfe-02fc00000001', 1, 'checkReport', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'check-report.form'),
('checkTranche:1:8068578d-e6ca-11f1-9dfe-02fc00000001', 1, 'checkTranche', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'check-tranche.form'),
('confirmAgreement:1:7d914255-e6ca-11f1-9dfe-02fc00000001', 1, 'confirmAgreement', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'confirm-agreement.form'),
('confirmPublication:1:7d18deee-e6ca-11f1-9dfe-02fc00000001', 1, 'confirmPublication', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'confirm-publication.form'),
('coordinateOpinions:1:7e9e1e9a-e6ca-11f1-9dfe-02fc00000001', 1, 'coordinateOpinions', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'coordinate-opinions.form'),
('cosignPayment:1:8068578e-e6ca-11f1-9dfe-02fc00000001', 1, 'cosignPayment', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'cosign-payment.form'),
('countersignAgreement:1:7d911b44-e6ca-11f1-9dfe-02fc00000001', 1, 'countersignAgreement', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'countersign-agreement.form'),
('decideAwards:1:7d1d24b2-e6ca-11f1-9dfe-02fc00000001', 1, 'decideAwards', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'decide-awards.form'),
('decideChange:1:7f0b114a-e6ca-11f1-9dfe-02fc00000001', 1, 'decideChange', 1, '7edc6021-e6ca-11f1-9dfe-02fc00000001', 'decide-change.form'),
('decideIntervention:1:7f5539b2-e6ca-11f1-9dfe-02fc00000001', 1, 'decideIntervention', 1, '7f3fdced-e6ca-11f1-9dfe-02fc00000001', 'decide-intervention.form'),
('decideNoticeWithdrawal:1:7de0e8fe-e6ca-11f1-9dfe-02fc00000001', 1, 'decideNoticeWithdrawal', 1, '7db719da-e6ca-11f1-9dfe-02fc00000001', 'decide-notice-withdrawal.form'),
('decidePayment:1:8068578c-e6ca-11f1-9dfe-02fc00000001', 1, 'decidePayment', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'decide-payment.form'),
('decideProject:1:7ea12bdc-e6ca-11f1-9dfe-02fc00000001', 1, 'decideProject', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'decide-project.form'),
('decideRound:1:7d1d24b1-e6ca-11f1-9dfe-02fc00000001', 1, 'decideRound', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'decide-round.form'),
('decideTermination:1:7ab65db5-e6ca-11f1-9dfe-02fc00000001', 1, 'decideTermination', 1, '7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 'decide-termination.form'),
('decideTransfer:1:7b2dd7ad-e6ca-11f1-9dfe-02fc00000001', 1, 'decideTransfer', 1, '7ae89146-e6ca-11f1-9dfe-02fc00000001', 'decide-transfer.form'),
('declareInterests:1:7d18b7dd-e6ca-11f1-9dfe-02fc00000001', 1, 'declareInterests', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'declare-interests.form'),
('evaluateAward:1:7d916966-e6ca-11f1-9dfe-02fc00000001', 1, 'evaluateAward', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'evaluate-award.form'),
('giveOpinion:1:7ea152ed-e6ca-11f1-9dfe-02fc00000001', 1, 'giveOpinion', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'give-opinion.form'),
('proposal:1:7fa52e79-e6ca-11f1-9dfe-02fc00000001', 1, 'proposal', 1, '7f8aefb4-e6ca-11f1-9dfe-02fc00000001', 'proposal.form'),
('recheckRectification:1:802bc3ae-e6ca-11f1-9dfe-02fc00000001', 1, 'recheckRectification', 1, '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 'recheck-rectification.form'),
('recommendAwards:1:7d1f95b3-e6ca-11f1-9dfe-02fc00000001', 1, 'recommendAwards', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'recommend-awards.form'),
('registerClawback:1:7d922cb9-e6ca-11f1-9dfe-02fc00000001', 1, 'registerClawback', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'register-clawback.form'),
('registerPayment:1:8068307a-e6ca-11f1-9dfe-02fc00000001', 1, 'registerPayment', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'register-payment.form'),
('registerRefund:1:7d916967-e6ca-11f1-9dfe-02fc00000001', 1, 'registerRefund', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'register-refund.form'),
('reportQuarter:1:7fdf7863-e6ca-11f1-9dfe-02fc00000001', 1, 'reportQuarter', 1, '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 'report-quarter.form'),
('reportRectification:1:8024becd-e6ca-11f1-9dfe-02fc00000001', 1, 'reportRectification', 1, '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 'report-rectification.form'),
('requestChange:1:7eff7888-e6ca-11f1-9dfe-02fc00000001', 1, 'requestChange', 1, '7edc6021-e6ca-11f1-9dfe-02fc00000001', 'request-change.form'),
('requestIntervention:1:7f5560c3-e6ca-11f1-9dfe-02fc00000001', 1, 'requestIntervention', 1, '7f3fdced-e6ca-11f1-9dfe-02fc00000001', 'request-intervention.form'),
('requestPublication:1:7d1b4fef-e6ca-11f1-9dfe-02fc00000001', 1, 'requestPublication', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'request-publication.form'),
('requestTermination:1:7aafa6f4-e6ca-11f1-9dfe-02fc00000001', 1, 'requestTermination', 1, '7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 'request-termination.form'),
('requestTranche:1:8068578f-e6ca-11f1-9dfe-02fc00000001', 1, 'requestTranche', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'request-tranche.form'),
('requestTransfer:1:7b27e43c-e6ca-11f1-9dfe-02fc00000001', 1, 'requestTransfer', 1, '7ae89146-e6ca-11f1-9dfe-02fc00000001', 'request-transfer.form'),
('reviseProposal:1:7ea598ae-e6ca-11f1-9dfe-02fc00000001', 1, 'reviseProposal', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'revise-proposal.form'),
('reviseRound:1:7d214364-e6ca-11f1-9dfe-02fc00000001', 1, 'reviseRound', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'revise-round.form'),
('round:1:7d15f8bc-e6ca-11f1-9dfe-02fc00000001', 1, 'round', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'round.form'),
('scoreAcceptance:1:7e7bc97c-e6ca-11f1-9dfe-02fc00000001', 1, 'scoreAcceptance', 1, '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 'score-acceptance.form'),
('scoreApplication:1:7a480b7e-e6ca-11f1-9dfe-02fc00000001', 1, 'scoreApplication', 1, '797b6caa-e6ca-11f1-9dfe-02fc00000001', 'score-application.form'),
('scorePresentations:1:7d1b4ff0-e6ca-11f1-9dfe-02fc00000001', 1, 'scorePresentations', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'score-presentations.form'),
('setLight:1:7fe0b0e4-e6ca-11f1-9dfe-02fc00000001', 1, 'setLight', 1, '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 'set-light.form'),
('submitFinalReport:1:7d8ad9b1-e6ca-11f1-9dfe-02fc00000001', 1, 'submitFinalReport', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'submit-final-report.form'),
('submitReport:1:7d91de98-e6ca-11f1-9dfe-02fc00000001', 1, 'submitReport', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'submit-report.form'),
('submitSelfEvaluation:1:7e7d290e-e6ca-11f1-9dfe-02fc00000001', 1, 'submitSelfEvaluation', 1, '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 'submit-self-evaluation.form'),
('superviseRectification:1:802beabf-e6ca-11f1-9dfe-02fc00000001', 1, 'superviseRectification', 1, '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 'supervise-rectification.form'),
('supplementApplication:1:7cb19188-e6ca-11f1-9dfe-02fc00000001', 1, 'supplementApplication', 1, '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 'supplement-application.form'),
('verifyReport:1:7fe23785-e6ca-11f1-9dfe-02fc00000001', 1, 'verifyReport', 1, '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 'verify-report.form');

INSERT INTO ACT_RE_DECISION_DEF (ID_, REV_, CATEGORY_, NAME_, KEY_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_, HISTORY_TTL_) VALUES
('applicationEligibility:1:7cd25ffc-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/dmn', '对照申报条件', 'applicationEligibility', 1, '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 'application-eligibility.dmn', 3650),
('changeApproval:1:7f2b437c-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/dmn', '变更审批层级', 'changeApproval', 1, '7edc6021-e6ca-11f1-9dfe-02fc00000001', 'change-approval.dmn', 3650),
('departmentRouting:1:7eca5ec0-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/dmn', '确定会审部门', 'departmentRouting', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'department-routing.dmn', 3650),
('paymentApproval:1:80804c61-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/dmn', '拨付审批层级', 'paymentApproval', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'payment-approval.dmn', 3650),
('transferApproval:1:7c163bdf-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/dmn', '预算调整审批', 'transferApproval', 1, '7ae89146-e6ca-11f1-9dfe-02fc00000001', 'transfer-approval.dmn', 3650);

INSERT INTO ACT_RE_DEPLOYMENT (ID_, NAME_, DEPLOY_TIME_, SOURCE_) VALUES
('797b6caa-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', '2023-01-30 09:01:07', 'shipped'),
('7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 'awardTermination', '2023-01-30 09:01:09', 'shipped'),
('7ae89146-e6ca-11f1-9dfe-02fc00000001', 'budgetTransfer', '2023-01-30 09:01:10', 'shipped'),
('7c754bd0-e6ca-11f1-9dfe-02fc00000001', 'competitionApplication', '2023-01-30 09:01:12', 'shipped'),
('7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', '2023-01-30 09:01:13', 'shipped'),
('7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', '2023-01-30 09:01:14', 'shipped'),
('7db719da-e6ca-11f1-9dfe-02fc00000001', 'noticeWithdrawal', '2023-01-30 09:01:15', 'shipped'),
('7e1195ef-e6ca-11f1-9dfe-02fc00000001', 'objectionHandling', '2023-01-30 09:01:15', 'shipped'),
('7e60ee74-e6ca-11f1-9dfe-02fc00000001', 'projectAcceptance', '2023-01-30 09:01:16', 'shipped'),
('7e87894f-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', '2023-01-30 09:01:16', 'shipped'),
('7edc6021-e6ca-11f1-9dfe-02fc00000001', 'projectChange', '2023-01-30 09:01:17', 'shipped'),
('7f3fdced-e6ca-11f1-9dfe-02fc00000001', 'projectIntervention', '2023-01-30 09:01:17', 'shipped'),
('7f8aefb4-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', '2023-01-30 09:01:18', 'shipped'),
('7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', '2023-01-30 09:01:18', 'shipped'),
('7ff6f806-e6ca-11f1-9dfe-02fc00000001', 'rectification', '2023-01-30 09:01:18', 'shipped'),
('804f9f60-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', '2023-01-30 09:01:19', 'shipped');

INSERT INTO ACT_RE_PROCDEF (ID_, REV_, CATEGORY_, NAME_, KEY_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_, HAS_START_FORM_KEY_, SUSPENSION_STATE_, HISTORY_TTL_, STARTABLE_) VALUES
('applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '竞标项目评分', 'applicationScoring', 1, '797b6caa-e6ca-11f1-9dfe-02fc00000001', 'application-scoring.bpmn', 0, 1, 3650, 1),
('awardTermination:1:7aa5e2f3-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '资助终止', 'awardTermination', 1, '7a7f6f2f-e6ca-11f1-9dfe-02fc00000001', 'award-termination.bpmn', 0, 1, 3650, 1),
('budgetTransfer:1:7b21c9bb-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '预算调整', 'budgetTransfer', 1, '7ae89146-e6ca-11f1-9dfe-02fc00000001', 'budget-transfer.bpmn', 0, 1, 3650, 1),
('competitionApplication:1:7c91d486-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '竞标申报资格审查', 'competitionApplication', 1, '7c754bd0-e6ca-11f1-9dfe-02fc00000001', 'competition-application.bpmn', 0, 1, 3650, 1),
('competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '竞标争先', 'competitionRound', 1, '7ce4fd9d-e6ca-11f1-9dfe-02fc00000001', 'competition-round.bpmn', 0, 1, 3650, 1),
('fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '资助项目', 'fundedProject', 1, '7d53ec25-e6ca-11f1-9dfe-02fc00000001', 'funded-project.bpmn', 0, 1, 3650, 1),
('noticeWithdrawal:1:7dd4b3fd-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '撤回公示', 'noticeWithdrawal', 1, '7db719da-e6ca-11f1-9dfe-02fc00000001', 'notice-withdrawal.bpmn', 0, 1, 3650, 1),
('objectionHandling:1:7e2f0902-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '公示异议处理', 'objectionHandling', 1, '7e1195ef-e6ca-11f1-9dfe-02fc00000001', 'objection-handling.bpmn', 0, 1, 3650, 1),
('projectAcceptance:1:7e75fd1a-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '项目验收', 'projectAcceptance', 1, '7e60ee74-e6ca-11f1-9dfe-02fc00000001', 'project-acceptance.bpmn', 0, 1, 3650, 1),
('projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '立项审批', 'projectApproval', 1, '7e87894f-e6ca-11f1-9dfe-02fc00000001', 'project-approval.bpmn', 0, 1, 3650, 1),
('projectChange:1:7ef120a7-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '项目变更', 'projectChange', 1, '7edc6021-e6ca-11f1-9dfe-02fc00000001', 'project-change.bpmn', 0, 1, 3650, 1),
('projectIntervention:1:7f549d71-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '项目中止、恢复与终止', 'projectIntervention', 1, '7f3fdced-e6ca-11f1-9dfe-02fc00000001', 'project-intervention.bpmn', 0, 1, 3650, 1),
('projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '书记工程项目全周期', 'projectLifecycle', 1, '7f8aefb4-e6ca-11f1-9dfe-02fc00000001', 'project-lifecycle.bpmn', 0, 1, 3650, 1),
('quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '季度评审', 'quarterlyReview', 1, '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 'quarterly-review.bpmn', 0, 1, 3650, 1),
('rectification:1:8018b0db-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '整改', 'rectification', 1, '7ff6f806-e6ca-11f1-9dfe-02fc00000001', 'rectification.bpmn', 0, 1, 3650, 1),
('trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 1, 'https://yanzhen.org/bpmn', '资金拨付', 'trancheRelease', 1, '804f9f60-e6ca-11f1-9dfe-02fc00000001', 'tranche-release.bpmn', 0, 1, 3650, 1);

INSERT INTO ACT_RU_EVENT_SUBSCR (ID_, REV_, EVENT_TYPE_, EVENT_NAME_, EXECUTION_ID_, PROC_INST_ID_, ACTIVITY_ID_, CREATED_) VALUES
('abc6ca92-e6ca-11f1-9dfe-02fc00000001', 1, 'message', 'award.terminated', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'startEvent_awardTerminated', '2023-03-01 09:00:03'),
('c05a1f5a-e6ca-11f1-9dfe-02fc00000001', 1, 'message', 'payment.registered', 'c05452f9-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'boundaryEvent_paymentRegistered', '2023-03-01 09:00:37'),
('c38a9ed8-e6ca-11f1-9dfe-02fc00000001', 1, 'message', 'project.ended', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'startEvent_projectEnded', '2023-01-30 09:00:05'),
('c9fed80f-e6ca-11f1-9dfe-02fc00000001', 1, 'message', 'project.acceptanceRequested', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'boundaryEvent_acceptanceRequestedEarly', '2023-01-30 09:00:15');

INSERT INTO ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PARENT_ID_, PROC_DEF_ID_, SUPER_EXEC_, ACT_ID_, ACT_INST_ID_, IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_, PROC_DEF_KEY_) VALUES
('abc43281-e6ca-11f1-9dfe-02fc00000001', 3, 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'abc43281-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 17, 18, 'fundedProject'),
('bd3bc92d-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'abc43281-e6ca-11f1-9dfe-02fc00000001', NULL, 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_releaseTranche', 'callActivity_releaseTranche:bd447bbe-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 32, 19, 'fundedProject'),
('bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 4, 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'bd3bc92d-e6ca-11f1-9dfe-02fc00000001', NULL, 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 24, 'trancheRelease'),
('c05452f9-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', NULL, 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, 'userTask_registerPayment', 'userTask_registerPayment:c05a1f5b-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 3, 25, 'trancheRelease'),
('c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 2, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', NULL, 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'c9fed810-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 17, 8, 'projectLifecycle'),
('c9fed80e-e6ca-11f1-9dfe-02fc00000001', 2, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'c9fed810-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 17, 9, 'projectLifecycle'),
('c9feff24-e6ca-11f1-9dfe-02fc00000001', 2, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', NULL, 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_reviewQuarter', NULL, 0, 1, 0, 0, 1, 16, 11, 'projectLifecycle'),
('c9feff25-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', NULL, 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_reviewQuarter', 'callActivity_reviewQuarter:ca087519-e6ca-11f1-9dfe-02fc00000001', 1, 1, 0, 0, 1, 48, 10, 'projectLifecycle'),
('c9feff26-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', NULL, 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_reviewQuarter', 'callActivity_reviewQuarter:ca08c346-e6ca-11f1-9dfe-02fc00000001', 1, 1, 0, 0, 1, 48, 10, 'projectLifecycle'),
('c9feff27-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', NULL, 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_reviewQuarter', 'callActivity_reviewQuarter:ca0d5733-e6ca-11f1-9dfe-02fc00000001', 1, 1, 0, 0, 1, 48, 10, 'projectLifecycle'),
('ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', NULL, 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c9feff25-e6ca-11f1-9dfe-02fc00000001', NULL, 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 4, 'quarterlyReview'),
('ca089c33-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'ca08751a-e6ca-11f1-9dfe-02fc00000001', NULL, 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 'event_windowOpening', 'event_windowOpening:ca089c34-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 4, 5, 'quarterlyReview'),
('ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', NULL, 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c9feff26-e6ca-11f1-9dfe-02fc00000001', NULL, 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 4, 'quarterlyReview'),
('ca0d5730-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', NULL, 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 'event_windowOpening', 'event_windowOpening:ca0d5731-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 4, 5, 'quarterlyReview'),
('ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', '04af31e1-7d95-4d76-9613-84cfdbc24958', NULL, 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'c9feff27-e6ca-11f1-9dfe-02fc00000001', NULL, 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 4, 'quarterlyReview'),
('ca0d7e4d-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', NULL, 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 'event_windowOpening', 'event_windowOpening:ca0d7e4e-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 4, 5, 'quarterlyReview'),
('ceb819cc-e6ca-11f1-9dfe-02fc00000001', 6, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'deb7b71e-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 42, 'competitionRound'),
('deb7b71d-e6ca-11f1-9dfe-02fc00000001', 2, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'deb7b71e-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 43, 'competitionRound'),
('dec328d2-e6ca-11f1-9dfe-02fc00000001', 2, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', NULL, 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_scoreApplications', NULL, 0, 1, 0, 0, 1, 16, 45, 'competitionRound'),
('dec572c3-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', NULL, 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 'callActivity_scoreApplications', 'def31295-e6ca-11f1-9dfe-02fc00000001', 1, 1, 0, 0, 1, 48, 44, 'competitionRound'),
('def31296-e6ca-11f1-9dfe-02fc00000001', 1, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', '315292a4-4bb5-4c3c-bde3-e7132799b821', NULL, 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', NULL, 'df01426c-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 4, 'applicationScoring'),
('df01426b-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'df01426c-e6ca-11f1-9dfe-02fc00000001', 0, 0, 1, 0, 1, 16, 5, 'applicationScoring'),
('df0e88e0-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', NULL, 'df01426b-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'subProcess_scores:df0eaff7-e6ca-11f1-9dfe-02fc00000001', 0, 1, 0, 0, 1, 16, 5, 'applicationScoring'),
('df0e88e1-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', NULL, 'df01426b-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'subProcess_scores:df0ed70d-e6ca-11f1-9dfe-02fc00000001', 0, 1, 0, 0, 1, 16, 5, 'applicationScoring'),
('df0eaff6-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', NULL, 'df0e88e0-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 'userTask_scoreApplication', 'userTask_scoreApplication:df0eaff9-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 2, 9, 'applicationScoring'),
('df0ed70c-e6ca-11f1-9dfe-02fc00000001', 1, NULL, 'def31296-e6ca-11f1-9dfe-02fc00000001', NULL, 'df0e88e1-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 'userTask_scoreApplication', 'userTask_scoreApplication:df14072f-e6ca-11f1-9dfe-02fc00000001', 1, 0, 1, 0, 1, 2, 9, 'applicationScoring');

INSERT INTO ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_) VALUES
('c061725d-e6ca-11f1-9dfe-02fc00000001', 1, 'finance', 'candidate', 'c05a466c-e6ca-11f1-9dfe-02fc00000001');

INSERT INTO ACT_RU_JOB (ID_, REV_, TYPE_, EXCLUSIVE_, EXECUTION_ID_, ROOT_PROC_INST_ID_, PROCESS_INSTANCE_ID_, PROCESS_DEF_ID_, PROCESS_DEF_KEY_, RETRIES_, DUEDATE_, REPEAT_OFFSET_, HANDLER_TYPE_, HANDLER_CFG_, DEPLOYMENT_ID_, SUSPENSION_STATE_, JOB_DEF_ID_, PRIORITY_, SEQUENCE_COUNTER_, CREATE_TIME_) VALUES
('ca08c345-e6ca-11f1-9dfe-02fc00000001', 1, 'timer', 1, 'ca089c33-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 3, '2023-06-16 09:00:00', 0, 'timer-intermediate-transition', 'event_windowOpening', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 1, '7fd69ec0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:00:15'),
('ca0d5732-e6ca-11f1-9dfe-02fc00000001', 1, 'timer', 1, 'ca0d5730-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 3, '2023-09-15 09:00:00', 0, 'timer-intermediate-transition', 'event_windowOpening', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 1, '7fd69ec0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:00:15'),
('ca0d7e4f-e6ca-11f1-9dfe-02fc00000001', 1, 'timer', 1, 'ca0d7e4d-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 3, '2023-12-18 09:00:00', 0, 'timer-intermediate-transition', 'event_windowOpening', '7fbd4a5a-e6ca-11f1-9dfe-02fc00000001', 1, '7fd69ec0-e6ca-11f1-9dfe-02fc00000001', 0, 1, '2023-01-30 09:00:15');

INSERT INTO ACT_RU_JOBDEF (ID_, REV_, PROC_DEF_ID_, PROC_DEF_KEY_, ACT_ID_, JOB_TYPE_, JOB_CONFIGURATION_, SUSPENSION_STATE_) VALUES
('7ca92d17-e6ca-11f1-9dfe-02fc00000001', 1, 'competitionApplication:1:7c91d486-e6ca-11f1-9dfe-02fc00000001', 'competitionApplication', 'boundaryEvent_supplementMissing', 'timer-transition', 'DATE: ${deadline.workingDays(supplementDays)}', 1),
('7d08d959-e6ca-11f1-9dfe-02fc00000001', 1, 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'event_windowCloses', 'timer-intermediate-transition', 'DATE: ${windowClosesAt}', 1),
('7d08d95a-e6ca-11f1-9dfe-02fc00000001', 1, 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'event_noticeEnds', 'timer-intermediate-transition', 'DATE: ${noticeEndsAt}', 1),
('7d08d95b-e6ca-11f1-9dfe-02fc00000001', 1, 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'event_windowOpens', 'timer-intermediate-transition', 'DATE: ${windowOpensAt}', 1),
('7e9bad98-e6ca-11f1-9dfe-02fc00000001', 1, 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'boundaryEvent_opinionAbsent', 'timer-transition', 'DATE: ${deadline.workingDays(8)}', 1),
('7e9bad99-e6ca-11f1-9dfe-02fc00000001', 1, 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'boundaryEvent_opinionLate', 'timer-transition', 'DATE: ${deadline.workingDays(5)}', 1),
('7f9f8928-e6ca-11f1-9dfe-02fc00000001', 1, 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', 'event_acceptanceDay', 'timer-intermediate-transition', 'DATE: ${acceptanceOpensAt}', 1),
('7fd69ec0-e6ca-11f1-9dfe-02fc00000001', 1, 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'event_windowOpening', 'timer-intermediate-transition', 'DATE: ${reviewOpensAt}', 1),
('7fd69ec1-e6ca-11f1-9dfe-02fc00000001', 1, 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'boundaryEvent_reportMissing', 'timer-transition', 'DATE: ${reportMissingAt}', 1),
('7fd69ec2-e6ca-11f1-9dfe-02fc00000001', 1, 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'boundaryEvent_reportLate', 'timer-transition', 'DATE: ${reportEscalatesAt}', 1),
('8018b0dc-e6ca-11f1-9dfe-02fc00000001', 1, 'rectification:1:8018b0db-e6ca-11f1-9dfe-02fc00000001', 'rectification', 'boundaryEvent_rectificationOverdue', 'timer-transition', 'DATE: ${rectificationOverdueAt}', 1);

INSERT INTO ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_, DESCRIPTION_, TASK_DEF_KEY_, ASSIGNEE_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_, TASK_STATE_) VALUES
('c05a466c-e6ca-11f1-9dfe-02fc00000001', 1, 'c05452f9-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', '登记付款', '按付款单向社区付款，填写银行流水号和付款日期。也可以在付款清单登记或导入银行回单，同一笔付款只入账一次。申请、审核、审批过本期拨付的人不能付款。', 'userTask_registerPayment', NULL, 50, '2023-03-01 09:00:37', '2023-03-08 23:59:59', 1, 'Created'),
('df0eaffa-e6ca-11f1-9dfe-02fc00000001', 1, 'df0eaff6-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', '专家评分', '按评分标准逐项打分。材料已隐去申报社区和人员；如果仍认出申报人并有利害关系，选择回避并写明理由，由其他专家评审。提交后不能修改。', 'userTask_scoreApplication', 'scene-expert-2', 50, '2023-03-24 18:00:11', '2023-03-31 23:59:59', 1, 'Created'),
('df140730-e6ca-11f1-9dfe-02fc00000001', 1, 'df0ed70c-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', '专家评分', '按评分标准逐项打分。材料已隐去申报社区和人员；如果仍认出申报人并有利害关系，选择回避并写明理由，由其他专家评审。提交后不能修改。', 'userTask_scoreApplication', 'scene-expert-4', 50, '2023-03-24 18:00:11', '2023-03-31 23:59:59', 1, 'Created');

INSERT INTO ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, DOUBLE_, LONG_, TEXT_, VAR_SCOPE_, SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_) VALUES
('abe61263-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ac1511a4-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'communityName', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '测试社区1', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ac164a25-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'community', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene1', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ac164a26-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '居民议事厅改造', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('bd3b7b0b-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'next', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'RELEASE', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('bd78aa20-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('bd78aa21-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'communityName', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '测试社区1', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('bd78aa22-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'community', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene1', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('bd78aa23-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '居民议事厅改造', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('be30d69d-e6ca-11f1-9dfe-02fc00000001', 1, 'double', 'amount', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 48000, NULL, NULL, 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('bf20b4ec-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'approval', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'OFFICE', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c0542be8-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'paymentId', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'ea9de46e-e1b6-439c-8b94-b9b875736539', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c38a9ed9-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c38a9edb-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'communityName', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '测试社区2', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c38a9edc-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'community', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene2', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c38ac5ed-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'category', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '老旧小区改造', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c38ac5ee-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '老旧小区加装电梯协商共治', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c9f206c8-e6ca-11f1-9dfe-02fc00000001', 1, 'boolean', 'approved', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 1, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c9feb0fb-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'firstQuarter', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c9feb0fc-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'reviewsToCome', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 4, '4', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c9fed80d-e6ca-11f1-9dfe-02fc00000001', 1, 'date', 'acceptanceOpensAt', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 1705885200000, NULL, 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c9feff21-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'nrOfInstances', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 4, '4', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('c9feff22-e6ca-11f1-9dfe-02fc00000001', 2, 'integer', 'nrOfCompletedInstances', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 2, 0),
('c9feff23-e6ca-11f1-9dfe-02fc00000001', 2, 'integer', 'nrOfActiveInstances', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 3, '3', 'c9fed80e-e6ca-11f1-9dfe-02fc00000001', 2, 0),
('c9feff28-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'c9feff27-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 3, '3', 'c9feff27-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('c9feff29-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'c9feff26-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 2, '2', 'c9feff26-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('c9feff2a-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'c9feff25-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'c9feff25-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('c9feff2b-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'c9feff24-e6ca-11f1-9dfe-02fc00000001', 'c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle:1:7f9f8927-e6ca-11f1-9dfe-02fc00000001', NULL, 0, '0', 'c9feff24-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('ca089c2b-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca089c2c-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'communityName', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '测试社区2', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca089c2d-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'community', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene2', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca089c2e-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '老旧小区加装电梯协商共治', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca089c2f-e6ca-11f1-9dfe-02fc00000001', 1, 'long', 'quarter', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 2, '2', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca089c32-e6ca-11f1-9dfe-02fc00000001', 1, 'date', 'reviewOpensAt', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 1686877200000, NULL, 'ca08751a-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d3018-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d3019-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'communityName', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '测试社区2', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d301a-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'community', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene2', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d301b-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '老旧小区加装电梯协商共治', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d301c-e6ca-11f1-9dfe-02fc00000001', 1, 'long', 'quarter', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 3, '3', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d572f-e6ca-11f1-9dfe-02fc00000001', 1, 'date', 'reviewOpensAt', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 1694739600000, NULL, 'ca0d0907-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d5735-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d5736-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'communityName', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '测试社区2', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d5737-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'community', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene2', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d5738-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '老旧小区加装电梯协商共治', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d5739-e6ca-11f1-9dfe-02fc00000001', 1, 'long', 'quarter', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 4, '4', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ca0d7e4c-e6ca-11f1-9dfe-02fc00000001', 1, 'date', 'reviewOpensAt', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', NULL, 1702861200000, NULL, 'ca0d5734-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ceb840dd-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('ceb840df-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '党群服务项目竞标', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('cf7612ac-e6ca-11f1-9dfe-02fc00000001', 1, 'date', 'windowOpensAt', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1678064400000, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('cf7612ad-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'supplementDays', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 3, '3', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('cf7687de-e6ca-11f1-9dfe-02fc00000001', 1, 'boolean', 'presentationNeeded', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 0, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('cfb98453-e6ca-11f1-9dfe-02fc00000001', 1, 'date', 'windowClosesAt', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1679652000000, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('d716bd9a-e6ca-11f1-9dfe-02fc00000001', 1, 'boolean', 'applied', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('da7b1ea2-e6ca-11f1-9dfe-02fc00000001', 1, 'boolean', 'eligible', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1, NULL, 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('dec2175f-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'nrOfInstances', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 2, '2', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('dec328d0-e6ca-11f1-9dfe-02fc00000001', 2, 'integer', 'nrOfCompletedInstances', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 2, 0),
('dec328d1-e6ca-11f1-9dfe-02fc00000001', 2, 'integer', 'nrOfActiveInstances', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'deb7b71d-e6ca-11f1-9dfe-02fc00000001', 2, 0),
('dec599d4-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('dec76e95-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'applicationId', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '315292a4-4bb5-4c3c-bde3-e7132799b821', 'dec572c3-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('dec76e96-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'dec328d2-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, 0, '0', 'dec328d2-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('dec76e97-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'applicationId', 'dec328d2-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'a8a8d471-b382-4495-b611-76a0950a2211', 'dec328d2-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('def31297-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'year', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 2023, '2023', 'def31296-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('df00f44a-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'projectTitle', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, '2023-R1-02 居民议事厅改造', 'def31296-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('df0e88dd-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'nrOfInstances', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 2, '2', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('df0e88de-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'nrOfCompletedInstances', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 0, '0', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('df0e88df-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'nrOfActiveInstances', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 2, '2', 'df01426b-e6ca-11f1-9dfe-02fc00000001', 1, 0),
('df0e88e2-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'df0e88e1-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 1, '1', 'df0e88e1-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('df0e88e3-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'expert', 'df0e88e1-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene-expert-4', 'df0e88e1-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('df0eaff4-e6ca-11f1-9dfe-02fc00000001', 1, 'integer', 'loopCounter', 'df0e88e0-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, 0, '0', 'df0e88e0-e6ca-11f1-9dfe-02fc00000001', 1, 1),
('df0eaff5-e6ca-11f1-9dfe-02fc00000001', 1, 'string', 'expert', 'df0e88e0-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', NULL, NULL, 'scene-expert-2', 'df0e88e0-e6ca-11f1-9dfe-02fc00000001', 1, 1);

INSERT INTO EVENT_PUBLICATION (id, listener_id, event_type, serialized_event, publication_date) VALUES
('8b26a508-b99a-4316-bdde-37c3d3a860f7', 'org.yanzhen.notifications.ProjectMessages.on(org.yanzhen.projects.ProjectEvent$QuarterLit)', 'org.yanzhen.projects.ProjectEvent$QuarterLit', '{\"project\":{\"value\":\"04af31e1-7d95-4d76-9613-84cfdbc24958\"},\"by\":{\"name\":\"party-office-1\"},\"at\":\"2023-03-27T01:00:03.350974769Z\",\"quarter\":1,\"light\":\"GREEN\",\"text\":\"\"}', '2023-03-27 09:00:03.000000');

INSERT INTO application (id, round, ordinal, number, community, alive, title, category, key_point, background, plan, results, requested, answers, submitter, authors, submitted_at, stage, stars, failed_rules, check_remarks, supplements, more_experts, recommended_reason, approved_reason, version) VALUES
('315292a4-4bb5-4c3c-bde3-e7132799b821', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 2, '2023-R1-02', 'scene4', 1, '居民议事厅改造', '为老服务', 1, '老年人用餐不便，诉求集中。', '改造闲置用房，引入社会力量运营。', '每天服务一百位老年人。', 40000.00, '{}', 'scene4-secretary', 'scene4-secretary', '2023-03-06 01:00:11', 'ELIGIBLE', 0, '[]', '', 0, 0, '', '', 1),
('a8a8d471-b382-4495-b611-76a0950a2211', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 1, '2023-R1-01', 'scene3', 1, '长者食堂改造提升', '为老服务', 1, '老年人用餐不便，诉求集中。', '改造闲置用房，引入社会力量运营。', '每天服务一百位老年人。', 50000.00, '{}', 'scene3-secretary', 'scene3-secretary', '2023-03-06 01:00:06', 'SCORED', 0, '[]', '', 0, 0, '', '', 2);

INSERT INTO application_budget_line (application, position, item, amount) VALUES
('315292a4-4bb5-4c3c-bde3-e7132799b821', 0, '设备购置', 40000.00),
('a8a8d471-b382-4495-b611-76a0950a2211', 0, '设备购置', 50000.00);

INSERT INTO attachment (id, subject, name, media_type, size, sha256, uploaded_by, uploaded_at) VALUES
('9df72268-988e-46ac-93e5-b84177a99e67', '315292a4-4bb5-4c3c-bde3-e7132799b821', '测试社区方案.pdf', 'application/pdf', 593, 'e76c7e48300c62fc757665ade1055d35da27505d60b82cb62b2d2620a192ea08', 'scene4-secretary', '2023-03-06 01:00:10'),
('e2a6f18d-4a86-4fd0-8acb-2d9e6dff8402', 'a8a8d471-b382-4495-b611-76a0950a2211', '测试社区方案.pdf', 'application/pdf', 593, 'e76c7e48300c62fc757665ade1055d35da27505d60b82cb62b2d2620a192ea08', 'scene3-secretary', '2023-03-06 01:00:05');

INSERT INTO attachment_piece (attachment, number, bytes) VALUES
('9df72268-988e-46ac-93e5-b84177a99e67', 0, 0x255044462D312E360A25F6E4FCDF0A312030206F626A0A3C3C0A2F54797065202F436174616C6F670A2F56657273696F6E202F312E360A2F50616765732032203020520A3E3E0A656E646F626A0A352030206F626A0A3C3C0A2F4C656E677468203135310A2F54797065202F4F626A53746D0A2F4E20330A2F46696C746572202F466C6174654465636F64650A2F46697273742031350A3E3E0A73747265616D0D0A789C6D8CD10A823018465FE57B8236B7F93B41062EDD4D0411DE891782A384C8D009F5F6B9BA0ABAF8CED5399F00878412504838A12858F37A78B0537FF10BD8611C16B47293CEE8C0F6D37A0F4860CCAF0976F4C3D8DBE98996EF38E228111BB33CB28BDAECB7567CAEBE7DB986EB34A370B5735429AB6D9566B9AC53294B5513696BB9016BC670F3FF2D4A6D4E5A69131FDF952233040D0A656E6473747265616D0A656E646F626A0A362030206F626A0A3C3C0A2F4C656E6774682032340A2F526F6F742031203020520A2F496E666F2034203020520A2F4944205B3C36344534373935413932363938413630383534464233464630443630443531343E203C36344534373935413932363938413630383534464233464630443630443531343E5D0A2F54797065202F585265660A2F53697A6520370A2F496E646578205B3020365D0A2F57205B31203120315D0A2F46696C746572202F466C6174654465636F64650A3E3E0A73747265616D0D0A789C6360F8CFC8CFC0C40A448C4CAC4C8C7E0C00123F01770D0A656E6473747265616D0A656E646F626A0A7374617274787265660A3333320A2525454F460A),
('e2a6f18d-4a86-4fd0-8acb-2d9e6dff8402', 0, 0x255044462D312E360A25F6E4FCDF0A312030206F626A0A3C3C0A2F54797065202F436174616C6F670A2F56657273696F6E202F312E360A2F50616765732032203020520A3E3E0A656E646F626A0A352030206F626A0A3C3C0A2F4C656E677468203135310A2F54797065202F4F626A53746D0A2F4E20330A2F46696C746572202F466C6174654465636F64650A2F46697273742031350A3E3E0A73747265616D0D0A789C6D8CD10A823018465FE57B8236B7F93B41062EDD4D0411DE891782A384C8D009F5F6B9BA0ABAF8CED5399F00878412504838A12858F37A78B0537FF10BD8611C16B47293CEE8C0F6D37A0F4860CCAF0976F4C3D8DBE98996EF38E228111BB33CB28BDAECB7567CAEBE7DB986EB34A370B5735429AB6D9566B9AC53294B5513696BB9016BC670F3FF2D4A6D4E5A69131FDF952233040D0A656E6473747265616D0A656E646F626A0A362030206F626A0A3C3C0A2F4C656E6774682032340A2F526F6F742031203020520A2F496E666F2034203020520A2F4944205B3C36344534373935413932363938413630383534464233464630443630443531343E203C36344534373935413932363938413630383534464233464630443630443531343E5D0A2F54797065202F585265660A2F53697A6520370A2F496E646578205B3020365D0A2F57205B31203120315D0A2F46696C746572202F466C6174654465636F64650A3E3E0A73747265616D0D0A789C6360F8CFC8CFC0C40A448C4CAC4C8C7E0C00123F01770D0A656E6473747265616D0A656E646F626A0A7374617274787265660A3333320A2525454F460A);

INSERT INTO award (id, fund, envelope, ordinal, subject, community, award_year, title, amount, tranches, stage, authors, signed_by, signed_at, disallowed, refund_due, granted_at, version) VALUES
('3ccfa47c-e252-4746-90a8-2d3a4a598099', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'd3d73e21-ce06-4d0b-8f8b-069b53363895', 1, '7fe9bfe4-7796-4b56-aed5-29a04a41fa7c', 'scene1', 2023, '居民议事厅改造', 80000.00, 2, 'RUNNING', 'scene1-secretary', 'party-office-1', '2023-03-01 01:00:32', 0.00, 0.00, '2023-03-01 01:00:01', 3);

INSERT INTO award_journal_entry (id, award, event, outcome, scope, text, done_by, done_at) VALUES
(1, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'AwardGranted', '', '', '￥80,000.00', 'committee-1', '2023-03-01 01:00:01'),
(2, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'AwardBegun', '', '', '', NULL, '2023-03-01 01:00:02'),
(3, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'AgreementAnswered', 'ACCEPT', '', '', 'scene1-secretary', '2023-03-01 01:00:28'),
(4, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'AgreementCountersigned', 'SIGN', '', '', 'party-office-1', '2023-03-01 01:00:32'),
(5, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'TrancheRequested', '', '1', '用于采购设备，条件已经落实。', 'scene1-secretary', '2023-03-01 01:00:34'),
(6, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'TrancheChecked', 'ACCEPT', '1', '', 'party-office-1', '2023-03-01 01:00:34'),
(7, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'PaymentApproved', 'APPROVE', '1', '', 'party-office-2', '2023-03-01 01:00:37'),
(8, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'PaymentOrdered', '', '1', '￥48,000.00', NULL, '2023-03-01 01:00:37');

INSERT INTO award_line (award, position, item, amount) VALUES
('3ccfa47c-e252-4746-90a8-2d3a4a598099', 0, '设备', 40000.00),
('3ccfa47c-e252-4746-90a8-2d3a4a598099', 1, '活动', 40000.00);

INSERT INTO community (code, name, kind, resident_team, sample, position) VALUES
('scene1', '测试社区1', 'URBAN', 'team-1', 1, 0),
('scene2', '测试社区2', 'URBAN', 'team-1', 1, 0),
('scene3', '测试社区3', 'URBAN', 'team-1', 1, 0),
('scene4', '测试社区4', 'URBAN', 'team-1', 1, 0);

INSERT INTO competition_journal_entry (id, round, application, event, outcome, scope, text, done_by, done_at) VALUES
(1, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'RoundSubmitted', '', '', '党群服务项目竞标', 'party-office-1', '2023-02-20 01:00:01'),
(2, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'RoundDecided', 'APPROVE', '', '', 'committee-1', '2023-02-20 01:00:02'),
(3, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'RoundPublished', '', '', '', NULL, '2023-02-20 01:00:02'),
(4, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'WindowOpened', '', '', '', NULL, '2023-03-06 01:00:00'),
(5, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'ApplicationSubmitted', '', '', '长者食堂改造提升', 'scene3-secretary', '2023-03-06 01:00:06'),
(6, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'ApplicationSubmitted', '', '', '居民议事厅改造', 'scene4-secretary', '2023-03-06 01:00:11'),
(7, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'WindowClosed', '', '2', '', NULL, '2023-03-24 10:00:00'),
(8, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'RulesChecked', 'PASSED', '', '', NULL, '2023-03-24 10:00:00'),
(9, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'RulesChecked', 'PASSED', '', '', NULL, '2023-03-24 10:00:01'),
(10, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'ApplicationChecked', 'ELIGIBLE', '', '', 'party-office-1', '2023-03-24 10:00:00'),
(11, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'ApplicationChecked', 'ELIGIBLE', '', '', 'party-office-1', '2023-03-24 10:00:01'),
(12, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'ScoringBegun', '', '2', '', NULL, '2023-03-24 10:00:03'),
(13, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'InterestsDeclared', 'NONE', '', '', 'scene-expert-1', '2023-03-24 10:00:06'),
(14, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'InterestsDeclared', 'NONE', '', '', 'scene-expert-2', '2023-03-24 10:00:07'),
(15, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'InterestsDeclared', 'NONE', '', '', 'scene-expert-3', '2023-03-24 10:00:09'),
(16, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, 'InterestsDeclared', 'NONE', '', '', 'scene-expert-4', '2023-03-24 10:00:10'),
(17, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'ApplicationScored', '', '', '', 'scene-expert-3', '2023-03-24 10:00:12'),
(18, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'ApplicationScored', '', '', '', 'scene-expert-1', '2023-03-24 10:00:13'),
(19, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'ScoringCompleted', '', '2', '', NULL, '2023-03-24 10:00:13');

INSERT INTO envelope (id, fund, label, amount) VALUES
('cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', '2023-R1', 100000.00),
('d3d73e21-ce06-4d0b-8f8b-069b53363895', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', '竞标争先', 80000.00);

INSERT INTO expert_assignment (id, round, application, expert, ordinal, state, version) VALUES
(1, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'scene-expert-3', 1, 'SCORED', 1),
(2, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'a8a8d471-b382-4495-b611-76a0950a2211', 'scene-expert-1', 2, 'SCORED', 1),
(3, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'scene-expert-2', 1, 'ASSIGNED', 0),
(4, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'scene-expert-4', 2, 'ASSIGNED', 0);

INSERT INTO fund (id, name, fund_year, budget, opened_by, opened_at, version) VALUES
('2573005c-3dc5-4ad7-97ef-6d2bce9a206f', '党群服务资金 443f2f5c-f258-4e77-8ab7-f8dbe353eab3', 2023, 80000.00, 'party-office-1', '2023-03-01 01:00:00', 0),
('f66be49a-0a43-406b-a6d4-d0123ffb70a1', '党群服务资金 scene-expert-1', 2023, 300000.00, 'finance-1', '2023-02-20 01:00:00', 0);

INSERT INTO inbox_offer (recipient, task, state, candidate, suspended, due_at, process, step, community, business_key) VALUES
('g:secretaries-scene1', 'ac303ac9-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-08 23:59:59', 'fundedProject', 'userTask_confirmAgreement', 'scene1', '3ccfa47c-e252-4746-90a8-2d3a4a598099'),
('g:party-office', 'baf115d2-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-06 23:59:59', 'fundedProject', 'userTask_countersignAgreement', 'scene1', '3ccfa47c-e252-4746-90a8-2d3a4a598099'),
('g:secretaries-scene1', 'bd809966-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-15 23:59:59', 'trancheRelease', 'userTask_requestTranche', 'scene1', '3ccfa47c-e252-4746-90a8-2d3a4a598099'),
('g:party-office', 'be30fdaf-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-06 23:59:59', 'trancheRelease', 'userTask_checkTranche', 'scene1', '3ccfa47c-e252-4746-90a8-2d3a4a598099'),
('g:party-office', 'bf3686df-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-06 23:59:59', 'trancheRelease', 'userTask_approvePayment', 'scene1', '3ccfa47c-e252-4746-90a8-2d3a4a598099'),
('g:finance', 'c05a466c-e6ca-11f1-9dfe-02fc00000001', 'CLAIMABLE', 1, 0, '2023-03-08 23:59:59', 'trancheRelease', 'userTask_registerPayment', 'scene1', '3ccfa47c-e252-4746-90a8-2d3a4a598099'),
('g:party-office', 'c390925b-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-02-02 23:59:59', 'projectApproval', 'userTask_checkProposal', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:department-housing', 'c5ab5c34-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-02-06 23:59:59', 'projectApproval', 'userTask_giveOpinion', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:department-social-work', 'c5ab834e-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-02-06 23:59:59', 'projectApproval', 'userTask_giveOpinion', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:department-urban-management', 'c5abd178-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-02-06 23:59:59', 'projectApproval', 'userTask_giveOpinion', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:working-committee', 'c8e4192e-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-02-06 23:59:59', 'projectApproval', 'userTask_decideProject', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:secretaries-scene2', 'ca385eeb-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-04-10 23:59:59', 'quarterlyReview', 'userTask_reportQuarter', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:resident-teams-scene2', 'cab29703-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-30 23:59:59', 'quarterlyReview', 'userTask_verifyReport', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:party-office', 'cbf17fab-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-30 23:59:59', 'quarterlyReview', 'userTask_setLight', 'scene2', '04af31e1-7d95-4d76-9613-84cfdbc24958'),
('g:working-committee', 'ceb840e2-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-02-27 23:59:59', 'competitionRound', 'userTask_decideRound', NULL, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4'),
('g:party-office', 'd77669f3-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-31 23:59:59', 'competitionApplication', 'userTask_checkEligibility', 'scene3', 'a8a8d471-b382-4495-b611-76a0950a2211'),
('g:party-office', 'd7c04452-e6ca-11f1-9dfe-02fc00000001', 'OVER', 1, 0, '2023-03-31 23:59:59', 'competitionApplication', 'userTask_checkEligibility', 'scene4', '315292a4-4bb5-4c3c-bde3-e7132799b821'),
('u:scene-expert-1', 'da953669-e6ca-11f1-9dfe-02fc00000001', 'OVER', 0, 0, '2023-03-28 23:59:59', 'competitionRound', 'userTask_declareInterests', NULL, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4'),
('u:scene-expert-2', 'da955d7f-e6ca-11f1-9dfe-02fc00000001', 'OVER', 0, 0, '2023-03-28 23:59:59', 'competitionRound', 'userTask_declareInterests', NULL, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4'),
('u:scene-expert-3', 'da958495-e6ca-11f1-9dfe-02fc00000001', 'OVER', 0, 0, '2023-03-28 23:59:59', 'competitionRound', 'userTask_declareInterests', NULL, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4'),
('u:scene-expert-4', 'da95849b-e6ca-11f1-9dfe-02fc00000001', 'OVER', 0, 0, '2023-03-28 23:59:59', 'competitionRound', 'userTask_declareInterests', NULL, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4'),
('u:scene-expert-3', 'def2eb7d-e6ca-11f1-9dfe-02fc00000001', 'OVER', 0, 0, '2023-03-31 23:59:59', 'applicationScoring', 'userTask_scoreApplication', NULL, 'a8a8d471-b382-4495-b611-76a0950a2211'),
('u:scene-expert-1', 'def31293-e6ca-11f1-9dfe-02fc00000001', 'OVER', 0, 0, '2023-03-31 23:59:59', 'applicationScoring', 'userTask_scoreApplication', NULL, 'a8a8d471-b382-4495-b611-76a0950a2211'),
('u:scene-expert-2', 'df0eaffa-e6ca-11f1-9dfe-02fc00000001', 'MINE', 0, 0, '2023-03-31 23:59:59', 'applicationScoring', 'userTask_scoreApplication', NULL, '315292a4-4bb5-4c3c-bde3-e7132799b821'),
('u:scene-expert-4', 'df140730-e6ca-11f1-9dfe-02fc00000001', 'MINE', 0, 0, '2023-03-31 23:59:59', 'applicationScoring', 'userTask_scoreApplication', NULL, '315292a4-4bb5-4c3c-bde3-e7132799b821');

INSERT INTO inbox_process (process_instance, process, business_key, community, community_name, title, started_by, started_at) VALUES
('abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', NULL, '2023-03-01 09:00:03'),
('c38a9ed7-e6ca-11f1-9dfe-02fc00000001', 'projectLifecycle', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', 'scene2-secretary', '2023-01-30 09:00:05'),
('ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, '党群服务项目竞标', 'party-office-1', '2023-02-20 09:00:01');

INSERT INTO inbox_task (task, process_instance, process_definition, process, step, name, business_key, community, community_name, title, created_at, due_at, assignee, state, suspended, completed_by, completed_at, reminded) VALUES
('ac303ac9-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'userTask_confirmAgreement', '确认协议', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', '2023-03-01 09:00:04', '2023-03-08 23:59:59', NULL, 'DONE', 0, 'scene1-secretary', '2023-03-01 09:00:28', 'NEVER'),
('baf115d2-e6ca-11f1-9dfe-02fc00000001', 'abc43281-e6ca-11f1-9dfe-02fc00000001', 'fundedProject:1:7d6d3f90-e6ca-11f1-9dfe-02fc00000001', 'fundedProject', 'userTask_countersignAgreement', '签署协议', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', '2023-03-01 09:00:28', '2023-03-06 23:59:59', NULL, 'DONE', 0, 'party-office-1', '2023-03-01 09:00:33', 'NEVER'),
('bd809966-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'userTask_requestTranche', '申请拨付', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', '2023-03-01 09:00:33', '2023-03-15 23:59:59', NULL, 'DONE', 0, 'scene1-secretary', '2023-03-01 09:00:34', 'NEVER'),
('be30fdaf-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'userTask_checkTranche', '审核拨付申请', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', '2023-03-01 09:00:34', '2023-03-06 23:59:59', NULL, 'DONE', 0, 'party-office-1', '2023-03-01 09:00:36', 'NEVER'),
('bf3686df-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'userTask_approvePayment', '审批拨付', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', '2023-03-01 09:00:35', '2023-03-06 23:59:59', NULL, 'DONE', 0, 'party-office-2', '2023-03-01 09:00:37', 'NEVER'),
('c05a466c-e6ca-11f1-9dfe-02fc00000001', 'bd77e7cf-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease:1:8067bb49-e6ca-11f1-9dfe-02fc00000001', 'trancheRelease', 'userTask_registerPayment', '登记付款', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 'scene1', '测试社区1', '居民议事厅改造', '2023-03-01 09:00:37', '2023-03-08 23:59:59', NULL, 'OPEN', 0, NULL, NULL, 'NEVER'),
('c390925b-e6ca-11f1-9dfe-02fc00000001', 'c38f32c2-e6ca-11f1-9dfe-02fc00000001', 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'userTask_checkProposal', '形式审查', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-01-30 09:00:05', '2023-02-02 23:59:59', NULL, 'DONE', 0, 'party-office-1', '2023-01-30 09:00:08', 'NEVER'),
('c5ab5c34-e6ca-11f1-9dfe-02fc00000001', 'c38f32c2-e6ca-11f1-9dfe-02fc00000001', 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'userTask_giveOpinion', '出具会审意见', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-01-30 09:00:08', '2023-02-06 23:59:59', NULL, 'DONE', 0, 'housing-1', '2023-01-30 09:00:11', 'NEVER'),
('c5ab834e-e6ca-11f1-9dfe-02fc00000001', 'c38f32c2-e6ca-11f1-9dfe-02fc00000001', 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'userTask_giveOpinion', '出具会审意见', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-01-30 09:00:08', '2023-02-06 23:59:59', NULL, 'DONE', 0, 'social-work-1', '2023-01-30 09:00:12', 'NEVER'),
('c5abd178-e6ca-11f1-9dfe-02fc00000001', 'c38f32c2-e6ca-11f1-9dfe-02fc00000001', 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'userTask_giveOpinion', '出具会审意见', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-01-30 09:00:08', '2023-02-06 23:59:59', NULL, 'DONE', 0, 'urban-management-1', '2023-01-30 09:00:14', 'NEVER'),
('c8e4192e-e6ca-11f1-9dfe-02fc00000001', 'c38f32c2-e6ca-11f1-9dfe-02fc00000001', 'projectApproval:1:7e9bad97-e6ca-11f1-9dfe-02fc00000001', 'projectApproval', 'userTask_decideProject', '党工委审定', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-01-30 09:00:13', '2023-02-06 23:59:59', NULL, 'DONE', 0, 'committee-1', '2023-01-30 09:00:15', 'NEVER'),
('ca385eeb-e6ca-11f1-9dfe-02fc00000001', 'ca04083d-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'userTask_reportQuarter', '填报季度进展', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-03-20 09:00:00', '2023-04-10 23:59:59', NULL, 'DONE', 0, 'scene2-secretary', '2023-03-27 09:00:00', 'NEVER'),
('cab29703-e6ca-11f1-9dfe-02fc00000001', 'ca04083d-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'userTask_verifyReport', '现场核实', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-03-27 09:00:00', '2023-03-30 23:59:59', NULL, 'DONE', 0, 'scene2-team', '2023-03-27 09:00:02', 'NEVER'),
('cbf17fab-e6ca-11f1-9dfe-02fc00000001', 'ca04083d-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview:1:7fd69ebf-e6ca-11f1-9dfe-02fc00000001', 'quarterlyReview', 'userTask_setLight', '评定亮灯', '04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', '测试社区2', '老旧小区加装电梯协商共治', '2023-03-27 09:00:02', '2023-03-30 23:59:59', NULL, 'DONE', 0, 'party-office-1', '2023-03-27 09:00:03', 'NEVER'),
('ceb840e2-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'userTask_decideRound', '审批竞标方案', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, '党群服务项目竞标', '2023-02-20 09:00:01', '2023-02-27 23:59:59', NULL, 'DONE', 0, 'committee-1', '2023-02-20 09:00:02', 'NEVER'),
('d77669f3-e6ca-11f1-9dfe-02fc00000001', 'd728bf08-e6ca-11f1-9dfe-02fc00000001', 'competitionApplication:1:7c91d486-e6ca-11f1-9dfe-02fc00000001', 'competitionApplication', 'userTask_checkEligibility', '资格审查', 'a8a8d471-b382-4495-b611-76a0950a2211', 'scene3', '测试社区3', '长者食堂改造提升', '2023-03-24 18:00:00', '2023-03-31 23:59:59', NULL, 'DONE', 0, 'party-office-1', '2023-03-24 18:00:00', 'NEVER'),
('d7c04452-e6ca-11f1-9dfe-02fc00000001', 'd77f1c87-e6ca-11f1-9dfe-02fc00000001', 'competitionApplication:1:7c91d486-e6ca-11f1-9dfe-02fc00000001', 'competitionApplication', 'userTask_checkEligibility', '资格审查', '315292a4-4bb5-4c3c-bde3-e7132799b821', 'scene4', '测试社区4', '居民议事厅改造', '2023-03-24 18:00:01', '2023-03-31 23:59:59', NULL, 'DONE', 0, 'party-office-1', '2023-03-24 18:00:04', 'NEVER'),
('da953669-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'userTask_declareInterests', '申报利害关系', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, '党群服务项目竞标', '2023-03-24 18:00:03', '2023-03-28 23:59:59', 'scene-expert-1', 'DONE', 0, 'scene-expert-1', '2023-03-24 18:00:06', 'NEVER'),
('da955d7f-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'userTask_declareInterests', '申报利害关系', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, '党群服务项目竞标', '2023-03-24 18:00:03', '2023-03-28 23:59:59', 'scene-expert-2', 'DONE', 0, 'scene-expert-2', '2023-03-24 18:00:07', 'NEVER'),
('da958495-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'userTask_declareInterests', '申报利害关系', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, '党群服务项目竞标', '2023-03-24 18:00:03', '2023-03-28 23:59:59', 'scene-expert-3', 'DONE', 0, 'scene-expert-3', '2023-03-24 18:00:09', 'NEVER'),
('da95849b-e6ca-11f1-9dfe-02fc00000001', 'ceb819cc-e6ca-11f1-9dfe-02fc00000001', 'competitionRound:1:7d08d958-e6ca-11f1-9dfe-02fc00000001', 'competitionRound', 'userTask_declareInterests', '申报利害关系', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, '党群服务项目竞标', '2023-03-24 18:00:03', '2023-03-28 23:59:59', 'scene-expert-4', 'DONE', 0, 'scene-expert-4', '2023-03-24 18:00:11', 'NEVER'),
('def2eb7d-e6ca-11f1-9dfe-02fc00000001', 'dec9df99-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'userTask_scoreApplication', '专家评分', 'a8a8d471-b382-4495-b611-76a0950a2211', NULL, NULL, '2023-R1-01 长者食堂改造提升', '2023-03-24 18:00:11', '2023-03-31 23:59:59', 'scene-expert-3', 'DONE', 0, 'scene-expert-3', '2023-03-24 18:00:12', 'NEVER'),
('def31293-e6ca-11f1-9dfe-02fc00000001', 'dec9df99-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'userTask_scoreApplication', '专家评分', 'a8a8d471-b382-4495-b611-76a0950a2211', NULL, NULL, '2023-R1-01 长者食堂改造提升', '2023-03-24 18:00:11', '2023-03-31 23:59:59', 'scene-expert-1', 'DONE', 0, 'scene-expert-1', '2023-03-24 18:00:13', 'NEVER'),
('df0eaffa-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'userTask_scoreApplication', '专家评分', '315292a4-4bb5-4c3c-bde3-e7132799b821', NULL, NULL, '2023-R1-02 居民议事厅改造', '2023-03-24 18:00:11', '2023-03-31 23:59:59', 'scene-expert-2', 'OPEN', 0, NULL, NULL, 'NEVER'),
('df140730-e6ca-11f1-9dfe-02fc00000001', 'def31296-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring:1:7a25684d-e6ca-11f1-9dfe-02fc00000001', 'applicationScoring', 'userTask_scoreApplication', '专家评分', '315292a4-4bb5-4c3c-bde3-e7132799b821', NULL, NULL, '2023-R1-02 居民议事厅改造', '2023-03-24 18:00:11', '2023-03-31 23:59:59', 'scene-expert-4', 'OPEN', 0, NULL, NULL, 'NEVER');

INSERT INTO interest_declaration (id, round, expert, communities, declared_at) VALUES
(1, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'scene-expert-1', '', '2023-03-24 10:00:06'),
(2, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'scene-expert-2', '', '2023-03-24 10:00:07'),
(3, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'scene-expert-3', '', '2023-03-24 10:00:09'),
(4, 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'scene-expert-4', '', '2023-03-24 10:00:10');

INSERT INTO journal_entry (id, project, event, outcome, scope, text, done_by, done_at) VALUES
(1, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'ProposalSubmitted', '', '', '', 'scene2-secretary', '2023-01-30 01:00:04'),
(2, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'ProposalChecked', 'ACCEPT', '', '', 'party-office-1', '2023-01-30 01:00:07'),
(3, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'DepartmentsAsked', '', '', 'housing,urban-management,social-work', NULL, '2023-01-30 01:00:08'),
(4, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'OpinionGiven', 'AGREE', 'housing', '', 'housing-1', '2023-01-30 01:00:11'),
(5, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'OpinionGiven', 'AGREE', 'social-work', '', 'social-work-1', '2023-01-30 01:00:12'),
(6, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'OpinionGiven', 'AGREE', 'urban-management', '', 'urban-management-1', '2023-01-30 01:00:13'),
(7, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'OpinionsClosed', 'PASSED', '', '', NULL, '2023-01-30 01:00:13'),
(8, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'ProjectDecided', 'APPROVE', '', '', 'committee-1', '2023-01-30 01:00:15'),
(9, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'ProjectPublished', '', '', '', NULL, '2023-01-30 01:00:15'),
(10, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'ReviewOpened', '', 'Q1', '2023-04-10', NULL, '2023-03-20 01:00:00'),
(11, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'QuarterReported', 'IN_TIME', 'Q1', '', 'scene2-secretary', '2023-03-27 01:00:00'),
(12, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'ReportVerified', 'CONFIRM', 'Q1', '', 'scene2-team', '2023-03-27 01:00:02'),
(13, '04af31e1-7d95-4d76-9613-84cfdbc24958', 'QuarterLit', 'GREEN', 'Q1', '', 'party-office-1', '2023-03-27 01:00:03');

INSERT INTO key_point (programme_year, number, theme_number, theme, title) VALUES
(2023, 1, 1, '党员干部思想建设', '万名党员进党校'),
(2023, 2, 1, '党员干部思想建设', '桂城大讲堂'),
(2023, 3, 1, '党员干部思想建设', '党校师资库'),
(2023, 4, 2, '打造基层治理共同体', '活力支部“竞标争先”'),
(2023, 5, 2, '打造基层治理共同体', '全域创熟“城市提质农村扩面”'),
(2023, 6, 2, '打造基层治理共同体', '党群服务阵地“建管用”长效机制'),
(2023, 7, 2, '打造基层治理共同体', '成立“关爱桂城工作室”'),
(2023, 8, 2, '打造基层治理共同体', '党员亮身份，积极参与小区治理'),
(2023, 9, 2, '打造基层治理共同体', '打造社区议事平台'),
(2023, 10, 3, '推动城乡融合高质量发展', '驻点团队考核机制'),
(2023, 11, 3, '推动城乡融合高质量发展', '深化经济社一级干部队伍改革'),
(2023, 12, 3, '推动城乡融合高质量发展', '深化运用“战斗力指数”'),
(2023, 13, 3, '推动城乡融合高质量发展', '“一社一支部一阵地”全覆盖'),
(2023, 14, 3, '推动城乡融合高质量发展', '振兴美学“桂城样板”'),
(2023, 15, 4, '党员志愿服务延展品牌效应', '深化“引潮计划”'),
(2023, 16, 4, '党员志愿服务延展品牌效应', '充实核心项目库'),
(2023, 17, 5, '凝聚区域化党建活力', '推进产业链党建工作'),
(2023, 18, 5, '凝聚区域化党建活力', '创建“新就业群体友好示范区”'),
(2023, 19, 5, '凝聚区域化党建活力', '“双覆盖”扩面提质'),
(2023, 20, 5, '凝聚区域化党建活力', '教育系统党建强基工程'),
(2023, 21, 5, '凝聚区域化党建活力', '优化公资系统党组织体系'),
(2023, 22, 6, '擦亮人才党建品牌', '成立“桂宾高才工作室”'),
(2023, 23, 6, '擦亮人才党建品牌', '开展“同赴桂，城就你”系列人才活动'),
(2023, 24, 6, '擦亮人才党建品牌', '活化高质量桂城人才服务联盟'),
(2023, 25, 6, '擦亮人才党建品牌', '深化“流星计划”'),
(2023, 26, 7, '打造作风过硬的“桂城战队”', '营造学习型活力型机关文化'),
(2023, 27, 7, '打造作风过硬的“桂城战队”', '打通跨体系、跨层级多维度干部交流通道'),
(2023, 28, 7, '打造作风过硬的“桂城战队”', '深化“雁阵工程”建设'),
(2023, 29, 7, '打造作风过硬的“桂城战队”', '推行年轻干部“四个一”培育机制'),
(2023, 30, 7, '打造作风过硬的“桂城战队”', '实施“大学生返乡成长”计划、经济社储备干部“双百计划”');

INSERT INTO ledger_account (id, code, fund, kind, envelope, award, line, balance, ceiling) VALUES
(1, 'SOURCE:2573005c-3dc5-4ad7-97ef-6d2bce9a206f', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'SOURCE', NULL, NULL, NULL, -80000.00, NULL),
(2, 'BUDGET:2573005c-3dc5-4ad7-97ef-6d2bce9a206f', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'BUDGET', NULL, NULL, NULL, 0.00, NULL),
(3, 'ENVELOPE:d3d73e21-ce06-4d0b-8f8b-069b53363895', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'ENVELOPE', 'd3d73e21-ce06-4d0b-8f8b-069b53363895', NULL, NULL, 0.00, NULL),
(4, 'GRANTED:3ccfa47c-e252-4746-90a8-2d3a4a598099', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'GRANTED', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 0.00, NULL),
(5, 'COMMITTED:3ccfa47c-e252-4746-90a8-2d3a4a598099', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'COMMITTED', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 80000.00, NULL),
(6, 'PAID:3ccfa47c-e252-4746-90a8-2d3a4a598099', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'PAID', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 0.00, NULL),
(7, 'RETURNED:3ccfa47c-e252-4746-90a8-2d3a4a598099', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'RETURNED', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 0.00, NULL),
(8, 'SPENDING:3ccfa47c-e252-4746-90a8-2d3a4a598099', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'SPENDING', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', NULL, 0.00, NULL),
(9, 'LINE:3ccfa47c-e252-4746-90a8-2d3a4a598099:1', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'LINE', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 1, 0.00, 40000.00),
(10, 'LINE:3ccfa47c-e252-4746-90a8-2d3a4a598099:2', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'LINE', NULL, '3ccfa47c-e252-4746-90a8-2d3a4a598099', 2, 0.00, 40000.00),
(11, 'SOURCE:f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'SOURCE', NULL, NULL, NULL, -300000.00, NULL),
(12, 'BUDGET:f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'BUDGET', NULL, NULL, NULL, 200000.00, NULL),
(13, 'ENVELOPE:cf7e126f-ac3a-433b-8148-8e3d404de4c4', 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'ENVELOPE', 'cf7e126f-ac3a-433b-8148-8e3d404de4c4', NULL, NULL, 100000.00, NULL);

INSERT INTO opinion (id, project, revision, department, outcome, text, given_by, given_at) VALUES
(1, '04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 'housing', 'AGREE', '', 'housing-1', '2023-01-30 01:00:11'),
(2, '04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 'social-work', 'AGREE', '', 'social-work-1', '2023-01-30 01:00:12'),
(3, '04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 'urban-management', 'AGREE', '', 'urban-management-1', '2023-01-30 01:00:13');

INSERT INTO payment (id, fund, award, tranche, amount, state, ordered_at, version) VALUES
('ea9de46e-e1b6-439c-8b94-b9b875736539', '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', '3ccfa47c-e252-4746-90a8-2d3a4a598099', 1, 48000.00, 'ORDERED', '2023-03-01 01:00:37', 0);

INSERT INTO posting (id, fund, kind, from_account, to_account, amount, award, text, posted_by, posted_at) VALUES
(1, '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'APPROPRIATION', 1, 2, 80000.00, NULL, '党群服务资金 443f2f5c-f258-4e77-8ab7-f8dbe353eab3 2023', 'party-office-1', '2023-03-01 09:00:00'),
(2, '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'RESERVATION', 2, 3, 80000.00, NULL, '竞标争先', 'party-office-1', '2023-03-01 09:00:01'),
(3, '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'GRANT', 3, 4, 80000.00, '3ccfa47c-e252-4746-90a8-2d3a4a598099', '居民议事厅改造', 'committee-1', '2023-03-01 09:00:02'),
(4, '2573005c-3dc5-4ad7-97ef-6d2bce9a206f', 'COMMITMENT', 4, 5, 80000.00, '3ccfa47c-e252-4746-90a8-2d3a4a598099', '居民议事厅改造', 'party-office-1', '2023-03-01 09:00:32'),
(5, 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'APPROPRIATION', 11, 12, 300000.00, NULL, '党群服务资金 scene-expert-1 2023', 'finance-1', '2023-02-20 09:00:00'),
(6, 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', 'RESERVATION', 12, 13, 100000.00, NULL, '2023-R1', 'committee-1', '2023-02-20 09:00:02');

INSERT INTO programme (programme_year, title, closed) VALUES
(2023, '桂城街道 2023 年度党建计划（党建730）', 0);

INSERT INTO project (id, community, project_year, ordinal, title, category, key_point, background, goal, measures, budget_total, answers, proposer, authors, proposed_at, revision, stage, handlers, departments, vetoes, quorum, opinion_result, published_at, version) VALUES
('04af31e1-7d95-4d76-9613-84cfdbc24958', 'scene2', 2023, 1, '老旧小区加装电梯协商共治', '老旧小区改造', 1, '小区楼龄超过三十年，老人上下楼困难，居民诉求集中。', '年内完成协商、设计和施工，让三百户居民用上电梯。', '党员带头，组建议事会，分楼栋协商，公开资金使用。', 80000.00, '{}', 'scene2-secretary', 'scene2-secretary', '2023-01-30 01:00:04', 1, 'RUNNING', 'party-office-1', 'housing,social-work,urban-management', 'housing', 2, 'PASSED', '2023-01-30 01:00:15', 3);

INSERT INTO project_budget_line (project, position, item, amount, source) VALUES
('04af31e1-7d95-4d76-9613-84cfdbc24958', 0, '协商议事和设计', 80000.00, '街道补助');

INSERT INTO project_milestone (project, quarter, goal, indicator, weight) VALUES
('04af31e1-7d95-4d76-9613-84cfdbc24958', 1, '完成本阶段协商和施工任务', '签约率达到百分之八十', 25),
('04af31e1-7d95-4d76-9613-84cfdbc24958', 2, '完成本阶段协商和施工任务', '签约率达到百分之八十', 25),
('04af31e1-7d95-4d76-9613-84cfdbc24958', 3, '完成本阶段协商和施工任务', '签约率达到百分之八十', 25),
('04af31e1-7d95-4d76-9613-84cfdbc24958', 4, '完成本阶段协商和施工任务', '签约率达到百分之八十', 25);

INSERT INTO proposal_revision (id, project, revision, content, handed_in_by, handed_in_at) VALUES
(1, '04af31e1-7d95-4d76-9613-84cfdbc24958', 1, '{\"title\":\"老旧小区加装电梯协商共治\",\"category\":\"老旧小区改造\",\"keyPoint\":1,\"background\":\"小区楼龄超过三十年，老人上下楼困难，居民诉求集中。\",\"goal\":\"年内完成协商、设计和施工，让三百户居民用上电梯。\",\"measures\":\"党员带头，组建议事会，分楼栋协商，公开资金使用。\",\"milestones\":[{\"quarter\":1,\"goal\":\"完成本阶段协商和施工任务\",\"indicator\":\"签约率达到百分之八十\",\"weight\":25},{\"quarter\":2,\"goal\":\"完成本阶段协商和施工任务\",\"indicator\":\"签约率达到百分之八十\",\"weight\":25},{\"quarter\":3,\"goal\":\"完成本阶段协商和施工任务\",\"indicator\":\"签约率达到百分之八十\",\"weight\":25},{\"quarter\":4,\"goal\":\"完成本阶段协商和施工任务\",\"indicator\":\"签约率达到百分之八十\",\"weight\":25}],\"budget\":[{\"item\":\"协商议事和设计\",\"amount\":{\"amount\":80000.00},\"source\":\"街道补助\"}],\"answers\":{}}', 'scene2-secretary', '2023-01-30 01:00:04');

INSERT INTO quarterly_review (project, quarter, due_on, state, spent, obstacles, next_steps, reported_by, reported_at, late, escalated, verification, visited_on, findings, verified_by, light, remark, lit_by, version) VALUES
('04af31e1-7d95-4d76-9613-84cfdbc24958', 1, '2023-04-10', 'LIT', 20000.00, '', '继续推进。', 'scene2-secretary', '2023-03-27 01:00:00', 0, 0, 'CONFIRM', '2023-03-27', '', 'scene2-team', 'GREEN', '', 'party-office-1', 3);

INSERT INTO quarterly_review_progress (project, quarter, milestone, percent, done) VALUES
('04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 1, 25, '按计划推进。'),
('04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 2, 25, '按计划推进。'),
('04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 3, 25, '按计划推进。'),
('04af31e1-7d95-4d76-9613-84cfdbc24958', 1, 4, 25, '按计划推进。');

INSERT INTO round (id, round_year, ordinal, title, purpose, fund, envelope, opens_at, closes_at, rules, answers, seed, authors, stage, approved_by, published_at, recommenders, notices, version) VALUES
('cf7e126f-ac3a-433b-8148-8e3d404de4c4', 2023, 1, '党群服务项目竞标', '支持居民最需要的服务项目。', 'f66be49a-0a43-406b-a6d4-d0123ffb70a1', 100000.00, '2023-03-06 01:00:00', '2023-03-24 10:00:00', '{\"categories\":[{\"name\":\"为老服务\",\"quota\":0}],\"largestRequest\":{\"amount\":60000.00},\"minimumStars\":0,\"criteria\":[{\"key\":\"c1\",\"name\":\"必要性\",\"weight\":60,\"maximum\":10,\"help\":\"居民需求是否真实。\"},{\"key\":\"c2\",\"name\":\"可行性\",\"weight\":40,\"maximum\":20,\"help\":\"方案是否清楚。\"}],\"scorers\":2,\"divergence\":20,\"trimmedFrom\":0,\"bonusPerStar\":0,\"bonusCap\":0,\"presentation\":false,\"presentationWeight\":0,\"tieBreaks\":[\"LOWER_REQUEST\"],\"tranches\":[{\"percent\":60,\"condition\":\"AGREEMENT\"},{\"percent\":40,\"condition\":\"CLOSE_OUT\"}],\"noticeDays\":5,\"supplementDays\":3,\"experts\":[{\"name\":\"scene-expert-1\"},{\"name\":\"scene-expert-2\"},{\"name\":\"scene-expert-3\"},{\"name\":\"scene-expert-4\"}]}', '{}', 7794914129830104339, 'party-office-1', 'UNDER_SCORING', 'committee-1', '2023-02-20 01:00:02', '', 0, 4);

INSERT INTO score (id, application, expert, points, total, remark, scored_at) VALUES
(1, 'a8a8d471-b382-4495-b611-76a0950a2211', 'scene-expert-3', '{\"c1\":9,\"c2\":18}', 90.00, '按标准评分。', '2023-03-24 10:00:12'),
(2, 'a8a8d471-b382-4495-b611-76a0950a2211', 'scene-expert-1', '{\"c1\":9,\"c2\":18}', 90.00, '按标准评分。', '2023-03-24 10:00:13');

INSERT INTO tranche (award, number, previous, begins_at, ends_at, amount, paid, release_on, state, payable, statement, remarks, requested_by, checked_by, approved_by, version) VALUES
('3ccfa47c-e252-4746-90a8-2d3a4a598099', 1, NULL, 0.00, 48000.00, 48000.00, 0.00, 'AGREEMENT', 'ORDERED', 48000.00, '用于采购设备，条件已经落实。', '', 'scene1-secretary', 'party-office-1', 'party-office-2', 4),
('3ccfa47c-e252-4746-90a8-2d3a4a598099', 2, 1, 48000.00, 80000.00, 32000.00, 0.00, 'CLOSE_OUT', 'PLANNED', NULL, NULL, NULL, NULL, NULL, '', 0);

INSERT INTO ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_) VALUES
('experts', 1, 'experts', 'WORKFLOW'),
('resident-teams', 1, 'resident-teams', 'WORKFLOW'),
('resident-teams-scene1', 1, 'resident-teams-scene1', 'WORKFLOW'),
('resident-teams-scene2', 1, 'resident-teams-scene2', 'WORKFLOW'),
('resident-teams-scene3', 1, 'resident-teams-scene3', 'WORKFLOW'),
('resident-teams-scene4', 1, 'resident-teams-scene4', 'WORKFLOW'),
('secretaries', 1, 'secretaries', 'WORKFLOW'),
('secretaries-scene1', 1, 'secretaries-scene1', 'WORKFLOW'),
('secretaries-scene2', 1, 'secretaries-scene2', 'WORKFLOW'),
('secretaries-scene3', 1, 'secretaries-scene3', 'WORKFLOW'),
('secretaries-scene4', 1, 'secretaries-scene4', 'WORKFLOW');

INSERT INTO ACT_RU_AUTHORIZATION (ID_, REV_, TYPE_, GROUP_ID_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_, PERMS_) VALUES
('aa001449-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene1-secretary', 1, 'scene1-secretary', 2147483647),
('aa2cc99d-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene1-team', 1, 'scene1-team', 2147483647),
('c061996e-e6ca-11f1-9dfe-02fc00000001', 1, 1, 'finance', NULL, 7, 'c05a466c-e6ca-11f1-9dfe-02fc00000001', 16386),
('c0b7a8af-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene2-secretary', 1, 'scene2-secretary', 2147483647),
('c0cba5e3-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene2-team', 1, 'scene2-team', 2147483647),
('cddfe234-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene-expert-1', 1, 'scene-expert-1', 2147483647),
('cde31686-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene-expert-2', 1, 'scene-expert-2', 2147483647),
('cde3b2c8-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene-expert-3', 1, 'scene-expert-3', 2147483647),
('cde8bbda-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene-expert-4', 1, 'scene-expert-4', 2147483647),
('cff88928-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene3-secretary', 1, 'scene3-secretary', 2147483647),
('d00d70bc-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene3-team', 1, 'scene3-team', 2147483647),
('d4415670-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene4-secretary', 1, 'scene4-secretary', 2147483647),
('d4864eb4-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene4-team', 1, 'scene4-team', 2147483647),
('df0eaffb-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene-expert-2', 7, 'df0eaffa-e6ca-11f1-9dfe-02fc00000001', 16386),
('df142e41-e6ca-11f1-9dfe-02fc00000001', 1, 1, NULL, 'scene-expert-4', 7, 'df140730-e6ca-11f1-9dfe-02fc00000001', 16386);

SET foreign_key_checks = 1;
