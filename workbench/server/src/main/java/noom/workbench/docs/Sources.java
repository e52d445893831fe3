package noom.workbench.docs;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import noom.workbench.watch.Checkout;

/**
 * The files of the checkout that one may read here: those of this step, of the steps below it and
 * of {@code workbench/server}. Run from jars, there are none.
 *
 * @param highest the number of this step
 */
record Sources(Optional<Checkout> checkout, int highest) {
  private static final List<String> READABLE =
      List.of("src", "exercises", "README.md", "README.ko.md", "pom.xml");

  private static final Pattern STEP = Pattern.compile("step(\\d\\d)-.*");

  /** The folder of a step, such as {@code step04-rooms}. */
  Optional<Path> module(String step) {
    return modules()
        .filter(it -> it.getFileName().toString().startsWith("step" + step + "-"))
        .findFirst();
  }

  private Stream<Path> modules() {
    return checkout.stream().flatMap(it -> it.modules().stream()).filter(this::isNotAbove);
  }

  private boolean isNotAbove(Path module) {
    var step = STEP.matcher(module.getFileName().toString());
    return !step.matches() || Integer.parseInt(step.group(1)) <= highest;
  }

  /**
   * The file of this path below the checkout, if it is one of ours.
   *
   * @param path with slashes; what leads out of a module, or through a symbolic link, is none
   */
  Optional<Path> file(String path) {
    try {
      return checkout.map(it -> it.folder().resolve(path).normalize()).filter(this::isReadable);
    } catch (InvalidPathException noPath) {
      return Optional.empty();
    }
  }

  private boolean isReadable(Path file) {
    return Files.isRegularFile(file)
        && isItself(file)
        && isText(file)
        && modules()
            .anyMatch(it -> READABLE.stream().anyMatch(part -> file.startsWith(it.resolve(part))));
  }

  /** No symbolic link: the file is where its path says. */
  private boolean isItself(Path file) {
    try {
      var folder = checkout.orElseThrow().folder();
      return file.toRealPath().equals(folder.toRealPath().resolve(folder.relativize(file)));
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean isText(Path file) {
    try {
      return Files.readString(file).indexOf('\0') < 0;
    } catch (IOException isNone) {
      return false;
    }
  }

  /** Where this file is below the checkout, with slashes. */
  String name(Path file) {
    var relative = checkout.orElseThrow().folder().relativize(file);
    return Stream.iterate(0, i -> i < relative.getNameCount(), i -> i + 1)
        .map(i -> relative.getName(i).toString())
        .collect(joining("/"));
  }

  /** The page that shows it. */
  String page(Path file) {
    return "/source/" + name(file);
  }

  /** All files of a folder that have one of these endings, in the order of their names. */
  static List<Path> below(Path folder, String... endings) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(it -> Stream.of(endings).anyMatch(end -> it.toString().endsWith(end)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Which language it is written in, as the highlighter calls it. */
  static String language(String name) {
    var ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "js", "mjs" -> "javascript";
      case "md" -> "markdown";
      case "java", "css", "xml", "json" -> ending;
      default -> "plaintext";
    };
  }
}
