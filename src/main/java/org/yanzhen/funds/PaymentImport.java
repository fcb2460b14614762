package org.yanzhen.funds;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.yanzhen.engine.Concurrency;
import org.yanzhen.engine.Refusals;
import org.yanzhen.funds.ImportedLine.Result;
import org.yanzhen.shared.InvalidInput;
import org.yanzhen.shared.Refusal;
import org.yanzhen.shared.RuleViolation;
import org.yanzhen.shared.Unknown;
import org.yanzhen.shared.UserId;

/** Books what the bank's file says, each line by itself: a wrong one keeps no other from being booked. */
@Service
public class PaymentImport {

    private final Payments payments;

    PaymentImport(Payments payments) {
        this.payments = payments;
    }

    /**
     * Payments without reference and day are still open and passed over; the same file again books nothing.
     *
     * @throws InvalidInput if the file as a whole cannot be read
     */
    public List<ImportedLine> importResults(byte[] file, UserId by) {
        return PaymentFile.read(file).stream()
                .filter(line -> !line.isOpen())
                .map(line -> book(line, by))
                .toList();
    }

    private ImportedLine book(PaymentFile.Line line, UserId by) {
        if (!line.isReadable()) {
            return ImportedLine.of(line, Result.UNREADABLE);
        }
        try {
            var id = PaymentId.of(line.payment());
            var known = payments.get(id).state() == PaymentState.PAID;
            Concurrency.retrying(() -> payments.register(id, result(line), by));
            return ImportedLine.of(line, known ? Result.ALREADY_BOOKED : Result.BOOKED);
        } catch (RuntimeException e) {
            var refusal = Refusals.of(e).orElseThrow(() -> e);
            return ImportedLine.of(line, kind(refusal), refusal);
        }
    }

    /** The bank's reference is the key: the bank gives it to one payment only. */
    private static PaymentResult result(PaymentFile.Line line) {
        return new PaymentResult(
                line.bankReference(),
                Objects.requireNonNull(line.amount()),
                line.bankReference(),
                Objects.requireNonNull(line.paidOn()));
    }

    private static Result kind(Refusal refusal) {
        if (refusal instanceof Unknown) {
            return Result.UNKNOWN;
        }
        if (refusal instanceof InvalidInput input) {
            return input.mistakes().stream().anyMatch(mistake -> mistake.code().equals("payment-amount"))
                    ? Result.WRONG_AMOUNT
                    : Result.UNREADABLE;
        }
        return refusal instanceof RuleViolation && refusal.code().equals("bank-reference-used")
                ? Result.REFERENCE_USED
                : Result.REFUSED;
    }
}
