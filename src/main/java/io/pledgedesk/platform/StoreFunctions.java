package io.pledgedesk.platform;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * What questions may say beyond the language of Hibernate. {@code holds(?1, id)} asks for many ids by one array, so that the
 * question is the same however many there are: each list after {@code in} is a question of its own, to be put together by
 * Hibernate and read by the database every time. Both databases find such ids by an index. The array comes first, because
 * Hibernate takes a parameter at the end of a function for any number of them, and then puts the question together anew.
 */
public class StoreFunctions implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions functions) {
        functions
                .getFunctionRegistry()
                .patternDescriptorBuilder("holds", "(?2=any(?1))")
                .setExactArgumentCount(2)
                .setInvariantType(
                        functions.getTypeConfiguration().getBasicTypeRegistry().resolve(StandardBasicTypes.BOOLEAN))
                .register();
    }
}
