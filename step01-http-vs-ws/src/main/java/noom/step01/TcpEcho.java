package noom.step01;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * What lies below both protocols: a TCP socket, by hand. Without arguments it is the server; with
 * words it is a client that sends them and prints what comes back.
 */
public final class TcpEcho {
  static final int PORT = 4000;

  private TcpEcho() {}

  public static void main(String[] words) throws IOException {
    if (words.length == 0) {
      serve(listen(PORT));
    } else {
      say(String.join(" ", words));
    }
  }

  private static void say(String words) throws IOException {
    try {
      System.out.println(ask(PORT, words));
    } catch (ConnectException refused) {
      System.err.println("Nobody listens on port " + PORT + ": start the server, without words.");
      System.exit(1);
    }
  }

  /** socket: make one. bind: give it an address and a port. listen: let callers wait in line. */
  static ServerSocket listen(int port) throws IOException {
    var server = new ServerSocket();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    System.out.println("Echo listens on port " + server.getLocalPort() + ". Stop with Ctrl+C.");
    return server;
  }

  /** accept: take one caller out of the line, and get a new socket for just that caller. */
  static void serve(ServerSocket server) throws IOException {
    while (!server.isClosed()) {
      var caller = server.accept();
      new Thread(() -> echo(caller)).start();
    }
  }

  /** read, write: each line goes back as it came, until the caller hangs up. */
  private static void echo(Socket caller) {
    try (caller;
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        var out = new PrintStream(caller.getOutputStream(), true, UTF_8)) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        out.println(line);
      }
    } catch (IOException hungUp) {
      System.out.println("A caller hung up: " + hungUp.getMessage());
    }
  }

  /** The client's side. socket and connect, then write and read. */
  static String ask(int port, String line) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var out = new PrintStream(socket.getOutputStream(), true, UTF_8);
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8))) {
      out.println(line);
      return in.readLine();
    }
  }
}
