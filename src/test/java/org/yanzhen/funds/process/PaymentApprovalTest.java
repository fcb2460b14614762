package org.yanzhen.funds.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yanzhen.models.Shipped;

/** Who has to agree to what, by the decision tables. */
class PaymentApprovalTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @CsvSource({
        "0.01, OFFICE",
        "49999.99, OFFICE",
        "50000.00, COMMITTEE",
        "199999.99, COMMITTEE",
        "200000.00, TWO",
        "999999999.00, TWO"
    })
    void theMoreIsPaidTheMorePeopleAgree(double amount, String approval) {
        assertThat(decide("payment-approval", "amount", amount)).isEqualTo(approval);
    }

    @ParameterizedTest
    @CsvSource({"0.01, false", "10.00, false", "10.01, true", "100.00, true"})
    void theOfficeApprovesTransfersOfMoreThanATenthOfALine(double transferPercent, boolean officeNeeded) {
        assertThat(decide("transfer-approval", "transferPercent", transferPercent))
                .isEqualTo(officeNeeded);
    }

    private Object decide(String table, String input, double value) {
        var dmn = Shipped.tables().stream()
                .filter(one -> one.name().equals(table + ".dmn"))
                .findFirst()
                .orElseThrow()
                .dmn();
        return engine.evaluateDecision(engine.parseDecisions(dmn).iterator().next(), Map.of(input, value))
                .getSingleEntry();
    }
}
