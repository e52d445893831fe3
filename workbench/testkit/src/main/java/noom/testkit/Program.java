package noom.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.joining;
import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A main class in a Java of its own, as a student starts it. */
public final class Program implements AutoCloseable {
  /** A JVM begins, and may first compile what was saved since the last build. */
  private static final Duration TO_START = CheckoutCopy.PATIENCE;

  private static final Pattern PAGE = Pattern.compile("http(s?://localhost:\\d+/)");

  private final Process process;
  private final List<String> printed = new ArrayList<>();
  private final Thread reader = new Thread(this::read, "program");

  private Program(Process process) {
    this.process = process;
    reader.start();
  }

  /**
   * @param folder where it runs
   * @param words options of Java such as {@code -Dport=0}, the class, its arguments
   */
  public static Program run(Path folder, String... words) {
    return run(folder, Map.of(), words);
  }

  /**
   * The same in an environment that differs from that of the tests.
   *
   * @param environment what is set in it
   */
  public static Program run(Path folder, Map<String, String> environment, String... words) {
    var noSaves = Stream.of("-Dwatch=false", "-Dlang=en"); // nobody saves anything meanwhile
    var all = Stream.concat(noSaves, Stream.of(words)).toList();
    var command = java(folder, classPath(), all);
    command.environment().putAll(environment);
    return start(command);
  }

  /** What this program was started with. Maven gives it a class loader of its own. */
  static String classPath() {
    return Program.class.getClassLoader() instanceof URLClassLoader maven
        ? Stream.of(maven.getURLs()).map(Program::file).collect(joining(File.pathSeparator))
        : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static String file(URL entry) {
    return Path.of(URI.create(entry.toString())).toString();
  }

  /** The same with a class path of its own. */
  static Program run(Path folder, String classPath, List<String> words) {
    return start(java(folder, classPath, words));
  }

  private static ProcessBuilder java(Path folder, String classPath, List<String> words) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var before = new ArrayList<>(List.of(java, "-cp", classPath));
    before.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dfile.encoding=UTF-8"));
    before.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")); // it soon ends
    var command = Stream.concat(before.stream(), words.stream()).toList();
    return new ProcessBuilder(command).directory(folder.toFile());
  }

  /** Any other command. */
  public static Program start(ProcessBuilder command) {
    try {
      command.environment().remove("PORT");
      return new Program(command.redirectErrorStream(true).start());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void read() {
    try (var lines = process.inputReader(UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    } catch (IOException ended) {
      add(ended.toString());
    }
  }

  private synchronized void add(String line) {
    printed.add(line);
  }

  /** What it has printed so far, errors too, line by line. */
  public synchronized List<String> lines() {
    return List.copyOf(printed);
  }

  /** The address of its WebSocket, if it is a lesson, as soon as it has told that of its page. */
  public URI socket() {
    eventually(TO_START, () -> assertThat(pages()).as(() -> "" + lines()).isNotEmpty());
    return URI.create("ws" + pages().get(0));
  }

  private List<String> pages() {
    return lines().stream()
        .map(PAGE::matcher)
        .filter(Matcher::find)
        .map(it -> it.group(1))
        .toList();
  }

  /** The address of its page, as soon as it has told that. */
  public URI page() {
    return URI.create(socket().toString().replaceFirst("ws", "http"));
  }

  public long pid() {
    return process.pid();
  }

  /** Waits for its end and returns the exit code. */
  public int exitCode() {
    return exitCode(Duration.ofSeconds(60));
  }

  /**
   * Waits for its end, but not longer than this, and returns the exit code.
   *
   * @throws AssertionError if it is still running then
   */
  public int exitCode(Duration patience) {
    try {
      if (!process.waitFor(patience.toSeconds(), SECONDS)) {
        throw new AssertionError("Still running; printed: " + lines());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }

  /** Asks it to stop, as Ctrl+C does. */
  public void stop() {
    process.destroy();
  }

  /** Lets it stand still, as a virtual machine that is paused. Nobody is told. */
  public void freeze() {
    signal("STOP");
  }

  /** Lets it go on. */
  public void thaw() {
    signal("CONT");
  }

  /** Java itself sends only the two signals that end a process. */
  private void signal(String name) {
    try (var kill = start(new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, pid())))) {
      assertThat(kill.exitCode()).as(() -> "" + kill.lines()).isZero();
    }
  }

  /** Ends it at once, with SIGKILL. */
  @Override
  public void close() {
    process.destroyForcibly();
    exitCode();
  }
}
