package io.pledgedesk.web.ui.figures;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.feedback.Complaint;
import io.pledgedesk.feedback.Complaints;
import io.pledgedesk.feedback.SurveyWords;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.FeedbackWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gathers the complaints that the page of feedback lists. */
@ApplicationScoped
class FeedbackReader {

    /** @param late whether somebody should have looked into it by now */
    record Line(
            long id,
            String customer,
            long customerId,
            Long ticketId,
            String said,
            String reason,
            String comment,
            String owner,
            Moment opened,
            Moment due,
            boolean late,
            boolean chosen) {}

    /** @param agents to whom one can be given */
    record Open(List<Line> lines, List<Option> agents) {}

    private final Complaints complaints;
    private final Customers customers;
    private final Agents agents;
    private final FeedbackWords words;
    private final SurveyWords surveys;

    FeedbackReader(
            Complaints complaints, Customers customers, Agents agents, FeedbackWords words, SurveyWords surveys) {
        this.surveys = surveys;
        this.complaints = complaints;
        this.customers = customers;
        this.agents = agents;
        this.words = words;
    }

    /** @param chosen ids that were ticked */
    Open open(Viewer viewer, List<String> chosen, Times times) {
        List<Line> lines = complaints.open(viewer).stream()
                .map(complaint -> line(complaint, chosen, times))
                .toList();
        List<Option> all = agents.choices().stream()
                .filter(agent -> agent.active)
                .map(agent -> new Option(Long.toString(agent.id), agent.name))
                .toList();
        return new Open(lines, all);
    }

    private Line line(Complaint complaint, List<String> chosen, Times times) {
        return new Line(
                complaint.id(),
                customers
                        .find(complaint.customerId())
                        .map(customer -> customer.name)
                        .orElse("–"),
                complaint.customerId(),
                complaint.ticketId(),
                words.said(complaint.question(), complaint.score()),
                complaint.reason() == null
                        ? ""
                        : surveys.reason(complaint.reason().code()),
                complaint.comment(),
                complaint.ownerId() == null ? "" : Long.toString(complaint.ownerId()),
                times.at(complaint.openedAt()),
                times.at(complaint.dueAt()),
                complaint.dueAt().isBefore(times.now()),
                chosen.contains(Long.toString(complaint.id())));
    }
}
