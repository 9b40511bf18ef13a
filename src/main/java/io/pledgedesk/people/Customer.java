package io.pledgedesk.people;

import io.pledgedesk.kernel.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.OptimisticLock;

/** Somebody who asks for help. */
@Entity
public class Customer {

    @Id
    @GeneratedValue(generator = "customer_person_seq")
    @SequenceGenerator(name = "customer_person_seq", sequenceName = "person_seq", allocationSize = 50)
    public Long id;

    public String name;

    @Column(name = "name_key")
    String nameKey;

    /** In small letters, unique among customers. */
    public String email;

    /** What stands behind the address's “@”. */
    String domain;

    /** Null for none. */
    @Column(name = "organization_id")
    public Long organizationId;

    /** In which they are written to; null while it isn't known. */
    @OptimisticLock(excluded = true)
    public Language language;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public long version;

    void take(CustomerDetails details) {
        name = details.name();
        nameKey = Fields.key(name);
        email = details.email();
        domain = details.domain();
        organizationId = details.organizationId();
    }
}
