package org.yanzhen.competitions;

import java.util.List;
import org.yanzhen.shared.Money;

/**
 * An application as an expert sees it: no community, no people, no names of files.
 *
 * @param round its title
 * @param attachments in the order they were attached
 */
public record BlindApplication(
        ApplicationId id,
        String number,
        String round,
        String title,
        String category,
        int keyPoint,
        String background,
        String plan,
        String results,
        List<BudgetItem> budget,
        Money requested,
        List<BlindAttachment> attachments) {

    /**
     * @param number from 1 on
     * @param name which says nothing, say 附件1.pdf
     * @param size bytes
     */
    public record BlindAttachment(int number, String name, String mediaType, long size) {}
}
