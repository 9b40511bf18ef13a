import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Exits with 0 when the application in this container is ready. */
public class Ready {

    public static void main(String[] arguments) throws Exception {
        String port = System.getenv().getOrDefault("PLEDGE_PORT", "8080");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .timeout(Duration.ofSeconds(4))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        System.exit(status == 200 ? 0 : 1);
    }
}
