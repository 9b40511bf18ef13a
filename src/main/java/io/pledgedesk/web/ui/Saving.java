package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.words.SettingsWords;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Saves what a form says, or shows the form again with what is wrong, where it is wrong. */
@RequestScoped
public class Saving {

    /** Where on a form to say that something is taken. */
    private static final Map<String, String> FIELDS = Map.of(
            "duplicateEmail", "email",
            "duplicateSlug", "slug",
            "duplicateDomain", "domains",
            "duplicateKey", "key",
            "duplicateStatus", "name",
            "lastAdmin", "role");

    private final Flash flash;
    private final SettingsWords words;
    private final SpokenRefusals spoken;

    Saving(Flash flash, SettingsWords words, SpokenRefusals spoken) {
        this.spoken = spoken;
        this.flash = flash;
        this.words = words;
    }

    /**
     * @param save says where to go when it is saved
     * @param again the form with what is wrong
     */
    public Response saved(Supplier<String> save, Function<Refusal.Invalid, TemplateInstance> again) {
        return done(save, words.saved(), again);
    }

    /**
     * @param then where to go when it is deleted
     * @param again the page with the reason why it can't be
     */
    public Response deleted(Runnable delete, String then, Function<Refusal.Invalid, TemplateInstance> again) {
        return done(
                () -> {
                    delete.run();
                    return then;
                },
                words.deleted(),
                again);
    }

    private Response done(Supplier<String> work, String said, Function<Refusal.Invalid, TemplateInstance> again) {
        return tried(() -> then(work.get(), said), again);
    }

    /** Goes on, and says what was done. */
    public Response then(String path, String said) {
        flash.say(said);
        return Pages.seeOther(path);
    }

    /** @param work answers by itself when it goes well */
    public Response tried(Supplier<Response> work, Function<Refusal.Invalid, TemplateInstance> again) {
        try {
            return work.get();
        } catch (Refusal.Invalid e) {
            return Pages.invalid(again.apply(spoken.of(e)));
        } catch (Refusal.Conflict e) {
            return Pages.invalid(
                    again.apply(new Refusal.Invalid(FIELDS.getOrDefault(e.code(), ""), spoken.sentence(e))));
        } catch (Refusal.Stale e) {
            return Pages.invalid(again.apply(new Refusal.Invalid("", words.stale())));
        }
    }

    /** A version as a form carries it; one that can't be read is never the current one. */
    public static long version(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
