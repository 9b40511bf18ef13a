package io.pledgedesk.web.ui.people;

import io.pledgedesk.auth.Accounts;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.CustomerDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** Saves what a page says about a customer: all of it or nothing. */
@ApplicationScoped
class CustomerChanges {

    private final Accounts accounts;
    private final FieldValues fields;

    CustomerChanges(Accounts accounts, FieldValues fields) {
        this.accounts = accounts;
        this.fields = fields;
    }

    /** @param custom the desk's own fields, by key */
    @Transactional
    Customer create(CustomerDetails details, String password, Map<String, String> custom) {
        Customer customer = accounts.create(details, password);
        fields.set(FieldScope.CUSTOMER, customer.id, custom);
        return customer;
    }

    @Transactional
    void change(long id, long version, CustomerDetails details, String password, Map<String, String> custom) {
        accounts.change(id, version, details, password);
        fields.set(FieldScope.CUSTOMER, id, custom);
    }
}
