package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** The room of the tests, as the server knows it. */
final class Lobby {
  private Lobby() {}

  /** Waits until so many are in it. */
  static void has(SocketServer server, int members) {
    eventually(
        () ->
            server
                .executor()
                .execute(() -> assertThat(server.rooms().members("lobby")).hasSize(members)));
  }
}
