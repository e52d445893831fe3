package noom.testkit;

import java.net.URI;
import java.nio.file.Path;
import noom.workbench.Options;

/** A server for a class ({@code -Dclass=true}), as those see it who come in over the network. */
public final class ForClass {
  /** The flag of a browser whose person goes on past "Your connection is not private". */
  public static final String TRUSTING = "--ignore-certificate-errors";

  private ForClass() {}

  /**
   * @param home where the server keeps its certificate
   */
  public static Options options(Path home) {
    return new Options("0.0.0.0", 0).with("class", "true").with("user.home", home.toString());
  }

  /** The page's address on the network, which is not that of loopback. */
  public static URI page(LessonExtension server) {
    var pages = options(Path.of("")).pagesForOthers(server.port());
    Needed.orSkip(!pages.isEmpty(), "This machine is in no network.");
    return pages.get(0);
  }
}
