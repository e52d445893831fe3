package noom.step08;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import noom.testkit.LessonExtension;
import noom.testkit.engine.ProgramPath;

/** The original client, which npm installs when it is asked for the first time. */
final class InstalledClient {
  private static final String START = "/*!\n * Socket.IO v" + OriginalClient.VERSION;

  private InstalledClient() {}

  /** Skips a test where there is no Node.js, or no internet; in CI there are both. */
  static void require(LessonExtension server) {
    var isCi = System.getenv("CI") != null;
    assumeTrue(isCi || ProgramPath.of("npm").isPresent(), "Node.js is not installed");
    var script = Http.at(server, "/socket.io/socket.io.js").with("").get().body();
    assumeTrue(isCi || script.startsWith("/*!"), "npm could not install the client");
    assertThat(script).startsWith(START);
  }
}
