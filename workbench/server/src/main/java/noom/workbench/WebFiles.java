package noom.workbench;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of the page. Each module has a folder {@code web} on the classpath, and all of them are
 * served as one, so that a step finds the files of the steps below it.
 *
 * <p>Run from a checkout, the folders below {@code src/main/resources} come first: an edit shows on
 * reload.
 */
final class WebFiles {
  private static final Pattern FILE = Pattern.compile("/(step\\d\\d|workbench|webjars|source)/.*");

  private WebFiles() {}

  static void install(JavalinConfig config) {
    for (var folder : foldersOfTheCheckout(Path.of("").toAbsolutePath())) {
      config.staticFiles.add(folder.toString(), Location.EXTERNAL);
    }
    config.staticFiles.add("/web");
    config.staticFiles.enableWebjars();
    config.routes.error(404, WebFiles::sendToThePage);
  }

  /** A page that is not there is our only page; a file that is not there is missing (404). */
  private static void sendToThePage(Context request) {
    if (request.method().name().equals("GET") && !FILE.matcher(request.path()).matches()) {
      request.redirect("/");
    }
  }

  /** Whether this step, or one below it, brings the file of this path. */
  static boolean isThere(String path) {
    return WebFiles.class.getResource("/web" + path) != null;
  }

  static List<Path> foldersOfTheCheckout(Path start) {
    for (var folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("workbench/server/pom.xml"))) {
        return foldersBelow(folder);
      }
    }
    return List.of();
  }

  private static List<Path> foldersBelow(Path checkout) {
    try (var steps = Files.list(checkout)) {
      return Stream.concat(steps.sorted(), Stream.of(checkout.resolve("workbench/server")))
          .map(module -> module.resolve("src/main/resources/web"))
          .filter(WebFiles::isOnTheClasspathToo)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A step must not find the files of a step above it, though they stand in the same checkout. */
  private static boolean isOnTheClasspathToo(Path web) {
    if (!Files.isDirectory(web)) {
      return false;
    }
    try (var names = Files.list(web)) {
      return names.allMatch(name -> isThere("/" + name.getFileName()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
