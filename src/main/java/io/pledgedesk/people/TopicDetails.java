package io.pledgedesk.people;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.regex.Pattern;

/**
 * What is said about a topic.
 *
 * @param slug small letters, digits and single hyphens between them, at most 64
 * @param name 1 to 200 characters
 * @param teamId null for no team
 * @param hint what belongs to it, at most 120 characters; empty for none, null for what it was
 * @param guidance what customers should write about it, at most 2,000 characters; empty for nothing, null for what it was
 */
public record TopicDetails(String slug, String name, Long teamId, String hint, String guidance) {

    private static final int MAX_HINT = 120;
    private static final int MAX_GUIDANCE = 2_000;

    private static final Pattern SLUG = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    /** Hint and guidance as they were; none for a new topic. */
    public TopicDetails(String slug, String name, Long teamId) {
        this(slug, name, teamId, null, null);
    }

    public TopicDetails {
        Violations violations = new Violations();
        violations.require(
                slug != null && SLUG.matcher(slug).matches(),
                "slug",
                "slugInvalid",
                "A slug has small letters, digits and hyphens between them, at most 64, such as broken-login.");
        name = Fields.name(name, violations);
        hint = hint == null ? null : Texts.line(hint);
        guidance = guidance == null ? null : Texts.block(guidance).strip();
        violations
                .require(
                        hint == null || Texts.length(hint) <= MAX_HINT,
                        "hint",
                        "A hint has at most " + MAX_HINT + " characters, for example “Invoices, payments, refunds”.")
                .require(
                        guidance == null || Texts.length(guidance) <= MAX_GUIDANCE,
                        "guidance",
                        "This has at most 2,000 characters.");
        violations.refuseIfAny();
    }
}
