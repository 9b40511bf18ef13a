package io.pledgedesk.kernel;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who is answered by this request, as far as the language goes. */
@RequestScoped
public class Listener {

    private Language language;

    public void reads(Language chosen) {
        language = chosen;
    }

    Optional<Language> language() {
        return Optional.ofNullable(language);
    }
}
