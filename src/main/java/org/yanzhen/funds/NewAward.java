package org.yanzhen.funds;

import java.util.List;
import java.util.Set;
import org.yanzhen.shared.Money;
import org.yanzhen.shared.UserId;

/**
 * What is granted to a community.
 *
 * @param subject the id of what it was granted for, say an application
 * @param lines as asked for; cut in proportion if less is granted
 * @param plan the parts in which it is paid, in their order
 * @param authors everybody who wrote the application: they decide nothing about it
 */
public record NewAward(
        AwardId id,
        EnvelopeId envelope,
        String subject,
        String community,
        String title,
        Money amount,
        List<AwardLine> lines,
        List<TranchePlan> plan,
        Set<UserId> authors) {}
