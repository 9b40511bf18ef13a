package io.pledgedesk.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Where connections may lead whose host somebody typed: to global addresses and usual ports, and to the hosts that the
 * operator allows ({@link PledgeSettings#allowedHosts()}). It is asked when a host is saved and, since names change their
 * address, again with the very address that is connected to.
 */
@ApplicationScoped
public class Egress {

    private final List<String> allowedNames;
    private final List<AddressRange> allowedRanges;

    Egress(PledgeSettings settings) {
        List<String> allowed = settings.allowedHosts().orElse(List.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        allowedNames = allowed.stream().filter(host -> !isRange(host)).toList();
        allowedRanges =
                allowed.stream().filter(Egress::isRange).map(AddressRange::of).toList();
    }

    private static boolean isRange(String host) {
        return host.indexOf('/') >= 0 || AddressRange.isAddress(host);
    }

    /**
     * Whether a host may be saved; one whose name nobody knows just now may.
     *
     * @param usualPorts those of its protocol
     * @throws Refusal.Invalid for the field when it leads to a place that is nobody's business
     */
    public void check(String host, int port, List<Integer> usualPorts, String field) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!allows(new InetSocketAddress(address, port), host, usualPorts)) {
                    throw new Refusal.Invalid(field, refusal(host, port));
                }
            }
        } catch (UnknownHostException e) {
            return;
        }
    }

    /**
     * @param to the address and port of a connection
     * @param host the name that led to it
     */
    public boolean allows(InetSocketAddress to, String host, List<Integer> usualPorts) {
        boolean named = allowedNames.contains(host.toLowerCase(Locale.ROOT))
                || allowedRanges.stream().anyMatch(range -> range.contains(to.getAddress()));
        return named || usualPorts.contains(to.getPort()) && GlobalAddresses.contain(to.getAddress());
    }

    /** What to do about a place that isn't allowed. */
    public static String refusal(String host, int port) {
        return "Pledge doesn't connect to " + host + ":" + port
                + ": it is inside, or not a usual port. An operator can name it in PLEDGE_ALLOWED_HOSTS.";
    }
}
