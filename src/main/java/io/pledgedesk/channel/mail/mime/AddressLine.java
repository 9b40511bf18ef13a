package io.pledgedesk.channel.mail.mime;

import io.pledgedesk.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/**
 * The people that one header line names.
 *
 * @param people whose address can be read
 * @param named how many there seem to be, readable or not
 */
record AddressLine(List<MailAddress> people, int named) {

    private static final int MAX_LENGTH = 200_000;
    private static final int MAX_QUOTES = 4_000;
    private static final Pattern ENCODED = Pattern.compile("=\\?[^?\\s]{1,40}\\?[bBqQ]\\?[^?\\s]{0,1000}\\?=");
    private static final Pattern MARK = Pattern.compile("encoded-word-([0-9]{1,6})-");

    AddressLine {
        people = List.copyOf(people);
    }

    /** What is encoded is a name, whatever marks it holds: it is put aside before the line is taken apart. */
    static AddressLine read(String value) {
        String line = value.substring(0, readable(value));
        List<String> words = new ArrayList<>();
        String plain = ENCODED.matcher(line).replaceAll(word -> {
            words.add(word.group());
            return "encoded-word-" + (words.size() - 1) + "-";
        });
        MailboxList boxes = LenientAddressParser.DEFAULT.parseAddressList(plain).flatten();
        List<MailAddress> people = new ArrayList<>();
        for (Mailbox box : boxes) {
            String address = Texts.email(box.getAddress());
            if (Texts.isEmail(address)) {
                people.add(new MailAddress(name(box, words), address));
            }
        }
        return new AddressLine(people, boxes.size());
    }

    /** The parser looks for the other end of each quotation mark again and again. */
    private static int readable(String value) {
        int end = Math.min(value.length(), MAX_LENGTH);
        int quotes = 0;
        for (int i = 0; i < end; i++) {
            quotes += value.charAt(i) == '"' ? 1 : 0;
            if (quotes > MAX_QUOTES) {
                return i;
            }
        }
        return end;
    }

    private static String name(Mailbox box, List<String> words) {
        String raw = box.getName() == null ? "" : box.getName();
        String whole = MARK.matcher(raw).replaceAll(mark -> {
            int index = Integer.parseInt(mark.group(1));
            return Matcher.quoteReplacement(index < words.size() ? words.get(index) : mark.group());
        });
        String name = MailHeaders.decoded(whole);
        return Texts.length(name) > Texts.NAME ? name.substring(0, name.offsetByCodePoints(0, Texts.NAME)) : name;
    }
}
