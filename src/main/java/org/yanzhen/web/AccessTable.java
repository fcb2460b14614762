package org.yanzhen.web;

import static org.yanzhen.identity.Role.ADMINISTRATOR;
import static org.yanzhen.identity.Role.AUDITOR;
import static org.yanzhen.identity.Role.DEPARTMENT;
import static org.yanzhen.identity.Role.EXPERT;
import static org.yanzhen.identity.Role.FINANCE;
import static org.yanzhen.identity.Role.PARTY_OFFICE;
import static org.yanzhen.identity.Role.RESIDENT_TEAM;
import static org.yanzhen.identity.Role.SECRETARY;
import static org.yanzhen.identity.Role.WORKING_COMMITTEE;
import static org.yanzhen.web.Scope.ALL;
import static org.yanzhen.web.Scope.ASKED;
import static org.yanzhen.web.Scope.ASSIGNED;
import static org.yanzhen.web.Scope.OWN;
import static org.yanzhen.web.Scope.OWN_COMMUNITY;
import static org.yanzhen.web.Scope.OWN_DRAFT;
import static org.yanzhen.web.Scope.SUBJECT;
import static org.yanzhen.web.Scope.TASK;
import static org.yanzhen.web.Scope.VISIBLE;
import static org.yanzhen.web.Who.ANYBODY;
import static org.yanzhen.web.Who.NOBODY;
import static org.yanzhen.web.Who.everybody;
import static org.yanzhen.web.Who.only;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.yanzhen.web.Action.Way;

/**
 * Who may do what, at every door: pages, {@code /api}, {@code /engine-rest} and the engine's web applications. What is
 * not written here does not exist. {@code src/docs/access.md} shows it to people.
 *
 * <p>Of several ways that fit a request the most specific counts, as when the request is handled. What is left of a door
 * is closed by its last row.
 */
public final class AccessTable {

    private static final Who ANSWER_FOR_ALL = only(ALL, PARTY_OFFICE, WORKING_COMMITTEE, AUDITOR);
    private static final Who ANSWER_FOR_MONEY = ANSWER_FOR_ALL.and(ALL, FINANCE);
    private static final Who READ_APPLICATION = ANSWER_FOR_ALL.and(OWN_COMMUNITY, SECRETARY, RESIDENT_TEAM);
    private static final Who READ_PROJECT = READ_APPLICATION.and(ASKED, DEPARTMENT, EXPERT, FINANCE);
    private static final Who READ_AWARD = ANSWER_FOR_MONEY.and(OWN_COMMUNITY, SECRETARY, RESIDENT_TEAM);
    private static final Who OWN_SECRETARY = only(OWN_COMMUNITY, SECRETARY);
    private static final Who THE_OFFICE = only(ALL, PARTY_OFFICE);
    private static final Who THE_FINANCE = only(ALL, FINANCE);
    private static final Who FINANCE_OR_OFFICE = THE_OFFICE.and(ALL, FINANCE);
    private static final Who THE_ADMINISTRATOR = only(ALL, ADMINISTRATOR);
    private static final Who READ_ENGINE = only(ALL, ADMINISTRATOR, AUDITOR);

    private static final Who DRAFT = only(OWN_DRAFT, SECRETARY);
    private static final Who OFFICE_OR_COMMITTEE = only(ALL, PARTY_OFFICE, WORKING_COMMITTEE);
    private static final Who INTERVENE = OFFICE_OR_COMMITTEE.and(OWN_COMMUNITY, SECRETARY);
    private static final Who READ_BLIND = THE_OFFICE.and(ASSIGNED, EXPERT);
    private static final Who READ_STARS = ANSWER_FOR_MONEY.and(ALL, ADMINISTRATOR);
    private static final Who REMOVE_FILES = only(SUBJECT, SECRETARY, RESIDENT_TEAM);

    /** Auditors and administrators decide nothing. */
    private static final Who WORK =
            only(TASK, SECRETARY, RESIDENT_TEAM, PARTY_OFFICE, DEPARTMENT, EXPERT, WORKING_COMMITTEE, FINANCE);

    private static final Who REASSIGN = WORK.and(ALL, ADMINISTRATOR);

    private static final Who READ_FILES = only(
            SUBJECT, SECRETARY, RESIDENT_TEAM, PARTY_OFFICE, DEPARTMENT, EXPERT, WORKING_COMMITTEE, FINANCE, AUDITOR);

    private static final Who ADD_FILES =
            only(SUBJECT, SECRETARY, RESIDENT_TEAM, PARTY_OFFICE, DEPARTMENT, EXPERT, WORKING_COMMITTEE, FINANCE);

    private static final String MACHINES = "/engine-rest";
    private static final String WEBAPPS = "/camunda/api/engine/engine/{engine}";

    private static final String IN = "进出 · Coming and going";
    private static final String PROJECTS = "书记工程 · Projects";
    private static final String COMPETITIONS = "竞标争先 · Competitions";
    private static final String FUNDS = "资金 · Funds";
    private static final String COMMON = "公共 · For all work";
    private static final String SETTINGS = "管理 · Administration";
    private static final String MODELS = "流程模型 · Process models";
    private static final String ENGINE = "流程引擎 · The engine";
    private static final String APPLICATIONS = "引擎的网页应用 · The engine’s web applications";
    private static final String CLOSED = "关闭 · Closed";

    public static final List<Action> ACTIONS = List.of(
            row(IN, "登录", "log in", ANYBODY, "GET /login, POST /login"),
            row(
                    IN,
                    "用一次性口令设定密码（内置身份）",
                    "choose a password with a code (built-in identity)",
                    ANYBODY,
                    "GET /login/code, POST /login/code"),
            row(IN, "通过统一身份登录", "log in through Keycloak", ANYBODY, """
                    GET /oauth2/authorization/{registration}, GET /login/oauth2/code/{registration},
                    GET /logged-out, GET /login-failed, POST /logout/connect/back-channel/{registration}
                    """),
            row(IN, "退出", "log out", everybody(OWN), """
                    POST /logout, POST /camunda/api/{application}/auth/user/{engine}/logout
                    """),
            row(IN, "看本人是谁", "see who one is", everybody(OWN), """
                    GET /api/me, GET /camunda/api/{application}/auth/user/{engine}
                    """),
            row(IN, "首页", "the way in", everybody(ALL), "GET /"),
            row(IN, "网页的样式、字体和脚本", "what pages are made of", ANYBODY, """
                    GET /assets/**, GET /favicon.svg, GET /camunda/assets/**, GET /camunda/lib/**,
                    GET /camunda/app/{application}/scripts/**, GET /camunda/favicon.ico
                    """),
            row(IN, "安全联系方式", "whom to tell about a weakness", ANYBODY, "GET /.well-known/security.txt"),
            row(
                    IN,
                    "是否在运行",
                    "whether it is alive",
                    ANYBODY,
                    "GET /actuator/health, GET /actuator/health/**, GET /livez, GET /readyz"),
            row(IN, "列出运维端点", "list what can be watched", THE_ADMINISTRATOR, "GET /actuator"),
            row(PROJECTS, "列出项目", "list projects", everybody(VISIBLE), "GET /projects, GET /api/projects"),
            row(PROJECTS, "看看板", "read the board", everybody(ALL), "GET /board, GET /api/board"),
            row(PROJECTS, "起草立项申报", "draft a proposal", OWN_SECRETARY, "POST /projects/new, POST /api/drafts"),
            row(PROJECTS, "修改、提交、废弃立项草稿", "change, hand in, discard a draft", DRAFT, """
                    GET /drafts/{id}, POST /drafts/{id}/discard, GET /api/drafts/{id}, PUT /api/drafts/{id},
                    DELETE /api/drafts/{id}, POST /api/drafts/{id}/submit
                    """),
            row(PROJECTS, "看项目档案", "read a project’s file", READ_PROJECT, """
                    GET /projects/{id}, GET /projects/{id}/file.pdf, GET /api/projects/{id},
                    GET /api/projects/{id}/diagrams/{instance}
                    """),
            row(PROJECTS, "撤回申报", "withdraw a proposal", OWN_SECRETARY, """
                    POST /projects/{id}/withdraw, POST /api/projects/{id}/withdrawal
                    """),
            row(PROJECTS, "申请变更", "ask for a change", OWN_SECRETARY, """
                    GET /projects/{id}/changes/new, GET /api/projects/{id}/changes/new,
                    POST /api/projects/{id}/changes
                    """),
            row(PROJECTS, "看年度计划", "read the years’ programmes", ANSWER_FOR_ALL, "GET /programmes"),
            row(PROJECTS, "申请、确认、退回截止年度申报", "close a year to proposals", OFFICE_OR_COMMITTEE, """
                    POST /programmes/closing, POST /programmes/closing/confirm, POST /programmes/closing/dismiss
                    """),
            row(PROJECTS, "申请中止、恢复、终止", "ask to suspend, resume, terminate", INTERVENE, """
                    GET /projects/{id}/interventions/new, GET /api/projects/{id}/interventions/new,
                    POST /api/projects/{id}/interventions
                    """),
            row(PROJECTS, "更换验收组成员", "replace a member of the panel", THE_OFFICE, """
                    POST /projects/{id}/panel, POST /api/projects/{id}/panel
                    """),
            row(PROJECTS, "确认立项条件落实", "confirm that a condition is met", THE_OFFICE, """
                    POST /projects/{id}/conditions, POST /api/projects/{id}/conditions
                    """),
            row(PROJECTS, "申请验收", "ask for the acceptance", OWN_SECRETARY, """
                    POST /projects/{id}/acceptance, POST /api/projects/{id}/acceptance
                    """),
            row(COMPETITIONS, "看结果公示", "read the public notices", ANYBODY, """
                    GET /notices, GET /notices/{id}, GET /notices/{id}/thanks, GET /notices/{id}/draw
                    """),
            row(COMPETITIONS, "对公示提出异议", "object to a public notice", ANYBODY, """
                    POST /notices/{id}/objections, POST /api/public/notices/{id}/objections
                    """),
            row(COMPETITIONS, "列出和看竞赛", "list and read rounds", everybody(VISIBLE), """
                    GET /competitions, GET /competitions/{id}, GET /api/competitions/{id},
                    GET /api/competitions/{id}/diagrams/{instance}
                    """),
            row(COMPETITIONS, "起草、提交竞赛", "draft and hand in a round", THE_OFFICE, """
                    POST /competitions/new, POST /competitions/{id}/copy, GET /competitions/drafts/{id},
                    POST /competitions/drafts/{id}/discard, POST /api/competitions/drafts,
                    POST /api/competitions/{id}/copy, GET /api/competitions/drafts/{id},
                    PUT /api/competitions/drafts/{id}, DELETE /api/competitions/drafts/{id},
                    POST /api/competitions/drafts/{id}/submit
                    """),
            row(COMPETITIONS, "更换专家", "replace an expert", THE_OFFICE, """
                    POST /competitions/{id}/experts, POST /api/competitions/{id}/experts
                    """),
            row(COMPETITIONS, "延长申报期、催办专家", "extend a round, remind experts", THE_OFFICE, """
                    POST /competitions/{id}/extension, POST /competitions/{id}/reminders,
                    POST /api/competitions/{id}/extension, POST /api/competitions/{id}/reminders
                    """),
            row(COMPETITIONS, "看排名和评审进度，重算排名", "read ranking and progress, compute again", ANSWER_FOR_ALL, """
                    GET /competitions/{id}/ranking, GET /competitions/{id}/progress,
                    POST /competitions/{id}/recompute, POST /api/competitions/{id}/recompute
                    """),
            row(COMPETITIONS, "申请撤下公示", "ask to take a notice down", OFFICE_OR_COMMITTEE, """
                    POST /competitions/{id}/withdrawal, POST /api/competitions/{id}/withdrawal
                    """),
            row(COMPETITIONS, "内部提出异议", "object as a member of staff", everybody(VISIBLE), """
                    POST /competitions/{id}/objections, POST /api/competitions/{id}/objections
                    """),
            row(COMPETITIONS, "列出本社区的申报", "list own applications", everybody(VISIBLE), "GET /applications"),
            row(COMPETITIONS, "起草申报", "draft an application", OWN_SECRETARY, """
                    POST /competitions/{id}/apply, POST /api/applications/drafts
                    """),
            row(COMPETITIONS, "修改、提交、废弃申报草稿", "change, hand in, discard a draft", DRAFT, """
                    GET /applications/drafts/{id}, POST /applications/drafts/{id}/discard,
                    GET /api/applications/drafts/{id}, PUT /api/applications/drafts/{id},
                    DELETE /api/applications/drafts/{id}, POST /api/applications/drafts/{id}/submit
                    """),
            row(COMPETITIONS, "看申报", "read an application", READ_APPLICATION, """
                    GET /applications/{id}, GET /api/applications/{id},
                    GET /api/applications/{id}/diagrams/{instance}
                    """),
            row(COMPETITIONS, "撤回申报", "withdraw an application", OWN_SECRETARY, """
                    POST /applications/{id}/withdraw, POST /api/applications/{id}/withdrawal
                    """),
            row(COMPETITIONS, "看本人的评审", "read one’s scoring desk", only(ASSIGNED, EXPERT), "GET /expert"),
            row(COMPETITIONS, "匿名看申报", "read an application blind", READ_BLIND, """
                    GET /expert/applications/{id}, GET /expert/attachments/{application}/{number}
                    """),
            row(FUNDS, "看资金和账目", "read funds and postings", ANSWER_FOR_MONEY, """
                    GET /funds, GET /funds/{id}, GET /funds/{id}/postings, GET /api/funds/{id}, GET /payments,
                    GET /api/awards
                    """),
            row(FUNDS, "设立资金", "open a fund", THE_FINANCE, "POST /funds, POST /api/funds"),
            row(FUNDS, "登记付款、导入回单、导出付款单", "register payments, take and give files", THE_FINANCE, """
                    POST /payments/{id}, POST /payments/results, GET /payments/export, PUT /api/payments/{id},
                    POST /api/payments/results
                    """),
            row(FUNDS, "申请更正付款或退款的日期", "ask for another day of payment or refund", THE_FINANCE, """
                    POST /payments/{id}/day, POST /api/payments/{id}/day,
                    POST /awards/{id}/refund/day, POST /api/awards/{id}/refund/day
                    """),
            row(FUNDS, "确认更正付款或退款的日期", "confirm another day of payment or refund", FINANCE_OR_OFFICE, """
                    POST /payments/{id}/day/answer, POST /api/payments/{id}/day/answer,
                    POST /awards/{id}/refund/day/answer, POST /api/awards/{id}/refund/day/answer
                    """),
            row(FUNDS, "看资助项目", "read awards", READ_AWARD, """
                    GET /awards, GET /awards/{id}, GET /api/awards/{id},
                    GET /api/awards/{id}/diagrams/{instance}
                    """),
            row(FUNDS, "申请调整预算", "ask for a budget transfer", OWN_SECRETARY, """
                    GET /awards/{id}/transfers/new, GET /api/awards/{id}/transfers/new,
                    POST /api/awards/{id}/transfers
                    """),
            row(FUNDS, "申请终止资助", "ask to end an award", THE_OFFICE, """
                    GET /awards/{id}/terminations/new, GET /api/awards/{id}/terminations/new,
                    POST /api/awards/{id}/terminations
                    """),
            row(COMMON, "看本人的待办、已办、发起", "list one’s tasks", everybody(TASK), """
                    GET /tasks, GET /tasks/done, GET /tasks/started, GET /api/tasks, GET /api/tasks/cards,
                    GET /api/tasks/counts
                    """),
            row(COMMON, "看任务，签收、退还、办理任务", "read, take, give back and complete a task", WORK, """
                    GET /tasks/{task}, POST /tasks/{task}/claim, POST /tasks/{task}/give-back,
                    GET /api/tasks/{task}, POST /api/tasks/{task}/claim, POST /api/tasks/{task}/give-back,
                    POST /api/tasks/{task}/complete
                    """),
            row(COMMON, "看附件", "read attachments", READ_FILES, """
                    GET /attachments/{id}, GET /api/subjects/{subject}/attachments
                    """),
            row(COMMON, "添加附件", "add attachments", ADD_FILES, "POST /api/subjects/{subject}/attachments"),
            row(COMMON, "删除附件", "remove attachments", REMOVE_FILES, "DELETE /api/attachments/{id}"),
            row(COMMON, "看消息", "read messages", everybody(OWN), """
                    GET /messages, GET /messages/{id}, POST /messages/read, GET /messages/unread
                    """),
            row(SETTINGS, "看评星", "read the stars", READ_STARS, "GET /ratings"),
            row(SETTINGS, "填写评星", "enter the stars", THE_OFFICE, "POST /ratings"),
            row(
                    SETTINGS,
                    "看、确认、驳回人员变更（内置身份）",
                    "read, confirm and refuse changes of people (built-in identity)",
                    only(ALL, ADMINISTRATOR, AUDITOR),
                    "GET /people, POST /people/changes/{id}/confirm, POST /people/changes/{id}/refuse"),
            row(
                    SETTINGS,
                    "申请人员变更（内置身份）",
                    "ask for changes of people (built-in identity)",
                    THE_ADMINISTRATOR,
                    "POST /people"),
            row(SETTINGS, "维护工作日", "keep the working days", THE_ADMINISTRATOR, """
                    GET /calendar, POST /calendar/corrections, POST /calendar/corrections/withdraw, POST /calendar/years
                    """),
            row(
                    SETTINGS,
                    "拨动演练时钟",
                    "move the demo’s clock",
                    THE_ADMINISTRATOR,
                    "GET /clock, POST /clock, POST /api/demo/clock"),
            row(MODELS, "看流程模型、文件和发布历史", "read models, their files and releases", READ_ENGINE, """
                    GET /models, GET /models/{process}, GET /models/{process}/export,
                    GET /models/{process}/files/{name}, GET /models/releases/{id}, GET /api/models/content
                    """),
            row(
                    MODELS,
                    "起草、导入、检查、提交模型修改",
                    "draft, import, check and hand in changes of models",
                    THE_ADMINISTRATOR,
                    """
                    POST /models/{process}/draft, POST /models/drafts/{id}/discard, POST /models/drafts/{id}/rebase,
                    POST /models/{process}/update, POST /models/{process}/import, POST /models/import,
                    POST /models/{process}/roll-back, POST /models/releases/{id}/withdraw,
                    POST /api/models/{process}/draft, GET /api/models/drafts/{id},
                    PUT /api/models/drafts/{id}/files/{name}, DELETE /api/models/drafts/{id}/files/{name},
                    POST /api/models/drafts/{id}/check, POST /api/models/drafts/{id}/decisions/{decision}/ask,
                    POST /api/models/drafts/{id}/rebase,
                    POST /api/models/drafts/{id}/submit, POST /api/models/{process}/import,
                    POST /api/models/{process}/roll-back, POST /api/models/releases/{id}/withdraw
                    """),
            row(MODELS, "审批他人提交的模型修改", "approve or refuse changes of others", THE_ADMINISTRATOR, """
                    POST /models/releases/{id}/approve, POST /models/releases/{id}/refuse,
                    POST /api/models/releases/{id}/approve, POST /api/models/releases/{id}/refuse
                    """),
            row(MODELS, "编辑模型草稿", "edit a draft of a model", THE_ADMINISTRATOR, "GET /models/drafts/{id}"),
            row(MODELS, "对比两个版本", "compare two versions", READ_ENGINE, "GET /models/{process}/compare"),
            row(MODELS, "看运行中的流程", "see what runs", THE_ADMINISTRATOR, """
                    GET /models/{process}/instances, GET /models/{process}/instances/{instance},
                    GET /api/models/{process}/heat, GET /api/models/{process}/instances/{instance}/diagram
                    """),
            row(
                    MODELS,
                    "重试出错的步骤",
                    "have what failed tried again",
                    THE_ADMINISTRATOR,
                    "POST /models/{process}/incidents/{incident}/retry"),
            row(MODELS, "把运行中的流程迁移到另一版本", "move what runs to another version", THE_ADMINISTRATOR, """
                    GET /models/{process}/migrations, POST /models/{process}/migrations,
                    GET /models/{process}/migrations/{id}, POST /models/{process}/migrations/{id}/plan,
                    POST /models/{process}/migrations/{id}/instances/{instance},
                    POST /models/{process}/migrations/{id}/start, POST /models/{process}/migrations/{id}/discard,
                    GET /api/models/{process}/migrations/{id}, POST /api/models/{process}/migrations/{id}/attempts
                    """),
            row(MODELS, "试运行草稿和待审批的修改", "try drafts and what waits for approval", THE_ADMINISTRATOR, """
                    GET /models/drafts/{id}/trial, POST /models/drafts/{id}/trial,
                    POST /models/releases/{id}/trial, POST /api/models/drafts/{id}/trial,
                    POST /api/models/releases/{id}/trial
                    """),
            row(ENGINE, "列出和看任务", "list and read tasks", everybody(TASK), both("""
                    GET /task, POST /task, GET /task/count, POST /task/count, GET /task/{id},
                    GET /task/{id}/form, GET /task/{id}/form-variables, GET /task/{id}/deployed-form,
                    GET /task/{id}/rendered-form, GET /task/{id}/identity-links, GET /task/{id}/comment,
                    GET /task/{id}/attachment
                    """)),
            row(ENGINE, "使用预置筛选器", "use the shipped filters", everybody(TASK), both("""
                    GET /filter, OPTIONS /filter, GET /filter/count, GET /filter/{id}, GET /filter/{id}/list,
                    POST /filter/{id}/list, GET /filter/{id}/count, POST /filter/{id}/count,
                    GET /filter/{id}/singleResult, POST /filter/{id}/singleResult
                    """)),
            row(ENGINE, "签收、退还、办理任务", "take, give back and complete a task", WORK, both("""
                    POST /task/{id}/claim, POST /task/{id}/unclaim, POST /task/{id}/complete,
                    POST /task/{id}/submit-form
                    """)),
            row(
                    ENGINE,
                    "在任务列表中退还，由管理员改派",
                    "give back in the Tasklist; administrators reassign",
                    REASSIGN,
                    webapps("POST /task/{id}/assignee")),
            row(
                    ENGINE,
                    "改派离岗人员的任务",
                    "reassign the tasks of those who left",
                    THE_ADMINISTRATOR,
                    at(MACHINES, "POST /task/{id}/assignee")),
            row(ENGINE, "看流程定义", "read process definitions", everybody(ALL), both("""
                    GET /process-definition, GET /process-definition/count, GET /process-definition/{id},
                    GET /process-definition/{id}/xml, GET /process-definition/{id}/diagram,
                    GET /process-definition/key/{key}, GET /process-definition/key/{key}/xml,
                    GET /process-definition/key/{key}/diagram
                    """)),
            row(ENGINE, "看决策和历史", "read decisions and history", READ_ENGINE, both("""
                    GET /decision-definition/**, GET /decision-requirements-definition/**, GET /history/**,
                    POST /history/activity-instance, POST /history/activity-instance/count, POST /history/detail,
                    POST /history/job-log, POST /history/job-log/count, POST /history/process-instance,
                    POST /history/process-instance/count, POST /history/task, POST /history/task/count,
                    POST /history/variable-instance, POST /history/variable-instance/count
                    """)),
            row(ENGINE, "查看本人", "read one’s own identity", everybody(OWN), both("""
                    GET /identity/groups, GET /user/{id}/profile, GET /authorization/check,
                    GET /identity/password-policy
                    """)),
            row(ENGINE, "列出用户组", "list groups", everybody(VISIBLE), webapps("""
                    POST /group, GET /group/count
                    """)),
            row(ENGINE, "监控流程", "watch processes", THE_ADMINISTRATOR, both("""
                    GET /deployment/**, GET /process-definition/statistics,
                    GET /process-definition/{id}/statistics,
                    GET /process-definition/{id}/static-called-process-definitions, GET /process-instance,
                    POST /process-instance, GET /process-instance/count, POST /process-instance/count,
                    GET /process-instance/{id}, GET /process-instance/{id}/activity-instances,
                    GET /process-instance/{id}/variables, GET /process-instance/{id}/variables/{varId},
                    GET /variable-instance/**, POST /variable-instance, POST /variable-instance/count,
                    GET /execution/**, POST /execution, POST /execution/count, GET /incident/**,
                    GET /event-subscription/**, GET /job/**, POST /job, POST /job/count, GET /job-definition/**,
                    POST /job-definition, POST /job-definition/count, GET /external-task/**, POST /external-task,
                    POST /external-task/count, GET /case-definition/count, GET /metrics/**, GET /version,
                    GET /task/report/candidate-group-count
                    """)),
            row(ENGINE, "重试失败的作业，暂停和恢复", "retry failed jobs, suspend and resume", THE_ADMINISTRATOR, both("""
                    PUT /job/{id}/retries, PUT /job-definition/{id}/retries, PUT /job/{id}/suspended,
                    PUT /job-definition/{id}/suspended, PUT /process-instance/{id}/suspended,
                    PUT /process-definition/{id}/suspended
                    """)),
            row(ENGINE, "部署模型", "deploy models", THE_ADMINISTRATOR, both("POST /deployment/create")),
            row(ENGINE, "看人员、用户组、授权", "read people, groups, authorizations", THE_ADMINISTRATOR, webapps("""
                    GET /user, GET /user/count, OPTIONS /user, OPTIONS /user/{id}, GET /group,
                    POST /group/count, OPTIONS /group, GET /group/{id}, OPTIONS /group/{id},
                    OPTIONS /group/{id}/members, GET /tenant, GET /tenant/count, GET /tenant/{id},
                    OPTIONS /tenant, OPTIONS /tenant/{id}, GET /authorization, GET /authorization/count,
                    GET /authorization/{id}, OPTIONS /authorization, OPTIONS /authorization/{id}
                    """)),
            row(APPLICATIONS, "任务列表和欢迎页", "the Tasklist and the welcome page", everybody(ALL), """
                    GET /camunda, GET /camunda/, GET /camunda/app, GET /camunda/app/,
                    GET /camunda/app/tasklist/**, GET /camunda/app/welcome/**,
                    GET /camunda/app/{application}/styles/**, GET /camunda/app/{application}/locales/**,
                    GET /camunda/api/tasklist/plugin/**,
                    GET /camunda/api/engine/engine, GET /camunda/api/engine/engine/
                    """),
            row(APPLICATIONS, "流程监控和管理应用", "Cockpit and Admin", THE_ADMINISTRATOR, """
                    GET /camunda/app/cockpit/**, GET /camunda/app/admin/**, GET /camunda/api/cockpit/plugin/**,
                    POST /camunda/api/cockpit/plugin/**, GET /camunda/api/admin/plugin/**
                    """),
            row(CLOSED, "引擎自己的登录和初始设置", "the engine’s own log-in and set-up", NOBODY, """
                    POST /camunda/api/{application}/auth/user/{engine}/login/{target},
                    * /camunda/api/admin/setup/**
                    """),
            row(
                    CLOSED,
                    "引擎接口的其余部分：修改流程实例和变量，自建筛选器，批处理，迁移，消息和信号，外部任务，用户、用户组、租户和授权的写入",
                    "the rest of the engine: modification of instances and variables, filters of one’s own, batches, migration,"
                            + " messages and signals, external tasks, writing users, groups, tenants and authorizations",
                    NOBODY,
                    "* /engine-rest/**, * /camunda/api/**"),
            row(CLOSED, "引擎网页应用的其余文件", "other files of the engine’s web applications", NOBODY, "* /camunda/**"),
            row(
                    CLOSED,
                    "其余运维端点（只在管理端口上）",
                    "other actuator endpoints (on the management port only)",
                    NOBODY,
                    "* /actuator/**"),
            row(CLOSED, "内部转发", "what is only forwarded to", NOBODY, "* /error, * /refused"));

    private record Entry(Way way, Action action) {}

    private static final Comparator<Entry> MOST_SPECIFIC_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.way().path(), PathPattern.SPECIFICITY_COMPARATOR)
            .thenComparing(entry -> entry.way().method().equals("*"));

    private static final List<Entry> ENTRIES = ACTIONS.stream()
            .flatMap(action -> action.ways().stream().map(way -> new Entry(way, action)))
            .sorted(MOST_SPECIFIC_FIRST)
            .toList();

    /** What is tried with this method at this path; nothing, if there is no such thing. */
    public static Optional<Action> find(String method, PathContainer path) {
        return fitting(method, path).map(Entry::action).findFirst();
    }

    /** The ways that fit equally well; more than one were a contradiction. */
    public static List<Way> ways(String method, PathContainer path) {
        var fitting = fitting(method, path).toList();
        return fitting.stream()
                .filter(entry -> MOST_SPECIFIC_FIRST.compare(entry, fitting.get(0)) == 0)
                .map(Entry::way)
                .toList();
    }

    private static Stream<Entry> fitting(String method, PathContainer path) {
        return ENTRIES.stream()
                .filter(entry -> entry.way().isFor(method) && entry.way().path().matches(path));
    }

    private static Action row(String area, String chinese, String english, Who who, String ways) {
        return Action.of(area, chinese, english, who, ways);
    }

    private static String both(String ways) {
        return at(MACHINES, ways) + "," + webapps(ways);
    }

    private static String webapps(String ways) {
        return at(WEBAPPS, ways);
    }

    private static String at(String door, String ways) {
        return ways.replace(" /", " " + door + "/");
    }

    private AccessTable() {}
}
