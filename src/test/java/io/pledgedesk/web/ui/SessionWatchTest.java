package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class SessionWatchTest {

    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @TestHTTPResource("/desk/wallboard/stream")
    URI stream;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Agents agents;

    @Test
    void aStreamEndsSoonAfterItsSession_howeverThatEnded() throws Exception {
        Agent leaving = people.supervisor();
        Agent demoted = people.supervisor();
        Agent staying = people.supervisor();
        TestBrowser browser = new TestBrowser().with("pledge", signIn.cookie(leaving.id));
        CompletableFuture<Void> signedOut = ended(browser.cookie("pledge"));
        CompletableFuture<Void> lessThanBefore = ended(signIn.cookie(demoted.id));
        CompletableFuture<Void> goesOn = ended(signIn.cookie(staying.id));
        browser.submit("/sign-out", Map.of()).then().statusCode(303);
        agents.change(
                demoted.id,
                demoted.version,
                new AgentDetails(demoted.name, demoted.email, true, Set.of("agent"), Set.of()));
        signedOut.get(A_MINUTE.toSeconds(), TimeUnit.SECONDS);
        lessThanBefore.get(A_MINUTE.toSeconds(), TimeUnit.SECONDS);
        assertThat(goesOn).isNotDone();
        goesOn.cancel(true);
    }

    /** Opens the stream, waits for its first line, and is done when it ends. */
    private CompletableFuture<Void> ended(String cookie) {
        CompletableFuture<Void> open = new CompletableFuture<>();
        Consumer<Stream<String>> read = lines -> lines.forEach(line -> open.complete(null));
        HttpRequest request = HttpRequest.newBuilder(stream)
                .header("Cookie", "pledge=" + cookie)
                .build();
        CompletableFuture<Void> over = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofLines())
                .thenAcceptAsync(response -> read.accept(response.body()));
        open.orTimeout(20, TimeUnit.SECONDS).join();
        return over;
    }
}
