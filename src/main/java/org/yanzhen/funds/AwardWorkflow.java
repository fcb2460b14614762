package org.yanzhen.funds;

/** Tells the processes what happened to awards, so that they know whose turn it is. */
public interface AwardWorkflow {

    /** The result of the round is final: the agreement is to be signed. */
    void awardBegun(Award award, String communityName);

    void transferRequested(Transfer transfer, Award award, String communityName);

    void terminationRequested(Termination termination, Award award, String communityName);

    /** By another door than the task that waits for it. */
    void paymentRegistered(Payment payment);

    /** Whatever runs about the award ends, but for the money that must come back. */
    void awardTerminated(Award award);

    /** Requests that were under way have nothing left to ask for. */
    void awardClosed(AwardId award);
}
