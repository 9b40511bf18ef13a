package io.pledgedesk.auth;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hashed password with what is needed to compare, in PHC string format: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
record PasswordHash(int memoryKiB, int passes, int lanes, byte[] salt, byte[] hash) {

    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([\\w+/]+)\\$([\\w+/]+)");

    static PasswordHash current(byte[] salt, byte[] hash) {
        return new PasswordHash(19_456, 2, 1, salt, hash);
    }

    /** @throws IllegalArgumentException for anything else */
    static PasswordHash parse(String phc) {
        Matcher parts = PHC.matcher(phc);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash in PHC format");
        }
        return new PasswordHash(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Base64.getDecoder().decode(parts.group(4)),
                Base64.getDecoder().decode(parts.group(5)));
    }

    /** The stored form. */
    String phc() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + memoryKiB + ",t=" + passes + ",p=" + lanes + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "PasswordHash";
    }
}
