package io.pledgedesk.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletionStage;

/**
 * Finds what a loop or an included part of a template names from outside of it. The engine asks each of its some five hundred
 * resolvers at each level first, which was most of the work for a page with a table.
 */
class OuterNames implements ValueResolver {

    static class Registration {
        void add(@Observes EngineBuilder engine) {
            engine.addValueResolver(new OuterNames());
        }
    }

    /** Before all others. */
    @Override
    public int getPriority() {
        return 1_000;
    }

    @Override
    public boolean appliesTo(EvalContext asked) {
        return asked.getBase() instanceof Mapper && asked.getParams().isEmpty();
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext asked) {
        if (asked.getBase() != asked.resolutionContext().getData()) {
            return Results.notFound(asked);
        }
        for (ResolutionContext level = asked.resolutionContext(); level != null; level = level.getParent()) {
            if (!(level.getData() instanceof Mapper names)) {
                return Results.notFound(asked);
            }
            CompletionStage<Object> value = names.appliesTo(asked.getName()) ? names.getAsync(asked.getName()) : null;
            if (value != null && isThere(value)) {
                return value;
            }
        }
        return Results.notFound(asked);
    }

    private static boolean isThere(CompletionStage<Object> value) {
        return !(value instanceof CompletedStage<Object> done) || !Results.isNotFound(done.get());
    }
}
