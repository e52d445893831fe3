package noom.step08;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import noom.step02.Outbox;
import noom.step04.Socket;
import noom.step04.Wire;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What the server emits, as the pages of the course expect to hear it: the components of a record
 * are positional arguments, and a few events have a form of their own.
 */
final class CourseWire implements Wire {
  private static final JsonMapper JSON = new JsonMapper();

  /** What is sent by this wire. */
  final History history = new History();

  private final BiConsumer<Socket, Arguments> course;
  private final LongSupplier nanoClock;
  private long lastOffset;

  /**
   * @param course does what a socket says
   */
  CourseWire(BiConsumer<Socket, Arguments> course, LongSupplier nanoClock) {
    this.course = course;
    this.nanoClock = nanoClock;
  }

  @Override
  public String name() {
    return "course";
  }

  @Override
  public void replay(Socket socket, String text) {
    course.accept(socket, Arguments.read(text));
  }

  @Override
  public void emit(List<Socket> sockets, String event, Object payload) {
    arguments(event, JSON.valueToTree(payload)).ifPresent(it -> emit(sockets, event, it));
  }

  private void emit(List<Socket> sockets, String event, Stream<JsonNode> arguments) {
    var text = text(event, arguments, ++lastOffset);
    var ids = sockets.stream().map(Socket::id).toList();
    history.add(new Sent(lastOffset, nanoClock.getAsLong(), text, ids));
    Outbox.sendToAll(sockets.stream().map(it -> it.outbox).toList(), text);
  }

  /** With the offset as one more argument: after a break the client tells the last that it has. */
  private static String text(String event, Stream<JsonNode> arguments, long offset) {
    var data = JSON.createArrayNode().add(event);
    arguments.forEach(data::add);
    var packet = Packet.of(Packet.Type.EVENT, Packet.MAIN, null, data.add("" + offset));
    return "4" + packet.text();
  }

  /** Empty, if the course does not know the event: Engine.IO greets, and has its own heartbeat. */
  private static Optional<Stream<JsonNode>> arguments(String event, JsonNode payload) {
    return switch (event) {
      case "connected", "ping", "pong" -> Optional.empty();
      case "welcome", "bye" ->
          Optional.of(Stream.of(payload.get("nickname"), payload.get("count")));
      case "new_message" -> Optional.of(Stream.of(line(payload)));
      case "room_change" -> Optional.of(Stream.of(names(payload)));
      case "offer", "answer" -> Optional.of(Stream.of(payload.get("description")));
      case "ice" -> Optional.of(Stream.of(payload.get("candidate")));
      default -> Optional.of(payload.values().stream());
    };
  }

  private static JsonNode line(JsonNode said) {
    var line = said.get("nickname").asString() + ": " + said.get("text").asString();
    return JsonNodeFactory.instance.stringNode(line);
  }

  private static JsonNode names(JsonNode change) {
    var names = JSON.createArrayNode();
    change.get("rooms").values().forEach(room -> names.add(room.get("name")));
    return names;
  }
}
