package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.whatif.Question;
import io.pledgedesk.sla.whatif.WhatIf;
import io.pledgedesk.web.ui.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Tries what is on the page of a policy or calendar on past tickets, beside everything else as it is. */
@ApplicationScoped
class WhatIfStart {

    /** The periods that are offered, in days. */
    static final List<Integer> PERIODS = List.of(30, 90, 365);

    private static final int USUAL_DAYS = 90;

    private final Policies policies;
    private final WhatIf whatIf;
    private final CurrentViewer viewer;
    private final Clock clock;

    WhatIfStart(Policies policies, WhatIf whatIf, CurrentViewer viewer, Clock clock) {
        this.policies = policies;
        this.whatIf = whatIf;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param id null for a new policy @return the address of the answer @throws io.pledgedesk.kernel.Refusal.Invalid */
    String policy(Long id, PolicyForm draft, Typed typed) {
        List<Question.Policy> drafts = new ArrayList<>();
        for (PolicyDetails policy : all()) {
            boolean isThis = Objects.equals(policy.id(), id);
            drafts.add(new Question.Policy(Ids.text(policy.id()), isThis ? draft : policy.form()));
        }
        if (id == null) {
            drafts.add(new Question.Policy(null, draft));
        }
        return start(draft.name(), drafts, List.of(), typed);
    }

    /** The same for a calendar. */
    String calendar(Long id, CalendarForm draft, Typed typed) {
        List<Question.Policy> drafts = all().stream()
                .map(policy -> new Question.Policy(Ids.text(policy.id()), policy.form()))
                .toList();
        return start(draft.name(), drafts, List.of(new Question.Calendar(Ids.text(id), draft)), typed);
    }

    private String start(String title, List<Question.Policy> drafts, List<Question.Calendar> calendars, Typed typed) {
        Instant to = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Instant from = to.minus(Duration.ofDays(days(typed)));
        long run = whatIf.start(viewer.get().actor(), title, new Question(drafts, calendars, from, to));
        return SettingsTabs.WHAT_IF + "/" + run;
    }

    private static int days(Typed typed) {
        return PERIODS.stream()
                .filter(days -> days.toString().equals(typed.text("pastDays")))
                .findFirst()
                .orElse(USUAL_DAYS);
    }

    private List<PolicyDetails> all() {
        List<PolicyDetails> all = new ArrayList<>();
        Page<PolicyDetails> page = policies.list(Page.MAX_LIMIT, null);
        all.addAll(page.items());
        while (page.next() != null) {
            page = policies.list(Page.MAX_LIMIT, Cursor.parse(page.next(), 2));
            all.addAll(page.items());
        }
        return all;
    }
}
