package io.pledgedesk.escalation;

/** A rule as it is now. @param version from 1 */
public record RuleDetails(long id, int version, RuleForm form) {

    public String name() {
        return form.name();
    }
}
