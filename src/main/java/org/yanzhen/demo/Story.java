package org.yanzhen.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.yanzhen.organisation.CsvFile;

/** One community's year: what it proposes, and what everybody answers to it. */
final class Story {

    /** These propose in summer, the last of them shortly before the demo stands. */
    private static final int FIRST_OF_SECOND_BATCH = 36;

    private static final int LAST_OF_SECOND_BATCH = 43;

    private static final LocalDate LAST_DAY = LocalDate.of(DemoOrganisation.YEAR, 6, 19);

    private static final String[] STEPS = {"宣传动员", "统筹推进", "监督检查", "总结提升"};

    final String community;
    final String secretary;
    final Twist twist;
    private final int index;
    private final CsvFile.Row project;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    /** @param index makes the communities differ a little, always in the same way */
    Story(String community, int index, Twist twist, CsvFile.Row project) {
        this.community = community;
        this.secretary = Cast.secretaryOf(community);
        this.index = index;
        this.twist = twist;
        this.project = project;
    }

    /** The projects it has had this year, the last one last. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    String id() {
        return ids.get(ids.size() - 1);
    }

    void proposed(String project) {
        ids.add(project);
    }

    LocalDate proposedOn() {
        if (index < FIRST_OF_SECOND_BATCH || index > LAST_OF_SECOND_BATCH) {
            return LocalDate.of(DemoOrganisation.YEAR, 1, 30);
        }
        return index < 42 ? LocalDate.of(DemoOrganisation.YEAR, 6, 14) : LAST_DAY;
    }

    /** What nobody does until the day on which the demo stands has passed, so that there is something left for whoever looks. */
    private boolean rests(String step, LocalDate today) {
        var left =
                switch (index) {
                    case 36, 37, 38, 39 -> "userTask_giveOpinion";
                    case 40, 41 -> "userTask_decideProject";
                    case 42 -> "userTask_checkProposal";
                    case LAST_OF_SECOND_BATCH -> "userTask_reviseProposal";
                    default ->
                        switch (index % 4) {
                            case 1 -> "userTask_reportQuarter";
                            case 2 -> "userTask_verifyReport";
                            case 3 -> "userTask_setLight";
                            default -> "";
                        };
                };
        return (step.equals(left) && !today.isBefore(LocalDate.of(DemoOrganisation.YEAR, 6, 14)))
                || (step.equals("userTask_recheckRectification") && twist == Twist.RED_IN_FIRST_QUARTER);
    }

    /** Counts how often something has happened, from 1. */
    private int time(String what) {
        return times.merge(what, 1, Integer::sum);
    }

    Map<String, Object> proposal() {
        var form = new LinkedHashMap<String, Object>();
        form.put("title", project.get("title"));
        form.put("category", project.get("category"));
        form.put("keyPoint", project.get("key_point"));
        form.put("background", project.get("background"));
        form.put("goal", project.get("goal"));
        form.put("measures", project.get("measures"));
        form.put("milestones", milestones(25, 25, 25, 25));
        form.put("budget", budget(80_000 + index * 1_000));
        return form;
    }

    private static List<Map<String, Object>> milestones(int... weights) {
        return IntStream.range(0, 4)
                .mapToObj(quarter -> Map.<String, Object>of(
                        "goal", STEPS[quarter] + "阶段任务按计划完成",
                        "indicator", "完成不少于" + (quarter + 2) + "项具体工作，群众知晓率达到" + (70 + 5 * quarter) + "%",
                        "weight", weights[quarter]))
                .toList();
    }

    private static List<Map<String, Object>> budget(int works) {
        return List.of(
                Map.of("item", "宣传和议事活动", "amount", "20000.00", "source", "社区自筹"),
                Map.of("item", "工程和服务采购", "amount", works + ".00", "source", "街道补助"));
    }

    /** The plan with other goals, or with a slightly larger budget. */
    Map<String, Object> change(Map<String, Object> plan) {
        var form = new LinkedHashMap<>(proposal());
        form.put("category", plan.get("category"));
        form.put("reason", twist == Twist.GOALS_CHANGED ? "上级规划调整，第三季度目标需要提前。" : "材料价格上涨，小幅增加采购预算。");
        if (twist == Twist.GOALS_CHANGED) {
            form.put("milestones", milestones(20, 30, 30, 20));
        } else {
            form.put("budget", budget(83_000 + index * 1_000));
        }
        return form;
    }

    /**
     * What this person answers today; nothing, if they let it lie.
     *
     * @param user who answers
     */
    Optional<Map<String, Object>> answer(String step, String user, LocalDate today) {
        if (!today.isAfter(Year.STANDS) && rests(step, today)) {
            return Optional.empty();
        }
        var quarter = quarterReviewed(today);
        return switch (step) {
            case "userTask_checkProposal" -> check();
            case "userTask_reviseProposal" -> Optional.of(proposal());
            case "userTask_giveOpinion" -> opinion(user);
            case "userTask_coordinateOpinions" ->
                Optional.of(Map.of("coordination", "ASK_AGAIN", "remarks", "已与部门沟通，补充了安全措施，请再次出具意见。"));
            case "userTask_decideProject" -> decision();
            case "userTask_reportQuarter" -> report(quarter, today);
            case "userTask_verifyReport" ->
                Optional.of(Map.of("visitedOn", today.toString(), "verification", "CONFIRM"));
            case "userTask_setLight" -> light(quarter, today);
            case "userTask_reportRectification" -> rectification(today);
            case "userTask_recheckRectification" -> recheck();
            case "userTask_superviseRectification" ->
                Optional.of(Map.of(
                        "measure",
                        "约谈社区书记，驻点团队每周跟进。",
                        "deadline",
                        today.plusDays(21).toString()));
            case "userTask_submitSelfEvaluation" ->
                Optional.of(Map.of("summary", "四个季度的目标均已完成，群众反映良好，资金使用合规。", "selfScore", 95));
            case "userTask_checkOnSite" ->
                Optional.of(Map.of("visitedOn", today.toString(), "verification", "CONFIRM"));
            case "userTask_appointPanel" -> Optional.of(Map.of("panel", panel()));
            case "userTask_scoreAcceptance" -> score(user);
            case "userTask_checkChange" -> Optional.of(Map.of("outcome", "ACCEPT"));
            case "userTask_decideChange", "userTask_decideIntervention" -> Optional.of(Map.of("decision", "APPROVE"));
            default -> throw new IllegalArgumentException("The year knows no answer to " + step);
        };
    }

    private Optional<Map<String, Object>> check() {
        var first = time("check") == 1;
        if (first && (twist == Twist.RETURNED_AT_CHECK || index == LAST_OF_SECOND_BATCH)) {
            return Optional.of(Map.of("outcome", "RETURN", "remarks", "季度目标的考核指标不够具体，请量化后再报。"));
        }
        if (first && twist == Twist.REFUSED_AT_CHECK_ONCE) {
            return Optional.of(Map.of("outcome", "REFUSE", "remarks", "与日常工作重复，请另选项目申报。"));
        }
        return Optional.of(Map.of("outcome", "ACCEPT"));
    }

    private Optional<Map<String, Object>> opinion(String user) {
        if (twist == Twist.LATE_AND_ONE_DEPARTMENT_ABSENT && user.startsWith("agriculture")) {
            return Optional.empty();
        }
        if (twist == Twist.VETOED_ONCE && user.startsWith("housing") && time("veto") == 1) {
            return Optional.of(Map.of("opinion", "DISAGREE", "text", "消防通道方案不符合要求。"));
        }
        return Optional.of(
                index % 4 == 0
                        ? Map.of("opinion", "AGREE_WITH_SUGGESTIONS", "text", "建议进一步细化安全和群众工作措施。")
                        : Map.of("opinion", "AGREE"));
    }

    private Optional<Map<String, Object>> decision() {
        if (twist == Twist.APPROVED_WITH_CONDITIONS) {
            return Optional.of(Map.of("decision", "APPROVE_WITH_CONDITIONS", "conditions", "每季度向居民公示一次进展和资金使用情况。"));
        }
        if (twist == Twist.RETURNED_BY_COMMITTEE && time("decision") == 1) {
            return Optional.of(Map.of("decision", "RETURN", "reason", "预算与目标不匹配，请调整后再报。"));
        }
        if (twist == Twist.REJECTED) {
            return Optional.of(Map.of("decision", "REJECT", "reason", "条件尚不成熟，建议明年再报。"));
        }
        return Optional.of(Map.of("decision", "APPROVE"));
    }

    private Optional<Map<String, Object>> report(int quarter, LocalDate today) {
        if (twist == Twist.SECOND_REPORT_MISSING && quarter == 2) {
            return Optional.empty();
        }
        if (twist == Twist.LATE_AND_ONE_DEPARTMENT_ABSENT
                && quarter == 1
                && today.isBefore(LocalDate.of(DemoOrganisation.YEAR, 4, 17))) {
            return Optional.empty();
        }
        var progress = new ArrayList<Map<String, Object>>();
        for (var milestone = 1; milestone <= 4; milestone++) {
            var reached = milestone <= quarter || (twist == Twist.ACCEPTED_EARLY && quarter == 3);
            progress.add(
                    reached
                            ? Map.of("percent", 100, "done", STEPS[milestone - 1] + "阶段任务已完成，资料已归档。")
                            : Map.of("percent", milestone == quarter + 1 ? 20 : 0));
        }
        var report = new LinkedHashMap<String, Object>(
                Map.of("progress", progress, "spent", (20_000 + index * 250) + ".00", "next", "按计划推进下一阶段任务，加强群众工作。"));
        if (twist == Twist.APPROVED_WITH_CONDITIONS) {
            report.put("conditionReports", List.of(Map.of("state", "MET", "done", "本季度进展和资金使用情况已在宣传栏公示。")));
        }
        return Optional.of(report);
    }

    private Optional<Map<String, Object>> light(int quarter, LocalDate today) {
        if (twist == Twist.RED_IN_FIRST_QUARTER && quarter == 1) {
            return Optional.of(Map.of(
                    "light", "RED",
                    "remark", "施工单位尚未落实，请在第二季度末前完成招标并进场。",
                    "deadline", LAST_DAY.toString()));
        }
        var red = (twist == Twist.RED_IN_SECOND_QUARTER && quarter == 2)
                || (twist == Twist.RED_IN_THIRD_QUARTER_AND_SUPERVISED && quarter == 3)
                || (twist == Twist.RECTIFICATION_OVERDUE && quarter == 1);
        if (red) {
            return Optional.of(Map.of(
                    "light", "RED",
                    "remark", "关键任务没有完成，请限期整改并补齐资料。",
                    "deadline", today.plusDays(14).toString()));
        }
        if (twist == Twist.REPORT_RETURNED && quarter == 1 && time("returned") == 1) {
            return Optional.of(Map.of("light", "RETURN", "remark", "缺少会议记录和现场照片，请补充。"));
        }
        return Optional.of(
                (index + quarter) % 6 == 0
                        ? Map.of("light", "AMBER", "remark", "进度略慢，请在下季度赶上。")
                        : Map.of("light", "GREEN"));
    }

    private Optional<Map<String, Object>> rectification(LocalDate today) {
        if (twist == Twist.RED_IN_FIRST_QUARTER && today.isBefore(LAST_DAY)) {
            return Optional.empty();
        }
        if (twist == Twist.RECTIFICATION_OVERDUE && time("overdue") <= 2) {
            return Optional.empty();
        }
        return Optional.of(Map.of("done", "已按要求整改，补齐了资料，完成了滞后的任务。"));
    }

    private Optional<Map<String, Object>> recheck() {
        if (twist == Twist.RED_IN_THIRD_QUARTER_AND_SUPERVISED && time("recheck") == 1) {
            return Optional.of(Map.of("recheck", "FAILED", "findings", "现场仍有两处没有完成。"));
        }
        return Optional.of(Map.of("recheck", "PASSED"));
    }

    private List<String> panel() {
        return IntStream.range(0, 3)
                .mapToObj(seat -> "expert-" + ((index + seat) % Cast.EXPERTS + 1))
                .toList();
    }

    private Optional<Map<String, Object>> score(String user) {
        var seat = user.charAt(user.length() - 1) - '1';
        var failed = twist == Twist.FAILED_TWICE || (twist == Twist.ACCEPTED_AT_SECOND_ATTEMPT && time("score") <= 3);
        var achievement = failed ? 20 : 34 + (index + seat) % 7;
        return Optional.of(Map.of(
                "achievement", achievement,
                "satisfaction", failed ? 12 : 22,
                "funds", 13,
                "example", failed ? 8 : 16 + index % 4,
                "remark", failed ? "目标没有实现，需要整改。" : "目标完成较好，做法有推广价值。"));
    }

    /** Reports of a quarter are due after it ends: in spring one speaks of the first. */
    private static int quarterReviewed(LocalDate today) {
        return switch (today.getMonthValue()) {
            case 3, 4, 5 -> 1;
            case 6, 7, 8 -> 2;
            case 9, 10, 11 -> 3;
            default -> 4;
        };
    }
}
