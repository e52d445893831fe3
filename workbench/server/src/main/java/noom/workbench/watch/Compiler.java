package noom.workbench.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ENGLISH;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles as Maven does, but into memory. It always compiles all of our sources: that takes a
 * fraction of a second, and what comes of it fits together.
 */
final class Compiler {
  /** Those of {@code pom.xml}. */
  static final List<String> FLAGS =
      List.of("--release", "17", "-g", "-parameters", "-Xlint:all,-processing,-classfile,-options");

  private final Checkout checkout;
  private final JavaCompiler javac;
  private final StandardJavaFileManager files; // stays open, so it reads the libraries once

  /**
   * @param classes what was compiled, by name
   * @param errors where each is, and what is wrong; if there are any, the classes are no use
   */
  record Result(Map<String, byte[]> classes, List<String> errors) {}

  Compiler(Checkout checkout, Collection<Path> libraries) {
    this.checkout = checkout;
    this.javac = ToolProvider.getSystemJavaCompiler();
    this.files = javac.getStandardFileManager(null, ENGLISH, UTF_8);
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether this Java can compile: one without its development kit cannot. */
  static boolean isThere() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  Result compile(Stream<Path> sources) {
    var found = new DiagnosticCollector<JavaFileObject>();
    var classes = new ClassFilesInMemory(files);
    var units = files.getJavaFileObjectsFromPaths(sources.toList());
    javac.getTask(null, classes, found, FLAGS, null, units).call();
    var errors =
        found.getDiagnostics().stream()
            .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
            .map(this::describe)
            .toList();
    return new Result(classes.written(), errors);
  }

  private String describe(Diagnostic<? extends JavaFileObject> error) {
    var words = error.getMessage(ENGLISH);
    return error.getSource() == null
        ? words
        : checkout.at(Path.of(error.getSource().toUri()), error.getLineNumber(), words);
  }
}
