package noom.step08;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import noom.testkit.Client;
import noom.testkit.LessonExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of Engine.IO by hand, request by request.
 *
 * @param query what stands behind {@code ?} in each request
 */
record Http(LessonExtension server, String path, String query) {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  static final String BY_POLLING = "EIO=4&transport=polling";

  /** An answer: its status, its body. */
  record Answer(int status, String body) {}

  static Http at(LessonExtension server, String path) {
    return new Http(server, path, BY_POLLING);
  }

  Http with(String otherQuery) {
    return new Http(server, path, otherQuery);
  }

  /** A session that has begun with polling. */
  Http handshake() {
    return with(BY_POLLING + "&sid=" + json(get().body()).path("sid").asString());
  }

  static JsonNode json(String packet) {
    return new JsonMapper().readTree(packet.substring(1));
  }

  Answer get(String... headers) {
    return getSoon(headers).join();
  }

  CompletableFuture<Answer> getSoon(String... headers) {
    var request = request().GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Answer post(String body) {
    return postSoon(body).join();
  }

  CompletableFuture<Answer> postSoon(String body) {
    return send(request().POST(BodyPublishers.ofString(body)));
  }

  Answer ask(String method) {
    return send(request().method(method, BodyPublishers.noBody())).join();
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(server.page(path.substring(1) + "?" + query));
  }

  private static CompletableFuture<Answer> send(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString(UTF_8))
        .thenApply(it -> new Answer(it.statusCode(), it.body()));
  }

  /** A poll that is given up after a moment. */
  void pollAndGiveUp() throws IOException {
    getSoon().cancel(true);
  }

  /** The WebSocket of this session, or that of a new one. */
  Client webSocket() {
    return Client.connect(webSocketAddress());
  }

  URI webSocketAddress() {
    var address = server.socket().resolve(path) + "?" + query.replace("polling", "websocket");
    return URI.create(address);
  }

  /** Moves this session to a WebSocket. */
  Client upgrade() {
    var webSocket = webSocket().send("2probe");
    if (!webSocket.next().equals("3probe")) {
      throw new AssertionError("no probe");
    }
    return webSocket.send("5");
  }
}
