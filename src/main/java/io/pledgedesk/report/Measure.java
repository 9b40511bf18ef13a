package io.pledgedesk.report;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** What is measured of each solved ticket, whether it has any of it or not. */
public enum Measure {
    FIRST_SOLUTION("firstSolution", Journey::firstSolution),
    REQUESTER_WAIT("requesterWait", Journey::requesterWait),
    WITH_US("withUs", Journey::withUs),
    CUSTOMER("waitingForCustomer", Journey::customer),
    THIRD_PARTY("waitingForThirdParty", Journey::thirdParty),
    HANDOVERS("handovers", journey -> count(journey.handovers())),
    TEAM_HANDOVERS("teamHandovers", journey -> count(journey.teamHandovers())),
    EFFORT("effort", journey -> count(journey.effort()));

    private final String code;
    private final Function<Journey, Journey.Length> value;

    Measure(String code, Function<Journey, Journey.Length> value) {
        this.code = code;
        this.value = value;
    }

    private static Journey.Length count(int number) {
        return new Journey.Length(number, null);
    }

    public String code() {
        return code;
    }

    public static Optional<Measure> find(String code) {
        for (Measure measure : values()) {
            if (measure.code.equals(code)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    /** Whether it is a length of time, in seconds; else a number. */
    public boolean isTime() {
        return this != HANDOVERS && this != TEAM_HANDOVERS && this != EFFORT;
    }

    /** The most of it first. */
    public Comparator<Journey> most() {
        ToLongFunction<Journey> amount = journey -> value.apply(journey).seconds();
        return Comparator.comparingLong(amount).reversed().thenComparing(journey -> journey.ticket()
                .id());
    }

    /** How many of these tickets have any of it. */
    public int having(List<Journey> journeys) {
        return (int) journeys.stream().filter(this::isIn).count();
    }

    public boolean isIn(Journey journey) {
        return value.apply(journey).seconds() > 0;
    }

    public Spread spread(List<Journey> journeys) {
        List<Journey.Length> lengths = journeys.stream().map(value).toList();
        return Spread.of(
                lengths.stream().map(Journey.Length::seconds).toList(),
                lengths.stream()
                        .map(Journey.Length::business)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
