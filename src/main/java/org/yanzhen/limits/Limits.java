package org.yanzhen.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.yanzhen.shared.TooOften;
import org.yanzhen.shared.UserId;

/**
 * Whoever overdoes it waits ({@link TooOften}). Addresses are those of the connection, or what a proxy named in the
 * settings says they are; a header that anybody can write counts for nothing.
 */
@Component
public class Limits {

    private final RateLimit publicRequests;
    private final RateLimit objections;
    private final RateLimit uploads;

    Limits(LimitSettings settings) {
        publicRequests = new RateLimit(settings.publicRequests());
        objections = new RateLimit(settings.objections());
        uploads = new RateLimit(settings.uploads());
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
