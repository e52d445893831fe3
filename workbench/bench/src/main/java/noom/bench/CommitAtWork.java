package noom.bench;

import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import noom.testkit.Browser;
import noom.testkit.FreePort;
import noom.testkit.Program;

/** A clone of one commit, in which somebody runs step 03 and edits it. */
final class CommitAtWork implements AutoCloseable {
  private static final int PATIENCE = 180; // seconds
  private static final String EDITED =
      "step03-nicknames-json/src/main/java/noom/step03/Step03.java";

  private final Path folder;
  private final String text;
  private final int port = FreePort.find();
  private Process process;

  private CommitAtWork(Path folder) throws IOException {
    this.folder = folder;
    this.text = Files.readString(folder.resolve(EDITED));
  }

  /** Clones the commit, and builds it once, so that all is warm. */
  static CommitAtWork of(String commit, Path folder) throws IOException {
    var here = folder.getParent();
    var id = git(here, "rev-parse", commit);
    if (!Files.exists(folder)) {
      git(
          here,
          "clone",
          "--quiet",
          "--shared",
          git(here, "rev-parse", "--show-toplevel"),
          "" + folder);
    }
    git(folder, "fetch", "--quiet");
    git(folder, "checkout", "--quiet", "--force", id);
    var clone = new CommitAtWork(folder);
    clone.start();
    clone.stop();
    return clone;
  }

  private static String git(Path folder, String... words) {
    var command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
    try (var git = Program.start(new ProcessBuilder(command).directory(folder.toFile()))) {
      if (git.exitCode() != 0) {
        throw new BenchError("%s failed: %s".formatted(command, git.lines()));
      }
      return String.join("", git.lines());
    }
  }

  URI page() {
    return URI.create("http://localhost:" + port + "/");
  }

  /** The README's command; returns the seconds until the first page is there. */
  double start() {
    var log = folder.resolveSibling(folder.getFileName() + ".log").toFile();
    var start = System.nanoTime();
    try {
      process =
          new ProcessBuilder("./mvnw", "-q", "compile", "exec:java", "-Dstep=03", "-Dport=" + port)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log)
              .start();
    } catch (IOException noCommand) {
      throw new UncheckedIOException(noCommand);
    }
    while (!answers()) {
      pauseUnlessTooLate(start, "There is no page; see " + log);
    }
    return secondsSince(start);
  }

  private boolean answers() {
    try {
      return ((HttpURLConnection) page().toURL().openConnection()).getResponseCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** Waits until the server has no more to do: somebody reads the page before the first edit. */
  void rests() {
    var before = -1.0;
    var now = 0.0;
    while (now - before > 0.02) {
      ServerProcess.pause(500);
      before = now;
      now = ServerProcess.cpuSeconds(process.toHandle());
    }
  }

  /** Saves the edited file: the lesson has this name now. */
  void save(String name) {
    try {
      Files.writeString(
          folder.resolve(EDITED), text.replace("\"Nicknames and JSON\"", '"' + name + '"'));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  double secondsUntilShown(Browser browser, String name, long start) {
    while (!browser.texts("h1").contains(name)) {
      pauseUnlessTooLate(start, "The page does not show \"" + name + "\".");
    }
    return secondsSince(start);
  }

  private static void pauseUnlessTooLate(long start, String problem) {
    if (secondsSince(start) > PATIENCE) {
      throw new BenchError(problem);
    }
    ServerProcess.pause(5);
  }

  private static double secondsSince(long start) {
    return NANOSECONDS.toMillis(System.nanoTime() - start) / 1e3;
  }

  /** Ctrl+C. */
  void stop() {
    try {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.waitFor(PATIENCE, SECONDS);
    } catch (InterruptedException stop) {
      throw new BenchError("Stopped.", stop);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
