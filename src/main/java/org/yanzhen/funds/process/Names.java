package org.yanzhen.funds.process;

import org.yanzhen.engine.Variable;

/** The names that the models of awards and the code share; {@code SharedNamesTest} keeps the two equal. */
final class Names {

    static final String FUNDED_PROJECT = "fundedProject";
    static final String TRANCHE_RELEASE = "trancheRelease";
    static final String BUDGET_TRANSFER = "budgetTransfer";
    static final String AWARD_TERMINATION = "awardTermination";

    static final String PAYMENT_REGISTERED = "payment.registered";
    static final String AWARD_TERMINATED = "award.terminated";
    static final String TRANSFERS_LAPSED = "award.transfersLapsed";
    static final String TERMINATION_LAPSED = "award.terminationLapsed";

    /** On the cards of the Tasklist, and in the names of groups. */
    static final String COMMUNITY = "community";

    static final String COMMUNITY_NAME = "communityName";
    static final Variable<String> PROJECT_TITLE = Variable.of("projectTitle", String.class);
    static final Variable<Integer> YEAR = Variable.of("year", Integer.class);

    static final Variable<String> NEXT = Variable.of("next", String.class);
    static final Variable<Boolean> REFUND_DUE = Variable.of("refundDue", Boolean.class);
    static final Variable<Boolean> CLAW_BACK_DUE = Variable.of("clawBackDue", Boolean.class);
    static final Variable<Double> AMOUNT = Variable.of("amount", Double.class);
    static final Variable<String> APPROVAL = Variable.of("approval", String.class);
    static final Variable<String> PAYMENT_ID = Variable.of("paymentId", String.class);
    static final Variable<String> TRANSFER_ID = Variable.of("transferId", String.class);
    static final Variable<Double> TRANSFER_PERCENT = Variable.of("transferPercent", Double.class);
    static final Variable<Boolean> OFFICE_NEEDED = Variable.of("officeNeeded", Boolean.class);
    static final Variable<String> TERMINATION_ID = Variable.of("terminationId", String.class);

    private Names() {}
}
