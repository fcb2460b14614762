package org.yanzhen.identity;

/** What a person is to the street office; each role is a group of people under the same name in the engine. */
public enum Role {
    SECRETARY("secretaries"),
    RESIDENT_TEAM("resident-teams"),
    PARTY_OFFICE("party-office"),
    DEPARTMENT("departments"),
    EXPERT("experts"),
    WORKING_COMMITTEE("working-committee"),
    FINANCE("finance"),
    AUDITOR("auditors"),
    ADMINISTRATOR("administrators");

    /**
     * The engine's own group of those who may do anything in it; who is in {@link #ADMINISTRATOR} is in this too. Its web
     * applications send everybody to their set-up page as long as it is empty.
     */
    public static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    private final String group;

    Role(String group) {
        this.group = group;
    }

    public String group() {
        return group;
    }

    /** The group of those who have this role for one community, or in one department. */
    public String groupFor(String scope) {
        return this == DEPARTMENT ? "department-" + scope : group + "-" + scope;
    }
}
