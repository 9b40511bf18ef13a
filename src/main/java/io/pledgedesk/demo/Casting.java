package io.pledgedesk.demo;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.Channel;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds a customer and an agent for a story. */
final class Casting {

    private static final List<Channel> CHANNELS =
            List.of(Channel.WEB, Channel.EMAIL, Channel.CHAT, Channel.PHONE, Channel.SOCIAL, Channel.API);
    private static final int[] SHARES = {50, 33, 8, 5, 2, 2};

    private final Cast cast;
    private final List<DemoCustomer> customers;
    private final Map<Promise, BusinessTime> times;
    private final Dice dice;

    Casting(Cast cast, List<DemoCustomer> customers, Map<Promise, BusinessTime> times, Dice dice) {
        this.cast = cast;
        this.customers = customers;
        this.times = times;
        this.dice = dice;
    }

    Scene scene(Story story) {
        return scene(story, time -> true);
    }

    /** @param open what the hours of the promise have to fulfil; at least those of one customer do */
    Scene scene(Story story, Predicate<BusinessTime> open) {
        List<DemoCustomer> fitting = customers.stream()
                .filter(customer -> customer.german() == story.german())
                .filter(customer -> open.test(times.get(Promise.of(customer.tier(), story.priority()))))
                .toList();
        DemoCustomer customer = dice.one(fitting);
        Promise promise = Promise.of(customer.tier(), story.priority());
        return new Scene(
                story,
                customer,
                agent(story),
                story.priority(),
                story.channel() != null ? story.channel() : CHANNELS.get(dice.weighted(SHARES)),
                promise,
                times.get(promise));
    }

    /** Whether anybody who speaks the story's language has such hours. */
    boolean canBeTold(Story story, Predicate<BusinessTime> open) {
        return customers.stream()
                .filter(customer -> customer.german() == story.german())
                .anyMatch(customer -> open.test(times.get(Promise.of(customer.tier(), story.priority()))));
    }

    private Actor agent(Story story) {
        return dice.one(cast.agents(story.team()));
    }
}
