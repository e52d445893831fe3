package noom.testkit.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Predicate;

/** What a program keeps, until it ends. */
public record TemporaryFolder(Path path) implements AutoCloseable {
  /**
   * @param use what its name begins with
   */
  public static TemporaryFolder of(String use) {
    try {
      return new TemporaryFolder(Files.createTempDirectory(use));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Deletes all that is in it. */
  public void clear() {
    delete(it -> !it.equals(path));
  }

  /** Deletes it with all that is in it. */
  @Override
  public void close() {
    if (Files.exists(path)) {
      delete(it -> true);
    }
  }

  private void delete(Predicate<Path> which) {
    try (var files = Files.walk(path)) {
      for (var file : files.filter(which).sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
