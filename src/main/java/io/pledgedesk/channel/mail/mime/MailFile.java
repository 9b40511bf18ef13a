package io.pledgedesk.channel.mail.mime;

/** A file that came with a mail. @param name as the mail says; not yet harmless */
@SuppressWarnings("ArrayRecordComponent")
public record MailFile(String name, byte[] content) {}
