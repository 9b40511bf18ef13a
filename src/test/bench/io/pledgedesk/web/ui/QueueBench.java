package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestDatabase;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.TicketChange;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The desk's lists among many tickets: a million on PostgreSQL, 100,000 on H2, or {@code -Dtickets=20000}. It tells the time from a request to the last byte of its answer,
 * one request at a time. Each list is asked for with counts that everybody knows and with counts that a change has made old.
 */
@QuarkusTest
@Tag("database")
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class QueueBench {

    private static final int TICKETS = Integer.getInteger("tickets", TestDatabase.isPostgres() ? 1_000_000 : 100_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 20);
    private static final int WARM_UP = Integer.getInteger("warmUp", 10);
    private static final int TEAMS = 8;
    private static final int AGENTS_OF_A_TEAM = 5;

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    @Inject
    FilledDesk filled;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Agent agent;
    private String session;
    private long touched;

    @Test
    void listsOfADeskOfManyYears() throws Exception {
        fill();
        Map<String, String> paths = paths();
        for (int i = 0; i < WARM_UP; i++) {
            for (String path : paths.values()) {
                ask(path);
            }
        }
        measure("counts known", paths, false);
        measure("counts old", paths, true);
    }

    private void fill() throws Exception {
        List<Team> teams =
                IntStream.range(0, TEAMS).mapToObj(i -> people.team()).toList();
        List<Agent> agents = teams.stream()
                .flatMap(team -> IntStream.range(0, AGENTS_OF_A_TEAM).mapToObj(i -> people.agent(team)))
                .toList();
        people.organization();
        agent = agents.get(0);
        session = signIn.cookie(agent.id);
        Team first = teams.get(0);
        desk.promise(first, Duration.ofHours(1));
        touched = desk.ticket(first, "Where is my parcel", "It was due on Monday");
        desk.reply(agent, touched, "It is on its way");
        long began = System.nanoTime();
        filled.fill(touched, TICKETS, teams, agents);
        say("%,d tickets filled in after %d s", TICKETS, (System.nanoTime() - began) / 1_000_000_000);
    }

    /** By what they are called in the figures. */
    private Map<String, String> paths() {
        Map<String, String> paths = new LinkedHashMap<>();
        for (String view : List.of(
                "mine",
                "mentions",
                "drafts",
                "snoozed",
                "waiting",
                "first-reply",
                "unassigned",
                "all-open",
                "pending",
                "on-hold",
                "stuck",
                "solved",
                "spam")) {
            paths.put(view, "/desk/views/" + view);
        }
        paths.put("a team", "/desk/views/team-" + agent.teamIds.iterator().next());
        paths.put("a view kept with conditions", keep("vip", "priority:high,urgent tag:vip", "due", ""));
        paths.put("a view kept, by customer", keep("By customer", "status:open,pending", "due", "customer"));
        for (String group : List.of("assignee", "customer", "team", "status", "priority")) {
            paths.put("all open by " + group, "/desk/views/all-open?group=" + group);
        }
        paths.put("solved by assignee", "/desk/views/solved?group=assignee");
        paths.put("solved by status", "/desk/views/solved?group=status");
        paths.put("solved by priority order", "/desk/views/solved?sort=-priority");
        paths.put("all open, newest change first", "/desk/views/all-open?sort=-updatedAt");
        paths.put("open ones of mine, by filter", "/desk/views/all-open?status=open&assignee=me");
        paths.put("search: every second ticket", search(BenchTexts.word(5)));
        paths.put("search: a frequent word", search(BenchTexts.word(300)));
        paths.put("search: a rare word", search(BenchTexts.word(15_000)));
        paths.put("search: two words", search(BenchTexts.word(300) + " " + BenchTexts.word(700)));
        paths.put("search: a beginning", search(BenchTexts.word(9_000).substring(0, 4)));
        paths.put("search: one ticket", search("p" + TICKETS / 2));
        paths.put("search: words and conditions", search(BenchTexts.word(300) + " status:open priority:high"));
        return paths;
    }

    private static String search(String words) {
        return "/desk/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String keep(String name, String query, String sort, String group) {
        return desk.browser(agent)
                .submit(
                        "/desk/saved-views",
                        Map.of(
                                "name",
                                name,
                                "base",
                                "all-open",
                                "query",
                                query,
                                "sort",
                                sort,
                                "columns",
                                "",
                                "group",
                                group,
                                "shared",
                                "private"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    private void measure(String what, Map<String, String> paths, boolean changing) throws Exception {
        Map<String, List<Long>> micros = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, String> path : paths.entrySet()) {
                if (changing) {
                    desk.change(agent, touched, TicketChange.NOTHING.withPriority(Priority.values()[round % 4]));
                }
                micros.computeIfAbsent(path.getKey(), key -> new ArrayList<>()).add(ask(path.getValue()));
            }
        }
        micros.forEach((name, taken) -> tell(what + ": " + name, taken));
        tell(what + ": ALL", micros.values().stream().flatMap(List::stream).toList());
    }

    private long ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + base.getAuthority() + path))
                .header("Cookie", "pledge=" + session)
                .build();
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        long taken = (System.nanoTime() - began) / 1_000;
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return taken;
    }

    private static void tell(String what, List<Long> micros) {
        long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
        say(
                "%-55s p50 %6.1f p95 %6.1f p99 %6.1f ms (%d)",
                what, at(sorted, 50), at(sorted, 95), at(sorted, 99), sorted.length);
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1_000.0;
    }

    private static void say(String what, Object... values) {
        System.out.println("QUEUE " + String.format(Locale.ROOT, what, values));
    }
}
