package io.pledgedesk.demo;

import io.pledgedesk.people.Customer;

/**
 * @param tier of the customer's organization; null when there is none
 * @param organization its name; for people of their own what they call home
 */
record DemoCustomer(Customer customer, String organization, String tier, boolean german) {

    String firstName() {
        return customer.name.split(" ")[0];
    }
}
