package io.pledgedesk.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class CalendarsTest {

    private static final Actor ANA = Actor.agent(7, "Ana Lopes");

    @Inject
    Calendars calendars;

    @Test
    void aCalendarComesBackAsItWasSent() {
        CalendarDetails created = calendars.create(ANA, office("Berlin"));
        assertThat(created.version()).isEqualTo(1);
        assertThat(calendars.get(created.id()).form()).isEqualTo(office("Berlin"));
        assertThat(calendars.get(created.id()).changedBy()).isEqualTo("Ana Lopes");
    }

    @Test
    void aChangeIsANewVersion_noChangeIsNone() {
        CalendarDetails created = calendars.create(ANA, office("Berlin"));
        CalendarDetails changed = calendars.change(ANA, created.id(), ApplyTo.OPEN, before -> office("Hamburg"));
        assertThat(changed.version()).isEqualTo(2);
        CalendarDetails same = calendars.change(ANA, created.id(), ApplyTo.OPEN, before -> office(" Hamburg "));
        assertThat(same.version()).isEqualTo(2);
        assertThat(calendars.get(created.id()).name()).isEqualTo("Hamburg");
    }

    @Test
    void aRefusedEditChangesNothing() {
        CalendarDetails created = calendars.create(ANA, office("Berlin"));
        assertThatThrownBy(() -> calendars.change(ANA, created.id(), ApplyTo.OPEN, before -> {
                    throw new Refusal.Stale();
                }))
                .isInstanceOf(Refusal.Stale.class);
        assertThat(calendars.get(created.id()).version()).isEqualTo(1);
    }

    @Test
    void aDeletedCalendarIsGone() {
        CalendarDetails created = calendars.create(ANA, office("Berlin"));
        calendars.delete(created.id(), before -> {});
        assertThat(calendars.find(created.id())).isEmpty();
        assertThatThrownBy(() -> calendars.delete(created.id(), before -> {})).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> calendars.change(ANA, created.id(), ApplyTo.NEW, before -> before.form()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void theListGoesOnWhereItEnded() {
        CalendarDetails first = calendars.create(ANA, office("One"));
        CalendarDetails second = calendars.create(ANA, office("Two"));
        Page<CalendarDetails> page = calendars.list(1, Cursor.of(first.id() - 1));
        assertThat(page.items()).extracting(CalendarDetails::id).containsExactly(first.id());
        Page<CalendarDetails> next = calendars.list(1, Cursor.parse(page.next(), 1));
        assertThat(next.items()).extracting(CalendarDetails::id).containsExactly(second.id());
    }

    static CalendarForm office(String name) {
        return new CalendarForm(
                name,
                "Europe/Berlin",
                Map.of("monday", List.of(List.of("09:00", "17:30")), "sunday", List.of()),
                List.of(new CalendarForm.ExceptionDay(null, null, null, "12-25", "Christmas", List.of())));
    }
}
