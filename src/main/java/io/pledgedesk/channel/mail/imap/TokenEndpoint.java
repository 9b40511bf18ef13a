package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.kernel.Egress;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Asks token endpoints that somebody typed. The name is looked up once and the address that was checked is the one that is
 * connected to; certificates are checked against the name; redirects are not followed; an answer has 64 KiB and ten seconds.
 */
@ApplicationScoped
class TokenEndpoint {

    /** Unprotected endpoints are reached only where the operator names the host. */
    static final List<Integer> USUAL_PORTS = List.of(443);

    private static final int TLS_PORT = 443;
    private static final int PLAIN_PORT = 80;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_SECONDS = 10;
    private static final int MAX_ANSWER = 1 << 16;

    private final Egress egress;
    private final HttpClient client;

    TokenEndpoint(Vertx vertx, Egress egress) {
        this.egress = egress;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setVerifyHost(true)
                .setKeepAlive(false));
    }

    /** @param body as it came, cut at 64 KiB */
    record Answer(int status, String body) {}

    static int portOf(URI endpoint) {
        boolean tls = endpoint.getScheme().equals("https");
        return endpoint.getPort() >= 0 ? endpoint.getPort() : tls ? TLS_PORT : PLAIN_PORT;
    }

    static List<Integer> usualPorts(URI endpoint) {
        return endpoint.getScheme().equals("https") ? USUAL_PORTS : List.of();
    }

    /** @throws IOException in words for an admin, when it can't be reached or doesn't answer in time */
    Answer ask(URI endpoint, Map<String, String> form) throws IOException {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(checked(endpoint))
                .setHost(endpoint.getHost())
                .setPort(portOf(endpoint))
                .setSsl(endpoint.getScheme().equals("https"))
                .setURI(path(endpoint))
                .setIdleTimeout(TimeUnit.SECONDS.toMillis(ANSWER_SECONDS))
                .putHeader("Content-Type", "application/x-www-form-urlencoded")
                .putHeader("Accept", "application/json");
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        client.request(options)
                .onSuccess(request -> send(request, encoded(form), answer))
                .onFailure(answer::completeExceptionally);
        return await(answer);
    }

    private SocketAddress checked(URI endpoint) throws IOException {
        String host = endpoint.getHost();
        int port = portOf(endpoint);
        for (InetAddress address : addresses(host)) {
            if (egress.allows(new InetSocketAddress(address, port), host, usualPorts(endpoint))) {
                return SocketAddress.inetSocketAddress(port, address.getHostAddress());
            }
        }
        throw new IOException(Egress.refusal(host, port));
    }

    private static InetAddress[] addresses(String host) throws IOException {
        try {
            return InetAddress.getAllByName(host);
        } catch (java.net.UnknownHostException e) {
            throw new IOException("Nobody knows the token endpoint's host " + host + ".", e);
        }
    }

    private static String path(URI endpoint) {
        String path = endpoint.getRawPath() == null || endpoint.getRawPath().isEmpty() ? "/" : endpoint.getRawPath();
        return endpoint.getRawQuery() == null ? path : path + "?" + endpoint.getRawQuery();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void send(HttpClientRequest request, String body, CompletableFuture<Answer> answer) {
        request.exceptionHandler(answer::completeExceptionally);
        request.response().onSuccess(response -> read(response, answer)).onFailure(answer::completeExceptionally);
        request.end(body);
    }

    private static void read(HttpClientResponse response, CompletableFuture<Answer> answer) {
        Buffer body = Buffer.buffer();
        response.exceptionHandler(answer::completeExceptionally);
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MAX_ANSWER) {
                answer.completeExceptionally(new IOException("it says more than a token endpoint says"));
                response.request().connection().close();
            }
        });
        response.endHandler(end -> answer.complete(new Answer(response.statusCode(), body.toString())));
    }

    private static Answer await(CompletableFuture<Answer> answer) throws IOException {
        try {
            return answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IOException(
                    "The token endpoint can't be reached: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("The token endpoint doesn't answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Pledge is stopping.", e);
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
