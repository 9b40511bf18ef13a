package io.pledgedesk.mail;

import io.pledgedesk.auth.ServerKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that only this installation can give: Message-IDs of what it sends, and addresses to which answers come. Who
 * brings one back has seen our mail about that ticket. Hexadecimal, because some servers change the case of letters.
 */
@ApplicationScoped
public class SignedIds {

    /** The line above which agents write when they answer a mail of ours. */
    public static final String ANSWER_ABOVE = "## Write your answer above this line ##";

    private static final int NONCE_BYTES = 8;
    private static final int ID_BYTES = 16;
    private static final int ADDRESS_BYTES = 10;
    private static final Pattern ID =
            Pattern.compile("<?pledge\\.([0-9]{1,18})\\.([0-9a-f]{16})\\.([0-9a-f]{32})@[^<>@\\s]{1,255}>?");
    private static final Pattern ADDRESS =
            Pattern.compile("([^@\\s]{1,64})\\+t([0-9]{1,18})\\.([0-9a-f]{20})@([^@\\s]{1,255})");
    private static final Pattern AGENT_ADDRESS =
            Pattern.compile("([^@\\s]{1,64})\\+([nr])([0-9]{1,18})\\.([0-9]{1,18})\\.([0-9a-f]{20})@([^@\\s]{1,255})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param ticketId null for mail that is about no ticket */
    public record Ours(Long ticketId) {}

    /**
     * An address that looks like one of ours.
     *
     * @param mailbox the address without what we added
     * @param ticketId null when the signature is not ours
     */
    public record ReplyAddress(String mailbox, Long ticketId) {}

    private final ServerKey server;

    SignedIds(ServerKey server) {
        this.server = server;
    }

    /** @param ticketId null for mail about no ticket @return with its angle brackets, never the same twice */
    public String newMessageId(Long ticketId, String domain) {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        String content =
                (ticketId == null ? 0 : ticketId) + "." + HexFormat.of().formatHex(bytes);
        return "<pledge." + content + "." + signature("mail-id", content, ID_BYTES) + "@" + domain + ">";
    }

    /** What a Message-ID of ours is about; empty for anybody else's. */
    public Optional<Ours> read(String messageId) {
        Matcher id = ID.matcher(messageId.toLowerCase(Locale.ROOT));
        if (!id.matches() || !isSigned("mail-id", id.group(1) + "." + id.group(2), ID_BYTES, id.group(3))) {
            return Optional.empty();
        }
        long ticketId = Long.parseLong(id.group(1));
        return Optional.of(new Ours(ticketId == 0 ? null : ticketId));
    }

    /** The address to which answers about a ticket may go. */
    public String replyAddress(String mailbox, long ticketId) {
        int at = mailbox.indexOf('@');
        String signature = signature("mail-reply", Long.toString(ticketId), ADDRESS_BYTES);
        return mailbox.substring(0, at) + "+t" + ticketId + "." + signature + mailbox.substring(at);
    }

    public Optional<ReplyAddress> readReplyAddress(String address) {
        Matcher parts = ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean ours = isSigned("mail-reply", parts.group(2), ADDRESS_BYTES, parts.group(3));
        return Optional.of(
                new ReplyAddress(parts.group(1) + "@" + parts.group(4), ours ? Long.valueOf(parts.group(2)) : null));
    }

    /** The address by which one agent writes on a ticket. @param publicly whether it is a reply, not a note */
    public String agentAddress(String mailbox, long ticketId, long agentId, boolean publicly) {
        int at = mailbox.indexOf('@');
        String content = (publicly ? "r" : "n") + ticketId + "." + agentId;
        return mailbox.substring(0, at) + "+" + content + "." + signature("mail-agent", content, ADDRESS_BYTES)
                + mailbox.substring(at);
    }

    /** Empty for what doesn't look like one. */
    public Optional<AgentAddress> readAgentAddress(String address) {
        Matcher parts = AGENT_ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String content = parts.group(2) + parts.group(3) + "." + parts.group(4);
        boolean ours = isSigned("mail-agent", content, ADDRESS_BYTES, parts.group(5));
        return Optional.of(new AgentAddress(
                parts.group(1) + "@" + parts.group(6),
                ours ? Long.valueOf(parts.group(3)) : null,
                Long.parseLong(parts.group(4)),
                parts.group(2).equals("r")));
    }

    private String signature(String purpose, String content, int bytes) {
        byte[] whole = server.sign(purpose, content.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(whole, 0, bytes);
    }

    private boolean isSigned(String purpose, String content, int bytes, String signature) {
        return MessageDigest.isEqual(
                signature(purpose, content, bytes).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }
}
