package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Refusal;
import java.util.Map;

/** The field into which somebody types what they are about to lose. */
public final class Confirmation {

    public static final String NAME = "confirmation";

    private Confirmation() {}

    /** The form again. @param typed null for nothing */
    public static Form wrong(String typed, String why) {
        return Form.of(Map.of(NAME, typed == null ? "" : typed)).with(new Refusal.Invalid(NAME, why));
    }
}
