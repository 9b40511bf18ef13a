import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One kept-alive connection, spoken to as plainly as can be, for the clients share the machine with the server. */
final class PlainClient implements AutoCloseable {

    private final Socket socket = new Socket("localhost", Application.PORT);
    private final InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    private final String headers;
    private final String type;
    private final StringBuilder cookies = new StringBuilder();

    /**
     * @param headers lines for every question, each with its end
     * @param type of the bodies
     */
    PlainClient(String headers, String type) throws IOException {
        this.headers = headers;
        this.type = type;
        socket.setTcpNoDelay(true);
    }

    /** What the server has set since this connection began, as a client sends it back. */
    String cookies() {
        return cookies.toString();
    }

    /** @throws IllegalStateException for an answer that is none of 2xx and 3xx */
    String send(String method, String path, String body) throws IOException {
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + Application.PORT + "\r\n" + headers
                + (body == null ? "" : "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, whole, start.length, bytes.length);
        socket.getOutputStream().write(whole);
        return answer(method + " " + path);
    }

    private String answer(String question) throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding: chunked")) {
                chunked = true;
            } else if (lower.startsWith("set-cookie:")) {
                cookies.append(cookies.isEmpty() ? "" : "; ")
                        .append(line.substring(11).strip().split(";")[0]);
            }
        }
        String text = new String(chunked ? chunks() : in.readNBytes(length), StandardCharsets.UTF_8);
        if (status >= 400) {
            throw new IllegalStateException(
                    question + ": " + status + " " + text.substring(0, Math.min(400, text.length())));
        }
        return text;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            out.write(in.readNBytes(size));
            line();
        }
        line();
        return out.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
