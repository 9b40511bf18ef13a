package io.pledgedesk.web.ui.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Where to go after sign-in: an address of ours and nothing else. */
final class ReturnPath {

    private static final List<String> PLACES = List.of("/desk", "/help");
    private static final int MAX_LENGTH = 2_000;

    private ReturnPath() {}

    /** @param next as it was sent; empty for anything that could lead elsewhere */
    static Optional<String> of(String next) {
        if (next == null || next.length() > MAX_LENGTH || next.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(next);
            boolean relative = uri.getScheme() == null && uri.getRawAuthority() == null;
            boolean plain =
                    uri.getRawPath() != null && uri.normalize().getRawPath().equals(uri.getRawPath());
            return relative && plain && isKnown(uri.getRawPath()) ? Optional.of(next) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static boolean isKnown(String path) {
        return PLACES.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"));
    }
}
