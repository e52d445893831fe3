package noom.testkit.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Firefox that listens for Marionette and BiDi, with a profile of its own that ends with it. */
final class FirefoxProcess {
  private final TemporaryFolder profile;
  private final Process process;

  private FirefoxProcess(TemporaryFolder profile, Process process) {
    this.profile = profile;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  /**
   * @param preferences as {@code about:config} shows them
   */
  static FirefoxProcess start(Path program, Map<String, Object> preferences) throws IOException {
    var profile = TemporaryFolder.of("firefox");
    Files.writeString(profile.path().resolve("user.js"), userJs(preferences));
    var command = new ProcessBuilder(program.toString(), "--profile", profile.path().toString());
    command.command().addAll(FirefoxLauncher.arguments());
    command.command().add("--marionette");
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return new FirefoxProcess(profile, command.start());
  }

  private static String userJs(Map<String, Object> preferences) {
    var lines = new StringBuilder("user_pref(\"marionette.port\", 0);\n"); // any that is free
    preferences.forEach(
        (name, value) -> lines.append("user_pref(\"%s\", %s);%n".formatted(name, value)));
    return lines.toString();
  }

  /** Where it listens, as soon as it does. */
  int port() throws IOException {
    var file = profile.path().resolve("MarionetteActivePort");
    Polling.until(() -> Files.exists(file) && Files.size(file) > 0, process, "Firefox");
    return Integer.parseInt(Files.readString(file).strip());
  }

  void end() {
    try {
      if (!process.waitFor(3, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      profile.close();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
