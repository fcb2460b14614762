package org.yanzhen.web;

/**
 * How far a right reaches. The table says which; the classes named here hold to it, because only they know whose a thing
 * is.
 */
public enum Scope {
    ALL("全部", "all"),
    /** {@code ProjectAccess}, {@code CompetitionAccess}, {@code AwardAccess}, {@code Caller.requireFor}. */
    OWN_COMMUNITY("本社区", "own community"),
    /** {@code Inbox.wasAsked}: whoever was asked to do something about it. */
    ASKED("经办过的事项", "what they were asked about"),
    /** {@code BlindReading}: what is to be scored, without names. */
    ASSIGNED("分派给本人的", "assigned to them"),
    /** {@code Drafts}, {@code ApplicationDrafts}. */
    OWN_DRAFT("本社区的草稿", "the community’s draft"),
    /** {@code Workers}, {@code TaskDesk}: who has the task in hand, or may take it. */
    TASK("本人或本组的任务", "own tasks, or those of their groups"),
    /** {@code AttachmentSubjects}: who may read what a file belongs to, or add to it. */
    SUBJECT("随所属事项", "as what it belongs to"),
    /** A list leaves out what the person who looks may not know of. */
    VISIBLE("有权知道的", "what they may know of"),
    OWN("本人的", "own");

    private final String chinese;
    private final String english;

    Scope(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
