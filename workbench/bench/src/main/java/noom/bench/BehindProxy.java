package noom.bench;

import java.io.Closeable;
import java.util.List;

/**
 * A protocol that comes by a proxy, which has ended TLS.
 *
 * @param isWatched whether the console of the class is open meanwhile
 */
record BehindProxy(Protocol protocol, boolean isWatched) implements Protocol {
  static final String HEADER = "X-Forwarded-Proto";

  @Override
  public List<String> headers() {
    return List.of(HEADER + ": https");
  }

  @Override
  public Closeable beside(int port) {
    return isWatched ? OpenConsole.of(port) : () -> {};
  }

  @Override
  public String path() {
    return protocol.path();
  }

  @Override
  public int perRoom() {
    return protocol.perRoom();
  }

  @Override
  public boolean joinsAtOnce() {
    return protocol.joinsAtOnce();
  }

  @Override
  public Reaction react(String text, int user) {
    return protocol.react(text, user);
  }

  @Override
  public String message(String text, int user) {
    return protocol.message(text, user);
  }
}
