package noom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The servers of the courses, which run on Node. */
final class Node {
  private static final boolean IS_WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
  private static final String PACKAGE = "package.json";
  private static final List<String> PROGRAMS =
      List.of(
          "ws-text.js",
          "ws-json.js",
          "socketio-rooms.js",
          "course-chat.js",
          "socketio-course.js",
          "socketio-streams.js");

  private final Path folder;
  private final String version;

  private Node(Path folder, String version) {
    this.folder = folder;
    this.version = version;
  }

  /** For what compares with none of its servers. */
  static Node none() {
    return new Node(Path.of(""), "no Node");
  }

  /**
   * Copies the servers, and installs what they need, if that has not been done yet.
   *
   * @param from the folder of the servers
   * @param to where they will run
   */
  static Node install(Path from, Path to) throws IOException {
    var version = mustRun(to, "Node", "node", "--version");
    if (!isInstalled(from, to)) {
      var npm = IS_WINDOWS ? "npm.cmd" : "npm";
      mustRun(to, "npm", npm, "--version");
      copy(from.resolve(PACKAGE), to);
      mustRun(to, "npm install", npm, "install", "--no-audit", "--no-fund", "--no-package-lock");
      copy(from.resolve(PACKAGE), to.resolve("node_modules"));
    }
    for (var name : PROGRAMS) {
      copy(from.resolve(name), to);
    }
    return new Node(to, "Node " + version);
  }

  /** What was installed last is noted where it is. */
  private static boolean isInstalled(Path from, Path to) throws IOException {
    var note = to.resolve("node_modules").resolve(PACKAGE);
    return Files.exists(note) && Files.mismatch(note, from.resolve(PACKAGE)) < 0;
  }

  private static void copy(Path file, Path to) throws IOException {
    Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
  }

  /** Returns what the command said. */
  static String mustRun(Path folder, String what, String... command) {
    try {
      var log = Files.createDirectories(folder).resolve("install.log");
      var process = new ProcessBuilder(command).directory(folder.toFile());
      process.redirectErrorStream(true).redirectOutput(log.toFile());
      if (process.start().waitFor() != 0) {
        throw new BenchError("\"%s\" failed; see %s".formatted(what, log));
      }
      return Files.readString(log).strip();
    } catch (IOException missing) {
      throw new BenchError(
          "There is no %s here. The benchmark compares with servers that run on Node: install it from"
                  .formatted(what)
              + " https://nodejs.org, then try again. Only -Dbench.only=heap,million,slow does without.",
          missing);
    } catch (InterruptedException stop) {
      throw new BenchError("Stopped.", stop);
    }
  }

  /** Such as {@code Node v20.20.2}, or {@code no Node}. */
  String version() {
    return version;
  }

  Server server(String name, String file, Protocol protocol) {
    return new Server(name, List.of("node", folder.resolve(file).toString()), protocol);
  }
}
