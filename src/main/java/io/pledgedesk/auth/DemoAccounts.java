package io.pledgedesk.auth;

import java.util.List;

/** Implemented by the demo desk: the accounts that its sign-in page offers. */
public interface DemoAccounts {

    /** @param role in words, such as {@code Supervisor} */
    record Account(String name, String role, String email, String password) {}

    /** Empty unless this database holds the demo desk. */
    List<Account> accounts();
}
