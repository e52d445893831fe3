package noom.testkit;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import noom.workbench.language.Messages;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The console of a class without a browser: it hears what has changed, and asks for acts. */
public final class ConsoleClient implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Client client;
  private final Map<String, JsonNode> here = new LinkedHashMap<>();
  private final Map<String, JsonNode> parts = new LinkedHashMap<>();

  private ConsoleClient(Client client) {
    this.client = client;
  }

  public static ConsoleClient open(LessonExtension server) {
    return new ConsoleClient(Client.connect(address(server), "Cookie", ClassOptions.COOKIE));
  }

  public static URI address(LessonExtension server) {
    return server.socket().resolve("/class/console/live");
  }

  /** The connection itself, for what has no word here. */
  public Client client() {
    return client;
  }

  /**
   * Asks for an act.
   *
   * @param payload names and texts in turn
   */
  public ConsoleClient ask(String type, String... payload) {
    var texts = new LinkedHashMap<String, String>();
    for (int i = 0; i < payload.length; i += 2) {
      texts.put(payload[i], payload[i + 1]);
    }
    client.send(JSON.writeValueAsString(Map.of("type", type, "payload", texts)));
    return this;
  }

  /** Asks for an act, and waits until it is refused: in which words. */
  public String refused(String type, String... payload) {
    ask(type, payload);
    for (var next = next(); ; next = next()) {
      if (next.path("type").asString().equals("error")) {
        return inEnglish(next.path("payload"));
      }
      learn(next.path("payload"));
    }
  }

  /** Waits until the server has shown this. */
  public ConsoleClient until(Predicate<ConsoleClient> isSo) {
    while (!isSo.test(this)) {
      learnNext();
    }
    return this;
  }

  /** Waits for the next state, and returns it: just what has changed. */
  public JsonNode learnNext() {
    var state = next().path("payload");
    learn(state);
    return state;
  }

  /** Learns what has come until now, and does not wait. */
  public ConsoleClient learnAll() {
    client.unread().forEach(it -> learnNext());
    return this;
  }

  private JsonNode next() {
    return JSON.readTree(client.next());
  }

  private void learn(JsonNode state) {
    state.path("gone").forEach(id -> here.remove(id.asString()));
    state.path("here").forEach(row -> here.put(row.path("id").asString(), row));
    state.properties().forEach(part -> parts.put(part.getKey(), part.getValue()));
  }

  /**
   * What a page makes of what the server says: of a text that text, of a sentence that of the
   * messages.
   */
  public static String inEnglish(JsonNode said) {
    if (!said.has("key")) {
      return said.asString();
    }
    var values = new LinkedHashMap<String, String>();
    said.path("values").forEachEntry((name, value) -> values.put(name, inEnglish(value)));
    return Messages.ENGLISH.get(said.path("key").asString(), values);
  }

  /** The rows of those who are here. */
  public List<JsonNode> here() {
    return List.copyOf(here.values());
  }

  /** What is shown of each who is here, such as {@code nickname}; "" if nothing is. */
  public List<String> here(String what) {
    return here.values().stream().map(row -> inEnglish(row.path(what))).toList();
  }

  /** The id of the one with this nickname. */
  public String idOf(String nickname) {
    return here.values().stream()
        .filter(row -> row.path("nickname").asString().equals(nickname))
        .map(row -> row.path("id").asString())
        .findFirst()
        .orElseThrow();
  }

  /** Those who have left: name and why. */
  public List<String> left() {
    return texts("left", it -> it.path("nickname").asString() + ": " + inEnglish(it.path("why")));
  }

  /** What was done and can be undone, in words. */
  public List<String> acts() {
    return texts("acts", it -> inEnglish(it.path("words")));
  }

  private List<String> texts(String part, Function<JsonNode, String> text) {
    return parts.containsKey(part) ? parts.get(part).valueStream().map(text).toList() : List.of();
  }

  /** {@code rooms} or {@code figures} as they came last. */
  public JsonNode part(String name) {
    return parts.get(name);
  }

  @Override
  public void close() {
    client.close();
  }
}
