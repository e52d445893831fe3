package noom.step08;

import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.LessonExtension;
import noom.testkit.Needed;
import noom.testkit.engine.ProgramPath;

/** The original client, which npm installs when it is asked for the first time. */
final class InstalledClient {
  private static final String START = "/*!\n * Socket.IO v" + OriginalClient.VERSION;

  private InstalledClient() {}

  /** There must be Node.js, and the internet. */
  static void require(LessonExtension server) {
    Needed.orSkip(ProgramPath.of("npm").isPresent(), "Node.js is not installed");
    var script = Http.at(server, "/socket.io/socket.io.js").with("").get().body();
    Needed.orSkip(script.startsWith("/*!"), "npm could not install the client: " + script);
    assertThat(script).startsWith(START);
  }
}
