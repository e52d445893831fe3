package noom.testkit;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;
import static noom.testkit.Io.in;
import static noom.testkit.Io.out;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of this checkout as it is after a build: of {@code workbench/server} and of the steps up
 * to one. A test saves files there, as a student does.
 */
public final class CheckoutCopy {
  /** Until a save is seen: the first one finds a cold compiler. */
  public static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final Path HOUSE = house();
  private static final List<String> PARTS =
      List.of("pom.xml", "README.md", "README.ko.md", "src/main", "exercises", "target/classes");

  private final Path folder;
  private final List<String> modules;

  private CheckoutCopy(Path folder, List<String> modules) {
    this.folder = folder;
    this.modules = modules;
  }

  /**
   * @param folder is empty
   * @param highest two digits
   */
  public static CheckoutCopy of(Path folder, String highest) {
    var steps =
        Stream.of("", "beyond/")
            .flatMap(CheckoutCopy::stepsIn)
            .filter(it -> number(it).compareTo(highest) <= 0)
            .sorted(comparing(CheckoutCopy::number).reversed());
    var modules = Stream.concat(Stream.of("workbench/server"), steps).toList();
    var copy = new CheckoutCopy(folder, modules);
    modules.forEach(copy::copyModule);
    return copy;
  }

  /** Their folders, such as {@code beyond/step08-socket-io}. */
  private static Stream<String> stepsIn(String parent) {
    var names = HOUSE.resolve(parent).toFile().list((house, it) -> it.matches("step\\d\\d-.*"));
    return Stream.of(names).map(it -> parent + it);
  }

  private static String number(String step) {
    return step.replaceFirst(".*step(\\d\\d)-.*", "$1");
  }

  private static Path house() {
    var house = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(house.resolve("workbench/server/pom.xml"))) {
      house = house.getParent();
    }
    return house;
  }

  private void copyModule(String module) {
    for (var part : PARTS) {
      copyTree(HOUSE.resolve(module).resolve(part), folder.resolve(module).resolve(part));
    }
  }

  private static void copyTree(Path from, Path to) {
    if (!Files.exists(from)) {
      return;
    }
    try (var files = in(() -> Files.walk(from))) {
      files.filter(Files::isRegularFile).forEach(it -> copy(it, to.resolve(from.relativize(it))));
    }
  }

  private static void copy(Path from, Path to) {
    out(() -> Files.createDirectories(to.toAbsolutePath().getParent()));
    out(() -> Files.copy(from, to, COPY_ATTRIBUTES));
  }

  /** The folder of a step, such as {@code step01-http-vs-ws}. */
  public String module(String step) {
    return modules.stream().filter(it -> number(it).equals(step)).findFirst().orElseThrow();
  }

  /** Where a file of the copy is, such as {@code step01-http-vs-ws/README.md}. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  public String read(String name) {
    return in(() -> Files.readString(file(name)));
  }

  /** Saves a file, of which some words are others now. */
  public void replace(String name, String before, String after) {
    var text = read(name);
    if (!text.contains(before)) {
      throw new AssertionError("%s does not contain \"%s\".".formatted(name, before));
    }
    save(name, text.replace(before, after));
  }

  /** Saves a file, which may be new. */
  public void save(String name, String text) {
    out(() -> Files.writeString(file(name), text));
  }

  /** Applies these patches together, as a student does; with {@code -R} they are taken back. */
  public void apply(String... patches) {
    var command = Stream.concat(Stream.of("git", "apply"), Stream.of(patches)).toList();
    try (var git = Program.start(new ProcessBuilder(command).directory(folder.toFile()))) {
      if (git.exitCode() != 0) {
        throw new AssertionError(String.join("\n", git.lines()));
      }
    }
  }

  /** Runs a step of the copy as Maven does: with classes from folders. */
  public Program run(String main, String... options) {
    return run(
        modules.stream().map(it -> folder.resolve(it).resolve("target/classes")), main, options);
  }

  /**
   * The same with other places for our own classes.
   *
   * @param ours folders or jars
   */
  public Program run(Stream<Path> ours, String main, String... options) {
    var libraries = Stream.of(Program.classPath().split(File.pathSeparator)).map(Path::of);
    var classPath =
        Stream.concat(ours, libraries.filter(it -> !it.startsWith(HOUSE)))
            .map(Path::toString)
            .collect(joining(File.pathSeparator));
    var words = Stream.concat(Stream.of("-Dport=0"), Stream.of(options));
    return Program.run(folder, classPath, Stream.concat(words, Stream.of(main)).toList());
  }
}
