package noom.workbench;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.nio.file.Path;
import java.util.regex.Pattern;
import noom.workbench.watch.Checkout;

/**
 * The files of the page. Each module has a folder {@code web} on the classpath, and all of them are
 * served as one, so that a step finds the files of the steps below it.
 *
 * <p>Run from a checkout, the folders below {@code src/main/resources} come first: an edit shows on
 * reload.
 */
final class WebFiles {
  private static final Pattern FILE =
      Pattern.compile("/(step\\d\\d|workbench|webjars|source|exercises)/.*");

  private WebFiles() {}

  static void install(JavalinConfig config) {
    Checkout.here().ifPresent(it -> it.webFolders().forEach(folder -> addFolder(config, folder)));
    config.staticFiles.add("/web");
    config.staticFiles.enableWebjars();
    config.routes.error(404, WebFiles::sendToThePage);
  }

  private static void addFolder(JavalinConfig config, Path folder) {
    config.staticFiles.add(folder.toString(), Location.EXTERNAL);
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
}
