package io.pledgedesk.channel;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets what forms left behind. */
@ApplicationScoped
class FormCleanup {

    private static final Logger LOG = Logger.getLogger(FormCleanup.class);

    private final SubmittedForms forms;
    private final KeptFiles files;

    FormCleanup(SubmittedForms forms, KeptFiles files) {
        this.forms = forms;
        this.files = files;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void cleanUp() {
        LOG.debugf("Forgot %d forms and %d kept files", forms.purge(), files.purge());
    }
}
