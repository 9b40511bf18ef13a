package io.pledgedesk.channel.mail.imap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real token endpoint that answers what it is told to, and keeps what it was asked. */
final class TestTokenEndpoint {

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    volatile int status = 200;
    volatile String answer;
    volatile long takesMillis;
    private final HttpServer server;

    TestTokenEndpoint(String answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", this::give);
        server.start();
    }

    String url() {
        return at("/oauth2/token");
    }

    String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void stop() {
        server.stop(0);
    }

    static Map<String, String> form(String text) {
        Map<String, String> form = new HashMap<>();
        for (String field : text.split("&")) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private void give(HttpExchange exchange) throws IOException {
        asked.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        pause();
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1/elsewhere");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void pause() {
        try {
            Thread.sleep(takesMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
