package io.pledgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.text.ParseException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the headers of a mail are as RFC 5322 wants them, and none of them is empty. */
final class CleanHeaders {

    private static final List<String> ONCE = List.of(
            "From",
            "To",
            "Cc",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "MIME-Version",
            "Content-Type");
    private static final List<String> NEEDED = List.of("From", "To", "Subject", "Date", "Message-ID", "MIME-Version");
    private static final List<String> ADDRESSES = List.of("From", "To", "Cc", "Reply-To");
    private static final Pattern FIELD = Pattern.compile("[!-9;-~]+: ?[^\\r\\n]*(\\r?\\n[ \\t]+[^\\r\\n]+)*");
    private static final Pattern ID = Pattern.compile("<[^\\s<>@]+@[^\\s<>@]+>");
    private static final int LONGEST_LINE = 998;

    private CleanHeaders() {}

    static void check(MimeMessage message) throws MessagingException, ParseException {
        for (String line : Collections.list(message.getAllHeaderLines())) {
            assertThat(line).matches(FIELD);
            assertThat(line.substring(line.indexOf(':') + 1)).as(line).isNotBlank();
            assertThat(line.lines()).allMatch(part -> part.length() <= LONGEST_LINE, "at most 998 characters: " + line);
            assertThat(line.chars()).as(line).allMatch(c -> c < 0x7f);
        }
        for (String name : ONCE) {
            assertThat(message.getHeader(name))
                    .as(name)
                    .satisfiesAnyOf(header -> assertThat(header).isNull(), header -> assertThat(header)
                            .hasSize(1));
        }
        for (String name : NEEDED) {
            assertThat(message.getHeader(name)).as(name).isNotNull();
        }
        for (String name : ADDRESSES) {
            if (message.getHeader(name) != null) {
                InternetAddress.parse(message.getHeader(name, null), true);
            }
        }
        assertThat(message.getHeader("Message-ID", null)).matches(ID);
        for (String name : List.of("In-Reply-To", "References")) {
            if (message.getHeader(name) != null) {
                assertThat(message.getHeader(name, null).trim().split("\\s+"))
                        .as(name)
                        .allMatch(ID.asMatchPredicate());
            }
        }
        assertThat(new MailDateFormat().parse(message.getHeader("Date", null))).isNotNull();
    }
}
