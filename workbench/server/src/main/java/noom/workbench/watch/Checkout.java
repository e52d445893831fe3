package noom.workbench.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sources of what runs: those of a step, of the steps below it and of {@code workbench/server}.
 *
 * @param folder where {@code pom.xml} stands
 * @param modules their folders
 */
public record Checkout(Path folder, List<Path> modules) {
  /** The checkout in which this program was started, if it was started in one. */
  public static Optional<Checkout> here() {
    return around(Path.of("").toAbsolutePath());
  }

  static Optional<Checkout> around(Path start) {
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("workbench/server/pom.xml"))) {
        return Optional.of(new Checkout(folder, modulesBelow(folder)));
      }
    }
    return Optional.empty();
  }

  private static List<Path> modulesBelow(Path folder) {
    var server = Stream.of(folder.resolve("workbench/server"));
    return Stream.of(filesIn(folder), filesIn(folder.resolve("beyond")), server)
        .flatMap(Stream::sorted)
        .filter(Checkout::isOnTheClasspathToo)
        .toList();
  }

  /** A step must not find the files of a step above it, though they stand in the same checkout. */
  private static boolean isOnTheClasspathToo(Path module) {
    var web = web(module);
    return Files.isDirectory(web)
        && filesIn(web)
            .allMatch(it -> Checkout.class.getResource("/web/" + it.getFileName()) != null);
  }

  /** The folders that hold the files of the pages. */
  public List<Path> webFolders() {
    return modules.stream().map(Checkout::web).toList();
  }

  /** The file of the pages with this path, as it was saved last, if it is one of ours. */
  public Optional<Path> webFile(String path) {
    return webFolders().stream()
        .map(it -> it.resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The text of a lesson, if the step with these two digits is one of ours. */
  public Optional<Path> readme(String step) {
    return modules.stream()
        .filter(it -> it.getFileName().toString().startsWith("step" + step + "-"))
        .map(it -> it.resolve("README.md"))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** What is wrong at a line of a file, in the form that terminals and editors make a link of. */
  String at(Path file, long line, String words) {
    var name = folder.relativize(file).toString().replace('\\', '/');
    return "%s:%d: %s".formatted(name, line, words);
  }

  /** The same for what was thrown, by that call of ours from which it came. */
  String at(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    var words = root.toString();
    return Stream.of(root.getStackTrace())
        .flatMap(call -> source(call).map(it -> at(it, call.getLineNumber(), words)).stream())
        .findFirst()
        .orElse(words);
  }

  private Optional<Path> source(StackTraceElement call) {
    var folders = call.getClassName().replaceFirst("[^.]*$", "").replace('.', '/');
    return modules.stream()
        .map(it -> it.resolve("src/main/java").resolve(folders + call.getFileName()))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Path web(Path module) {
    return module.resolve("src/main/resources/web");
  }

  private static Stream<Path> filesIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (var files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
