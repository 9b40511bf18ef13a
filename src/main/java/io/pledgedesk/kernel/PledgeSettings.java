package io.pledgedesk.kernel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Everything an operator can set, by environment ({@code PLEDGE_…}) or {@code -Dpledge.…}. */
@ConfigMapping(prefix = "pledge")
public interface PledgeSettings {

    /** Where the embedded database, attachments and generated keys live. */
    @WithDefault("./data")
    Path dataDir();

    /** What the desk is called on its pages and in its mails: usually the name of the company. */
    @WithDefault("Pledge")
    String deskName();

    /** The language for whoever asks for none that there is, by its code: {@code en}, {@code de} or {@code ar}. */
    @WithDefault("en")
    String language();

    /** The base of every absolute link; never taken from a request. */
    Optional<URI> publicUrl();

    /** The HTTP port, for the default of {@link #publicUrl()}. */
    @WithDefault("8080")
    int port();

    /** The mail server; no mail leaves without one. */
    Optional<String> smtpHost();

    /**
     * The sites that may show the request form inside their pages, as origins ({@code https://www.example.com}) with commas
     * between them; none may without it.
     */
    Optional<List<String>> embedOrigins();

    /**
     * Hosts inside that Pledge may connect to although only global addresses are reached otherwise: names, addresses and
     * ranges ({@code imap.inside.example,10.1.0.0/16}), on any port.
     */
    Optional<List<String>> allowedHosts();

    /** Fill an empty database with a demo desk. */
    @WithDefault("false")
    boolean demo();

    /** Days after which a solved ticket is closed; 1 to 365. */
    @WithDefault("7")
    int closeAfterDays();

    /** Minutes after which customers are asked by mail how it was; 0 for never. */
    @WithDefault("60")
    int surveyAfterMinutes();

    /** Whether a guide that fits is offered on the page of a new request until a person has answered. */
    @WithDefault("true")
    boolean firstAnswers();

    /** Whether customers are asked by mail, at most every 90 days, if they would recommend the company. */
    @WithDefault("false")
    boolean npsSurveys();

    /** Whether requests are limited in rate; benchmarks switch it off. */
    @WithDefault("true")
    boolean rateLimits();

    /** The search for clocks at which something is due. */
    Sweep sweep();

    /**
     * The RSA key (PKCS#8, PEM, 2048 bits or more) that signs tokens: the PEM itself or the path of its file. Without it a
     * key is generated once: in {@link #dataDir()} beside an embedded database, in the database where nodes share one.
     */
    Optional<String> jwtKey();

    /** The first admin, created at start-up when there is none. */
    Admin admin();

    /** The first admin. */
    interface Admin {
        Optional<String> email();

        Optional<String> password();
    }

    /** The search for clocks at which something is due. */
    interface Sweep {
        /** How often, as a duration ({@code 1s}); {@code off} for never. */
        @WithDefault("1s")
        String every();
    }

    /** {@link #publicUrl()} without a slash at its end. */
    default String baseUrl() {
        String url = publicUrl().map(URI::toString).orElse("http://localhost:" + port());
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
