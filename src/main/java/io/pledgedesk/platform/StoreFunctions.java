package io.pledgedesk.platform;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * What questions may say beyond the language of Hibernate. {@code one_of(id, ?1)} asks for many ids by one array, so that the
 * question is the same however many there are: each list after {@code in} is a question of its own, to be put together by
 * Hibernate and read by the database every time. Both databases find such ids by an index.
 */
public class StoreFunctions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("one_of", "(?1=any(?2))")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
