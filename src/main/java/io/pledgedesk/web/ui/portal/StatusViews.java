package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.FormKey;
import io.pledgedesk.channel.KeptFiles;
import io.pledgedesk.guide.FirstAnswers;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.PortalFrame;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.AgreementWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the page of a request. */
@ApplicationScoped
class StatusViews {

    private final RequestReader reader;
    private final RequestHeadlines headlines;
    private final RequestSteps steps;
    private final Attachments attachments;
    private final RatingViews ratings;
    private final FirstAnswers firstAnswers;
    private final CustomerStory story;
    private final AgreedTimes agreed;
    private final AgreementWords agreement;
    private final Statuses statuses;
    private final StatusWords words;

    StatusViews(
            RequestReader reader,
            RequestHeadlines headlines,
            RequestSteps steps,
            Attachments attachments,
            RatingViews ratings,
            FirstAnswers firstAnswers,
            CustomerStory story,
            AgreedTimes agreed,
            AgreementWords agreement,
            StatusWords words,
            Statuses statuses) {
        this.statuses = statuses;
        this.agreed = agreed;
        this.agreement = agreement;
        this.reader = reader;
        this.headlines = headlines;
        this.steps = steps;
        this.attachments = attachments;
        this.ratings = ratings;
        this.firstAnswers = firstAnswers;
        this.story = story;
        this.words = words;
    }

    StatusView of(Ticket ticket, PortalFrame frame, String notice, List<KeptFiles.Kept> kept) {
        return of(ticket, frame, notice, kept, null);
    }

    /** As a colleague of the requester sees it, who may read but not answer. */
    StatusView forColleague(Ticket ticket, PortalFrame frame) {
        return of(ticket, frame, null, List.of(), null, false);
    }

    /** @param rate the score that a link in a mail preselects; null for none */
    StatusView of(Ticket ticket, PortalFrame frame, String notice, List<KeptFiles.Kept> kept, String rate) {
        return of(ticket, frame, notice, kept, rate, true);
    }

    private StatusView of(
            Ticket ticket, PortalFrame frame, String notice, List<KeptFiles.Kept> kept, String rate, boolean own) {
        Times times = frame.times();
        RequestFacts facts = reader.read(ticket, times.now());
        return new StatusView(
                frame.current(),
                notice,
                words.title(ticket.reference(), ticket.subject()),
                ticket.subject(),
                Phrase.of(words.sent(ticket.reference()), times.at(ticket.createdAt())),
                headlines.of(facts, times),
                steps.of(facts, times),
                talk(facts, frame, own),
                facts.shortened(),
                ticket.status().isDone(),
                lines(facts, times),
                own ? ratings.of(ticket, rate) : null,
                own ? proposal(ticket, times) : null,
                own ? firstAnswers.of(ticket).map(FirstAnswerView::of).orElse(null) : null,
                ticket.status() == Status.SOLVED,
                story.tell(ticket, times),
                FormKey.newToken(),
                kept.stream().map(RequestView.KeptFile::of).toList(),
                SentFiles.MAX_FILES,
                SentFiles.MAX_MEGABYTES);
    }

    private StatusView.Proposal proposal(Ticket ticket, Times times) {
        return agreed.latest(ticket.id())
                .filter(any -> !ticket.status().isDone())
                .map(time -> time.isDeclined()
                        ? new StatusView.Proposal(
                                agreement.refused(times.by(time.until()).text()), null, false)
                        : new StatusView.Proposal(
                                agreement.offered(times.by(time.until()).text()), time.reason(), true))
                .orElse(null);
    }

    private List<StatusView.Said> talk(RequestFacts facts, PortalFrame frame, boolean own) {
        Map<Long, List<Attachment>> files = attachments.byMessage(facts.messages());
        return facts.messages().stream()
                .map(message -> said(message, files.getOrDefault(message.id(), List.of()), facts, frame, own))
                .toList();
    }

    private StatusView.Said said(
            Message message, List<Attachment> files, RequestFacts facts, PortalFrame frame, boolean own) {
        boolean asked = message.author().isCustomer();
        String shown = asked ? facts.requesterName() : message.author().name();
        String asker = own ? words.you() : shown;
        String name =
                asked ? asker : words.author(firstName(message), frame.look().deskName());
        return new StatusView.Said(
                Long.toString(message.id()),
                Avatar.of(message.author().id(), shown),
                name,
                frame.times().brief(message.createdAt()),
                message.html().folding(words.quoted()),
                files.stream().map(file -> link(file, frame.current())).toList());
    }

    private static String firstName(Message message) {
        return RequestFacts.firstName(message.author().name());
    }

    private static FileView link(Attachment file, String page) {
        return FileView.of(page + "/files/" + file.id(), file.name(), file.sizeBytes(), file.mediaType());
    }

    private List<StatusView.Fact> lines(RequestFacts facts, Times times) {
        List<StatusView.Fact> lines = new ArrayList<>();
        lines.add(new StatusView.Fact(words.number(), facts.ticket().reference()));
        String standing = statuses.book().of(facts.ticket()).customerWording(times.language());
        if (!standing.isEmpty()) {
            lines.add(new StatusView.Fact(words.standing(), standing));
        }
        if (facts.topic() != null) {
            lines.add(new StatusView.Fact(words.topic(), facts.topic()));
        }
        if (facts.agent() != null) {
            String who = facts.team() == null ? facts.agent() : facts.agent() + ", " + facts.team();
            lines.add(new StatusView.Fact(words.answeredBy(), who));
        } else if (facts.team() != null) {
            lines.add(new StatusView.Fact(words.answeredBy(), facts.team()));
        }
        return lines;
    }
}
