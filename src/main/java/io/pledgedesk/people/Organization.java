package io.pledgedesk.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;

/** A company or other body whose people are customers. */
@Entity
public class Organization {

    @Id
    @GeneratedValue(generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", sequenceName = "organization_seq", allocationSize = 50)
    public Long id;

    public String name;

    @Column(name = "name_key")
    String nameKey;

    /** Free text such as {@code gold}, for conditions of policies; null for none. */
    public String tier;

    /** In small letters; each belongs to one organization. */
    @ElementCollection
    @CollectionTable(name = "organization_domain", joinColumns = @JoinColumn(name = "organization_id"))
    @Column(name = "domain")
    @BatchSize(size = 200)
    public Set<String> domains = new TreeSet<>();

    /** Whether its people see each other's requests. */
    @Column(name = "shares_requests")
    public boolean sharesRequests;

    @Version
    public long version;

    void take(OrganizationDetails details) {
        name = details.name();
        nameKey = Fields.key(name);
        tier = details.tier();
        sharesRequests = details.sharesRequests() == null ? sharesRequests : details.sharesRequests();
        domains.retainAll(details.domains());
        domains.addAll(details.domains());
    }
}
