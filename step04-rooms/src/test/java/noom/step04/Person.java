package noom.step04;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import noom.testkit.Client;
import noom.testkit.LessonExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who speaks the events of steps 04 and above without a browser: asks, and waits for the
 * answer; hears what others cause.
 */
public final class Person implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final Client client;
  private final Runnable settled;
  private final List<JsonNode> heard = new ArrayList<>();
  private final List<String> ignored = new ArrayList<>();
  private final JsonNode me;
  private long lastId;

  private Person(Client client, Runnable settled) {
    this.client = client;
    this.settled = settled;
    var first = JSON.readTree(client.next());
    assertThat(first.path("type").asString()).as("the first frame").isEqualTo("connected");
    this.me = first.path("payload");
  }

  public static Person join(LessonExtension server) {
    return new Person(Client.connect(server), server::settle);
  }

  /**
   * @param socket the address of the WebSocket
   */
  public static Person join(URI socket) {
    return new Person(Client.connect(socket), () -> {});
  }

  /** Joins under this nickname, and enters these rooms. */
  public static Person join(LessonExtension server, String nickname, String... rooms) {
    var person = join(server);
    person.ask("nickname", Map.of("nickname", nickname));
    return person.enters(rooms);
  }

  public Person enters(String... rooms) {
    for (var room : rooms) {
      ask("enter_room", Map.of("room", room));
    }
    return this;
  }

  /** The public name that the server gave. */
  public String id() {
    return me.path("id").asString();
  }

  /** The secret that the server gave. */
  public String key() {
    return me.path("key").asString();
  }

  /** The connection itself, for what has no word here. */
  public Client client() {
    return client;
  }

  /** Emits an event, and waits for a good answer: the payload of the ack. */
  public JsonNode ask(String event, Object payload) {
    var ack = ack(event, payload);
    assertThat(ack.path("ok").asBoolean()).as(ack.toString()).isTrue();
    return ack.path("payload");
  }

  /** Emits an event, and waits for a refusal: its code. */
  public String refused(String event, Object payload) {
    return refusal(event, payload).path("code").asString();
  }

  /** Emits an event, and waits for a refusal: its code and words. */
  public JsonNode refusal(String event, Object payload) {
    var ack = ack(event, payload);
    assertThat(ack.path("ok").asBoolean(true)).as(ack.toString()).isFalse();
    return ack.path("error");
  }

  private JsonNode ack(String event, Object payload) {
    var id = ++lastId;
    client.send(JSON.writeValueAsString(Map.of("type", event, "payload", payload, "id", id)));
    return acked(id);
  }

  /** Waits for the answer to the request of this number. */
  public JsonNode acked(long id) {
    return await(it -> isOf("ack", it) && it.path("id").asLong() == id);
  }

  /** Emits an event and asks for no answer. */
  public void emit(String event, Object payload) {
    client.send(JSON.writeValueAsString(Map.of("type", event, "payload", payload)));
  }

  /** Waits for the next message of this type: its payload. */
  public JsonNode hears(String type) {
    return await(it -> isOf(type, it)).path("payload");
  }

  /** The payloads of all of this type that have come, when all has come that was sent until now. */
  public List<JsonNode> hasHeard(String type) {
    return hasHeardInOrder(type).stream().map(it -> it.path("payload")).toList();
  }

  /** The same for several types: the whole messages, in the order in which they came. */
  public List<JsonNode> hasHeardInOrder(String... types) {
    catchUp();
    Predicate<JsonNode> isAsked = it -> Stream.of(types).anyMatch(type -> isOf(type, it));
    var messages = heard.stream().filter(isAsked).toList();
    heard.removeIf(isAsked);
    return messages;
  }

  /** A pong comes after all that was sent here before; several servers must first be as far. */
  private void catchUp() {
    ping();
    settled.run();
    ping();
  }

  private void ping() {
    client.send("{\"type\":\"ping\"}");
    hears("pong");
  }

  /** Does not keep messages of these types, of which there may be many. */
  public Person ignores(String... types) {
    ignored.addAll(List.of(types));
    return this;
  }

  /** The texts of {@link #hasHeard} {@code new_message}. */
  public List<String> texts() {
    return hasHeard("new_message").stream().map(it -> it.path("text").asString()).toList();
  }

  /** The first that fits, waiting for it if it has not come yet; the others are kept for later. */
  private JsonNode await(Predicate<JsonNode> fits) {
    var known = heard.stream().filter(fits).findFirst();
    if (known.isPresent()) {
      heard.remove(known.get());
      return known.get();
    }
    for (var next = JSON.readTree(client.next()); ; next = JSON.readTree(client.next())) {
      if (fits.test(next)) {
        return next;
      }
      keep(next);
    }
  }

  private void keep(JsonNode message) {
    if (ignored.stream().noneMatch(type -> isOf(type, message))) {
      heard.add(message);
    }
  }

  private static boolean isOf(String type, JsonNode message) {
    return Objects.equals(message.path("type").asString(null), type);
  }

  @Override
  public void close() {
    client.close();
  }
}
