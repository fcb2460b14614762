package org.yanzhen.funds;

import java.util.Locale;
import org.yanzhen.shared.Labels;
import org.yanzhen.shared.Refusal;

/**
 * What became of one line of the bank's file.
 *
 * @param line in the file, the headings being line 1
 * @param payment as the file names it
 * @param message for whoever brought the file
 */
public record ImportedLine(long line, String payment, Result result, String message) {

    /** Only {@link #BOOKED} changed anything. */
    public enum Result {
        BOOKED,
        /** Known before; not booked a second time. */
        ALREADY_BOOKED,
        WRONG_AMOUNT,
        UNKNOWN,
        REFERENCE_USED,
        UNREADABLE,
        REFUSED
    }

    static ImportedLine of(PaymentFile.Line line, Result result) {
        return new ImportedLine(line.number(), line.payment(), result, Labels.of(result));
    }

    static ImportedLine of(PaymentFile.Line line, Result result, Refusal refusal) {
        return new ImportedLine(line.number(), line.payment(), result, refusal.sentence(Locale.SIMPLIFIED_CHINESE));
    }
}
