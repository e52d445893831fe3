package noom.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A connection to a server of this machine.
 *
 * @param way through which one speaks: the same socket, or TLS through it
 */
record Dial(Socket tcp, Socket way) {
  static Dial plainly(int port) throws IOException {
    var socket = new Socket();
    socket.setReceiveBufferSize(4096); // a small window: who does not read is noticed soon
    socket.setSoTimeout((int) Eventually.PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    return new Dial(socket, socket);
  }

  static Dial byTls(int port) throws IOException {
    var tcp = plainly(port).tcp;
    var tls = AnyCertificate.trusted().getSocketFactory();
    return new Dial(tcp, tls.createSocket(tcp, "localhost", port, true));
  }
}
