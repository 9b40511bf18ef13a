package io.pledgedesk.auth;

import java.util.Optional;

/** Bearer tokens that stand for something else than a person, such as a mailbox. A feature above keeps them. */
public interface ProgramTokens {

    /** What all of them begin with, and no other token does. */
    String prefix();

    /** The only role that they give, as in {@code @RolesAllowed}. */
    String role();

    /** Whom the token stands for, by a name that is good for {@code Principal}; empty for no token of ours. */
    Optional<String> holderOf(String token);
}
