package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mailbox as it is typed. */
public record MailboxInput(
        String address,
        String name,
        String teamId,
        String trustedAuthservId,
        boolean checkDmarc,
        boolean plusAddressing,
        String version) {

    static MailboxInput fresh() {
        return new MailboxInput("", "", "", "", false, false, "0");
    }

    static MailboxInput of(Mailbox box) {
        return new MailboxInput(
                box.address,
                box.name,
                box.teamId == null ? "" : Ids.text(box.teamId),
                box.trustedAuthservId == null ? "" : box.trustedAuthservId,
                box.checkDmarc,
                box.plusAddressing,
                Long.toString(box.version));
    }

    static MailboxInput of(Typed typed) {
        return new MailboxInput(
                typed.text("address"),
                typed.text("name"),
                typed.text("teamId"),
                typed.text("trustedAuthservId"),
                typed.isTicked("checkDmarc"),
                typed.isTicked("plusAddressing"),
                typed.text("version"));
    }

    MailboxDetails details() {
        return new MailboxDetails(
                address,
                name,
                teamId.isEmpty() ? null : Ids.parseField(teamId, "teamId"),
                trustedAuthservId,
                checkDmarc,
                plusAddressing);
    }

    /** The version that the typing began with; one that never was for nonsense. */
    long basedOn() {
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    MailboxInput on(long now) {
        return new MailboxInput(
                address, name, teamId, trustedAuthservId, checkDmarc, plusAddressing, Long.toString(now));
    }

    Form form() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("address", address);
        values.put("name", name);
        values.put("teamId", teamId);
        values.put("trustedAuthservId", trustedAuthservId);
        return Form.of(values);
    }
}
