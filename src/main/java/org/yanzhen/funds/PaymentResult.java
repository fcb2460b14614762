package org.yanzhen.funds;

import java.time.LocalDate;
import org.yanzhen.shared.Money;

/**
 * What the bank says about an order.
 *
 * @param key of whoever tells it: the same thing told again has the same key
 */
public record PaymentResult(String key, Money amount, String bankReference, LocalDate paidOn) {}
