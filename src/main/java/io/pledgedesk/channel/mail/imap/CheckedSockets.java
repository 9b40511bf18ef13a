package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.kernel.Egress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Sockets that connect only to where connections may lead. The address that is checked is the one that is connected to,
 * so that no name can change in between; TLS is laid over them and checks the certificate against the name.
 */
final class CheckedSockets extends SocketFactory {

    static final List<Integer> USUAL_PORTS = List.of(143, 993);

    private final Egress egress;

    CheckedSockets(Egress egress) {
        this.egress = egress;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                require((InetSocketAddress) endpoint);
                super.connect(endpoint, timeout);
            }

            @Override
            public void connect(SocketAddress endpoint) throws IOException {
                connect(endpoint, 0);
            }
        };
    }

    private void require(InetSocketAddress to) throws ConnectException {
        if (!to.isUnresolved() && !egress.allows(to, to.getHostString(), USUAL_PORTS)) {
            throw new ConnectException(Egress.refusal(to.getHostString(), to.getPort()));
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        Socket socket = createSocket();
        socket.connect(new InetSocketAddress(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localAddress, int localPort) throws IOException {
        return createSocket(host, port);
    }
}
