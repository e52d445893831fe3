package noom.bench;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Our own servers: a JVM of their own each, as a beginner starts them; but they let in more than a
 * class from one address, for the whole crowd comes from here.
 */
final class Java {
  private static final String ALL_OF_US = "-Dconnections=65535";
  private static final String NO_SAVES = "-Dwatch=false";

  private Java() {}

  static Server server(String name, Class<?> main, Protocol protocol, String... arguments) {
    return server(name, List.of(), main, protocol, arguments);
  }

  /**
   * @param options of its JVM, such as {@code -Dclass=true}
   */
  static Server server(
      String name, List<String> options, Class<?> main, Protocol protocol, String... arguments) {
    var command =
        Stream.of(
            Stream.of(tool("java"), ALL_OF_US, NO_SAVES),
            options.stream(),
            Stream.of("-cp", classPath(), main.getName()),
            Stream.of(arguments));
    return new Server(name, command.flatMap(it -> it).toList(), protocol);
  }

  /** A program of the JDK that runs this. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Maven runs us with a class loader of its own, not with the class path of its JVM. */
  private static String classPath() {
    return Java.class.getClassLoader() instanceof URLClassLoader maven
        ? Stream.of(maven.getURLs()).map(Java::file).collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private static String file(URL url) {
    try {
      return Path.of(new URI(url.toString())).toString();
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
