package io.pledgedesk.channel.mail;

import io.pledgedesk.mail.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the own mail server says about the From header (RFC 8601). Only its topmost header counts: servers prepend, so what
 * stands below may be the sender's invention.
 *
 * @param rejects whether the sender's domain asks to reject what fails
 */
record Dmarc(Result result, boolean rejects) {

    enum Result {
        PASS,
        FAIL,
        /** Not checked, or nothing to check. */
        NONE
    }

    private static final Dmarc UNKNOWN = new Dmarc(Result.NONE, false);
    private static final int MAX_LENGTH = 20_000;
    private static final Pattern METHOD = Pattern.compile("\\bdmarc\\s*=\\s*([a-z]+)");
    private static final Pattern HEADER_FROM =
            Pattern.compile("\\bheader\\.from\\s*=\\s*\"?(?:[^\\s\"@;]*@)?([^\\s\"@;]+)");
    private static final Pattern REJECT = Pattern.compile("\\b(?:p|dmarc|action|disposition)\\s*=\\s*o?reject\\b");

    static Dmarc read(List<String> headers, Mailbox mailbox, String senderDomain) {
        if (!mailbox.checkDmarc || mailbox.trustedAuthservId == null) {
            return UNKNOWN;
        }
        return headers.stream()
                .map(header -> header.length() > MAX_LENGTH ? header.substring(0, MAX_LENGTH) : header)
                .map(header -> header.toLowerCase(Locale.ROOT))
                .filter(header -> server(header).equals(mailbox.trustedAuthservId))
                .findFirst()
                .map(header -> verdict(header, senderDomain))
                .orElse(UNKNOWN);
    }

    boolean passes() {
        return result == Result.PASS;
    }

    boolean fails() {
        return result == Result.FAIL;
    }

    private static String server(String header) {
        String first = withoutComments(header).split(";", 2)[0].strip();
        return first.split("\\s+", 2)[0];
    }

    private static Dmarc verdict(String header, String senderDomain) {
        return methods(header).stream()
                .flatMap(method -> about(method, senderDomain).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Optional<Dmarc> about(String method, String senderDomain) {
        String plain = withoutComments(method);
        Matcher found = METHOD.matcher(plain);
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        Matcher from = HEADER_FROM.matcher(plain);
        boolean aboutSender = !from.find() || from.group(1).equals(senderDomain);
        return Optional.of(
                switch (found.group(1)) {
                    case "pass", "bestguesspass" ->
                        aboutSender && found.group(1).equals("pass") ? new Dmarc(Result.PASS, false) : UNKNOWN;
                    case "fail" ->
                        new Dmarc(
                                Result.FAIL,
                                REJECT.matcher(method.substring(found.end())).find());
                    default -> UNKNOWN;
                });
    }

    /** Cut at semicolons that stand in no comment. */
    private static List<String> methods(String header) {
        List<String> methods = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            if (c == ';' && depth == 0) {
                methods.add(header.substring(start, i).strip());
                start = i + 1;
            }
        }
        methods.add(header.substring(start).strip());
        return methods.subList(1, methods.size());
    }

    private static String withoutComments(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                out.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString().strip();
    }
}
