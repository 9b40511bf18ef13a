package io.pledgedesk.kernel;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** The language in which something is said: that of whoever reads it. */
@ApplicationScoped
public class Speech {

    private final ThreadLocal<Language> chosen = new ThreadLocal<>();
    private final Listener listener;
    private final Language ofTheDesk;

    Speech(Listener listener, PledgeSettings settings) {
        this.listener = listener;
        this.ofTheDesk = Language.of(settings.language()).orElse(Language.ENGLISH);
    }

    /** What the reader of this request reads, or who is written to by {@link #in}; else what the desk speaks. */
    public Language now() {
        Language said = chosen.get();
        if (said != null) {
            return said;
        }
        return Arc.container().requestContext().isActive() ? listener.language().orElse(ofTheDesk) : ofTheDesk;
    }

    /** What is said to nobody in particular. */
    public Language ofTheDesk() {
        return ofTheDesk;
    }

    /** Says something to somebody else than the reader of this request. @param language null for the desk's */
    public <T> T in(Language language, Supplier<T> saying) {
        Language before = chosen.get();
        chosen.set(language == null ? ofTheDesk : language);
        try {
            return saying.get();
        } finally {
            if (before == null) {
                chosen.remove();
            } else {
                chosen.set(before);
            }
        }
    }

    /** As {@link #in(Language, Supplier)}. */
    public void in(Language language, Runnable saying) {
        in(language, () -> {
            saying.run();
            return null;
        });
    }

    /** A message bundle that speaks {@link #now()} at each call. */
    public <T> T words(Class<T> bundle) {
        return new Interpreter<>(bundle, this::now).words();
    }
}
