package noom.workbench.watch;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All sources at one moment. What an editor puts beside them for a while has other names.
 *
 * @param files each with what changes when it is saved
 */
record Snapshot(Map<Path, State> files) {
  private static final Pattern SOURCE =
      Pattern.compile("[^.].*\\.(java|js|css|svg|md|json|properties)");

  private static final List<String> LESSONS = List.of("README.md", "README.ko.md");

  /** By its size, too: two saves can fall into one tick of a file system's clock. */
  record State(FileTime saved, long bytes, Object identity) {}

  static Snapshot of(Checkout checkout) {
    var files = new TreeMap<Path, State>();
    for (var module : checkout.modules()) {
      walk(module.resolve("src/main"), files);
      LESSONS.forEach(it -> add(module.resolve(it), files));
    }
    return new Snapshot(files);
  }

  private static void walk(Path folder, Map<Path, State> files) {
    try {
      Files.walkFileTree(folder, new Collector(files));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void add(Path file, Map<Path, State> files) {
    try {
      files.put(file, state(Files.readAttributes(file, BasicFileAttributes.class)));
    } catch (IOException isNotThere) {
      // it may come
    }
  }

  private static State state(BasicFileAttributes file) {
    return new State(file.lastModifiedTime(), file.size(), file.fileKey());
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Map<Path, State> files;

    Collector(Map<Path, State> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && SOURCE.matcher(file.getFileName().toString()).matches()) {
        files.put(file, state(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException isGoneAgain) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException isGoneAgain) {
      return FileVisitResult.CONTINUE;
    }
  }

  Stream<Path> javaFiles() {
    return files.keySet().stream().filter(Snapshot::isJava);
  }

  static boolean isJava(Path file) {
    return file.toString().endsWith(".java");
  }

  /** Those whose classes are older, or not there. */
  List<Path> newerThan(ClassPath classes) {
    return javaFiles()
        .filter(it -> !it.endsWith("package-info.java")) // has no class
        .filter(it -> classes.areOlderThan(it, files.get(it).saved()))
        .toList();
  }

  /** What is new here, or other, or gone. */
  SortedSet<Path> changedSince(Snapshot older) {
    return Stream.concat(files.keySet().stream(), older.files.keySet().stream())
        .filter(it -> !Objects.equals(files.get(it), older.files.get(it)))
        .collect(toCollection(TreeSet::new));
  }
}
