package noom.testkit;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

/** A plain WebSocket client, no browser: for tests of what passes on the wire. */
public final class Client implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().sslContext(AnyCertificate.trusted()).build();

  /** Stands behind the last message. */
  private static final String END = new String("the end"); // no message is this very object

  private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
  private final CompletableFuture<Close> closed = new CompletableFuture<>();
  private WebSocket socket;

  /** How a connection ended; 1006 stands for no goodbye at all. */
  public record Close(int code, String reason) {}

  private Client() {}

  public static Client connect(LessonExtension server) {
    return connect(server.socket());
  }

  /**
   * Connects, as a program that is no browser.
   *
   * @param headers names and values in turn, such as {@code "Origin", "http://localhost"}
   */
  public static Client connect(URI address, String... headers) {
    var client = new Client();
    var handshake = HTTP.newWebSocketBuilder();
    for (int i = 0; i < headers.length; i += 2) {
      handshake.header(headers[i], headers[i + 1]);
    }
    client.socket = handshake.buildAsync(address, client.new Listener()).join();
    return client;
  }

  /**
   * Tries to connect and returns the HTTP status with which the server refused; 101 if it did not.
   */
  public static int knock(URI address, String... headers) {
    try {
      connect(address, headers).close();
      return 101;
    } catch (CompletionException refused) {
      if (refused.getCause() instanceof WebSocketHandshakeException answer) {
        return answer.getResponse().statusCode();
      }
      throw refused;
    }
  }

  public Client send(String text) {
    socket.sendText(text, true).join();
    return this;
  }

  public void sendBinary(byte[] bytes) {
    socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
  }

  /**
   * The next message, waiting for it for at most ten seconds, or until the end. Bytes are {@code
   * [1, 2, 3]}.
   */
  public String next() {
    try {
      var message = received.poll(Eventually.PATIENCE.toSeconds(), SECONDS);
      if (message == END) {
        received.add(END); // for whoever asks again
      }
      if (message == null || message == END) {
        throw new AssertionError("No message came; closed: " + closed.getNow(null));
      }
      return message;
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** What has come and was not asked for yet. */
  public List<String> unread() {
    return received.stream().filter(it -> it != END).toList();
  }

  /** How the server ended this connection, waiting for it for at most ten seconds. */
  public Close closed() {
    try {
      return closed.get(Eventually.PATIENCE.toSeconds(), SECONDS);
    } catch (TimeoutException stillOpen) {
      throw new AssertionError("Still open; unread messages: " + received);
    } catch (InterruptedException | ExecutionException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** Breaks off without a goodbye. */
  public void abort() {
    socket.abort();
  }

  /** Says goodbye (1000) and waits until the server has said it too. */
  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(serverWasFirst -> null).join();
    closed();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        received.add(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
      var bytes = new byte[part.remaining()]; // small ones come as one part
      part.get(bytes);
      received.add(Arrays.toString(bytes));
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      end(new Close(code, reason));
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      end(new Close(1006, String.valueOf(error)));
    }

    private void end(Close close) {
      closed.complete(close);
      received.add(END);
    }
  }
}
