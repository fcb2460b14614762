package org.yanzhen.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.TooOften;
import org.yanzhen.shared.UserId;

/**
 * Whoever overdoes it waits ({@link TooOften}). Addresses are those of the connection, or what a proxy named in the
 * settings says they are; a header that anybody can write counts for nothing.
 */
@Component
public class Limits {

    private final RateLimit failedLogInsOfName;
    private final RateLimit failedLogInsOfAddress;
    private final RateLimit publicRequests;
    private final RateLimit objections;
    private final RateLimit uploads;

    Limits(LimitSettings settings) {
        failedLogInsOfName = new RateLimit(settings.failedLogInsOfName());
        failedLogInsOfAddress = new RateLimit(settings.failedLogInsOfAddress());
        publicRequests = new RateLimit(settings.publicRequests());
        objections = new RateLimit(settings.objections());
        uploads = new RateLimit(settings.uploads());
    }

    /**
     * Only failures count. Counted before it is tried, so that many at the same time do not slip through.
     *
     * @return what the attempt returned: whether it succeeded
     */
    public boolean logIn(String address, String name, BooleanSupplier attempt) {
        var network = network(address);
        var person = name.strip().toLowerCase(Locale.ROOT);
        failedLogInsOfAddress.count(network);
        failedLogInsOfName.count(person);
        var success = attempt.getAsBoolean();
        if (success) {
            failedLogInsOfAddress.forgive(network);
            failedLogInsOfName.forgive(person);
        }
        return success;
    }

    public void publicRequest(String address) {
        publicRequests.count(network(address));
    }

    /** @param subject what is objected to */
    public void objection(String subject, String address) {
        objections.count(subject + ' ' + network(address));
    }

    public void upload(UserId by) {
        uploads.count(by.name());
    }

    /** Whoever has one IPv6 address has billions; their first half is what they were given. */
    static String network(String address) {
        try {
            return address.contains(":")
                    ? HexFormat.of()
                            .formatHex(
                                    Arrays.copyOf(InetAddress.getByName(address).getAddress(), 8))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
