package noom.workbench.watch;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** What a program was started with. */
record ClassPath(ClassLoader loader) {
  /** All but our own classes. */
  List<Path> libraries() {
    return entries().filter(it -> !isOurs(it)).toList();
  }

  /** Maven runs a program with a class loader of its own, not with the class path of its JVM. */
  private Stream<Path> entries() {
    return loader instanceof URLClassLoader maven
        ? Stream.of(maven.getURLs()).map(it -> Path.of(URI.create(it.toString())))
        : Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
  }

  private static boolean isOurs(Path entry) {
    return Files.isDirectory(entry)
        ? Files.isDirectory(entry.resolve("noom"))
        : entry.getFileName().toString().matches("(step\\d\\d|workbench)-.*");
  }

  /** Whether this class comes from a folder; those of a jar are not changed any more. */
  static boolean isInFolder(Class<?> type) {
    var file = type.getResource(type.getSimpleName() + ".class");
    return file != null && file.getProtocol().equals("file");
  }

  /** Whether the class of this source was compiled before that, or never. */
  boolean areOlderThan(Path source, FileTime saved) {
    var path = source.toString().replace('\\', '/');
    var file = loader.getResource(path.replaceFirst(".*/java/(.*)java$", "$1class"));
    try {
      return file == null || compiled(file).compareTo(saved) < 0;
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static FileTime compiled(URL file) throws IOException {
    var place = file.openConnection() instanceof JarURLConnection jar ? jar.getJarFileURL() : file;
    return Files.getLastModifiedTime(Path.of(URI.create(place.toString())));
  }
}
