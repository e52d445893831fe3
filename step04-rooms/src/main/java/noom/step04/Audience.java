package noom.step04;

import static java.util.stream.Collectors.groupingBy;

import java.util.stream.Stream;

/**
 * Some of those who are connected: a room, or everyone.
 *
 * @param sockets used up by the first {@link #emit}
 */
public record Audience(Stream<Socket> sockets) {

  /** All but this one, who is the sender in most cases. */
  public Audience except(Socket socket) {
    return new Audience(sockets.filter(it -> it != socket));
  }

  /**
   * Tells each of them.
   *
   * @param payload a record, or anything else that Jackson writes as JSON
   */
  public void emit(String event, Object payload) {
    sockets.collect(groupingBy(it -> it.wire)).forEach((wire, to) -> wire.emit(to, event, payload));
  }
}
