package io.pledgedesk.platform;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;

/** Keeps the common migrations and those of the configured database. */
@Singleton
public class StoreMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.resourceProvider(new OfStore(configuration.getResourceProvider(), Store.configured()));
    }

    private record OfStore(ResourceProvider all, Store store) implements ResourceProvider {

        @Override
        public LoadableResource getResource(String name) {
            return all.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream()
                    .filter(this::isOurs)
                    .toList();
        }

        private boolean isOurs(LoadableResource resource) {
            return List.of("common", store.migrationFolder).stream()
                    .anyMatch(folder -> resource.getAbsolutePath().contains("/" + folder + "/"));
        }
    }
}
