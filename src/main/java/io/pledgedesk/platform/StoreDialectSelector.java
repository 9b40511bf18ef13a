package io.pledgedesk.platform;

import org.hibernate.boot.registry.selector.spi.DialectSelector;
import org.hibernate.dialect.Dialect;

/** Resolves the dialect name {@code pledge} to that of the configured database. */
public class StoreDialectSelector implements DialectSelector {

    @Override
    public Class<? extends Dialect> resolve(String name) {
        return "pledge".equals(name) ? Store.configured().dialect : null;
    }
}
