package noom.step08;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import noom.workbench.Options;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The official client, from npm's package: installed when it is asked for the first time. Where
 * there is no Node.js, the page is told so in a sentence.
 */
final class OriginalClient {
  static final String VERSION = "4.8.4";

  private static final String PATH = "/socket.io/socket.io.js";
  private static final String FILE = "node_modules/socket.io-client/dist/socket.io.js";
  private static final String INSTALL =
      "install --prefix . --no-save --ignore-scripts --no-audit --no-fund --loglevel=error"
          + " socket.io-client@"
          + VERSION;
  private static final int LONGEST_INSTALL = 60; // seconds
  private static final String SORRY =
      "document.addEventListener(\"DOMContentLoaded\", () => document.body.prepend("
          + "\"The original client could not be installed. It needs Node.js with npm, and the internet"
          + " the first time. The page of step 08 itself runs without it.\"));";

  private static final Logger LOG = LoggerFactory.getLogger(OriginalClient.class);

  private final Path folder;
  private final String npm;

  private OriginalClient(Path folder, String npm) {
    this.folder = folder;
    this.npm = npm;
  }

  /** {@code -Dclient.folder=} says where it is kept, {@code -Dnpm=} how npm is called. */
  static void install(JavalinConfig app, Options options) {
    var folder = Path.of(options.text("client.folder", "target/socket.io-client-" + VERSION));
    var client = new OriginalClient(folder, options.text("npm", "npm"));
    app.routes.get(PATH, client::answer);
  }

  private void answer(Context request) {
    request.contentType("text/javascript; charset=utf-8").result(script());
  }

  private synchronized String script() {
    try {
      if (!Files.exists(folder.resolve(FILE))) {
        installByNpm();
      }
      return Files.readString(folder.resolve(FILE));
    } catch (IOException missing) {
      LOG.warn("The original client could not be installed: {}", missing.toString());
      return SORRY;
    }
  }

  private void installByNpm() throws IOException {
    Files.createDirectories(folder);
    LOG.info("npm installs socket.io-client {} in {}.", VERSION, folder);
    var command = Stream.concat(Stream.of(npm), Stream.of(INSTALL.split(" "))).toList();
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST_INSTALL, TimeUnit.SECONDS)) {
        process.destroy();
      }
      LOG.info(new String(process.getInputStream().readAllBytes(), UTF_8).strip());
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }
}
