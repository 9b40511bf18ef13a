package io.pledgedesk.auth;

import io.pledgedesk.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** People as viewers, with the roles and teams that they have now. One statement each. */
@ApplicationScoped
public class Viewers {

    private static final String AGENT = """
        select 'agent', a.id, a.name, a.email,
               (select string_agg(r.role, ',') from agent_role r where r.agent_id = a.id),
               (select string_agg(cast(m.team_id as varchar(20)), ',') from team_member m where m.agent_id = a.id)
        from agent a where a.id = ?1 and a.active
        """;
    private static final String PERSON = AGENT + """
        union all
        select 'customer', c.id, c.name, c.email, 'customer', null from customer c where c.id = ?1
        """;

    private final EntityManager entities;

    Viewers(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty for whom there is not, or who is not active. */
    @Transactional
    public Optional<Viewer> find(long personId) {
        List<Object[]> rows = entities.createNativeQuery(PERSON, Object[].class)
                .setParameter(1, personId)
                .getResultList();
        return rows.stream().findFirst().map(Viewers::viewer);
    }

    private static Viewer viewer(Object[] row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        split(row[4]).forEach(code -> roles.addAll(Role.of(code).included()));
        Set<Long> teams = split(row[5]).stream().map(Long::valueOf).collect(Collectors.toSet());
        return new Viewer(
                Actor.Kind.of((String) row[0]),
                ((Number) row[1]).longValue(),
                (String) row[2],
                (String) row[3],
                roles,
                teams);
    }

    private static List<String> split(Object list) {
        return list == null ? List.of() : Arrays.asList(((String) list).split(","));
    }
}
