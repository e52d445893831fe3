package noom.step08;

import java.util.List;
import noom.step03.UserError;
import tools.jackson.databind.JsonNode;

/** What a server does in one namespace; by one thread at a time. */
public interface Namespace {
  /**
   * A client wants in.
   *
   * @param auth what it brings, such as a token
   * @return the names by which it will be known
   * @throws UserError it is not let in: {@code connect_error}
   */
  default Names admit(JsonNode auth) {
    return Names.ofNewcomer();
  }

  /** A client is in. */
  void open(ClientSocket socket);

  /**
   * A client emits an event.
   *
   * @param arguments bytes are binary nodes
   * @param ack does nothing, if the client wants none
   */
  void hear(ClientSocket socket, String event, List<JsonNode> arguments, Ack ack);

  /**
   * A client is gone.
   *
   * @param reason as the original names it, such as {@code client namespace disconnect}
   */
  void close(ClientSocket socket, String reason);
}
