package org.yanzhen.funds.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.yanzhen.engine.ProcessBean;
import org.yanzhen.engine.Submission;
import org.yanzhen.funds.AwardFiles;
import org.yanzhen.funds.AwardId;
import org.yanzhen.funds.PaymentId;
import org.yanzhen.funds.PaymentResult;
import org.yanzhen.funds.Payments;

/** Takes what the bank said to the payment, under the key that it has here. */
@ProcessBean
class RecordPayment extends RecordStep {

    private final Payments payments;

    RecordPayment(AwardFiles files, Payments payments) {
        super(files);
        this.payments = payments;
    }

    @Override
    void record(AwardId award, Submission submission, DelegateExecution execution) {
        var payment = payments.get(PaymentId.of(Names.PAYMENT_ID.get(execution)));
        payments.confirm(
                payment.id(),
                new PaymentResult(
                        payment.id().toString(),
                        payment.amount(),
                        submission.text("bankReference"),
                        submission.date("paidOn").orElseThrow()),
                submission.by());
    }
}
