package org.yanzhen.funds;

import java.util.regex.Pattern;
import org.yanzhen.shared.InvalidInput;

/** The number under which a bank carried out an order. */
final class BankReference {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{4,64}");

    static String checked(String reference) {
        if (!FORM.matcher(reference).matches()) {
            throw new InvalidInput("bankReference", "bank-reference");
        }
        return reference;
    }

    private BankReference() {}
}
