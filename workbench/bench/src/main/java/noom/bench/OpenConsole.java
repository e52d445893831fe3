package noom.bench;

import java.io.Closeable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;

/** The console of a class, open and looked at: it reads what is shown, and answers nothing. */
final class OpenConsole implements Closeable {
  /** A key, as one is made at each start. */
  static final String KEY = "benchbenchbenchbenchbe";

  private final WebSocket socket;

  private OpenConsole(WebSocket socket) {
    this.socket = socket;
  }

  static OpenConsole of(int port) {
    var socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Cookie", "class-key=" + KEY)
            .header(BehindProxy.HEADER, "https")
            .buildAsync(URI.create("ws://localhost:" + port + "/class/console/live"), new Reader())
            .join();
    return new OpenConsole(socket);
  }

  private static final class Reader implements WebSocket.Listener {
    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      socket.request(1);
      return null;
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
