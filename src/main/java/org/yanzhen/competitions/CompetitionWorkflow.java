package org.yanzhen.competitions;

import org.yanzhen.shared.UserId;

/** What the application tells the processes, in the words of the business. Implemented by the engine side. */
public interface CompetitionWorkflow {

    void roundSubmitted(Round round);

    /** Which version of the form communities would apply with now. */
    String applicationForm();

    /** The window closes later; the process may still wait for it to open. */
    void windowExtended(Round round);

    /** Somebody else declares interests, or scores presentations, where an expert was asked. */
    void expertReplaced(Round round, UserId expert, UserId replacement);

    /** Somebody else scores an application. */
    void applicationHandedOver(ApplicationId application, UserId expert, UserId replacement);

    void objectionRaised(Objection objection, Round round);

    /** No objection is open now; the process waits for that only where the notice has ended. */
    void objectionsAnswered(RoundId round);

    /** Somebody asks to undo the publication of the result. */
    void withdrawalRequested(Round round);

    /** An award was not taken; who moves up is to be decided. */
    void placeVacated(Round round);

    /** The result is off the notice; it is decided anew. */
    void noticeWithdrawn(RoundId round);
}
