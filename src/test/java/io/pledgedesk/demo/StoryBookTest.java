package io.pledgedesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.demo.Story.Line;
import io.pledgedesk.demo.Story.Voice;
import io.pledgedesk.ticket.Priority;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryBookTest {

    @Test
    void aStoryIsReadAsItIsWritten() {
        List<Story> stories = StoryBook.read("Orders", """
            @ Where is {order}?
            topic delivery
            tags tracking, late
            priority high

            C: Where is it?
            I wait.
            A?: Which one?
            C: {order}
            N: Lost
            A!: Here it is.

            """.lines().toList());
        assertThat(stories).hasSize(1);
        Story story = stories.get(0);
        assertThat(story.subject()).isEqualTo("Where is {order}?");
        assertThat(story.tags()).containsExactly("tracking", "late");
        assertThat(story.priority()).isEqualTo(Priority.HIGH);
        assertThat(story.opening()).isEqualTo("Where is it?\nI wait.");
        assertThat(story.rest())
                .extracting(Line::voice)
                .containsExactly(Voice.REPLY_AND_WAIT, Voice.CUSTOMER, Voice.NOTE, Voice.REPLY_AND_SOLVE);
        assertThat(story.isAnswered()).isTrue();
    }

    @Test
    void thereAreStoriesEnoughForEveryTicketThatIsOpen() {
        assertThat(StoryBook.all()).hasSizeGreaterThan(OpenWork.COUNT).doesNotHaveDuplicates();
        assertThat(StoryBook.all()).extracting(Story::topic).doesNotContainNull();
    }

    @Test
    void easterFallsWhereItFalls() {
        assertThat(DemoHours.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(DemoHours.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
        assertThat(DemoHours.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(DemoHours.easter(2027)).isEqualTo(LocalDate.of(2027, 3, 28));
        assertThat(DemoHours.easter(2049)).isEqualTo(LocalDate.of(2049, 4, 18));
        assertThat(DemoHours.easter(2076)).isEqualTo(LocalDate.of(2076, 4, 19));
    }
}
